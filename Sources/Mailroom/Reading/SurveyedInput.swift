import Intake

/// An input of which it is known what it holds.
struct SurveyedInput: Sendable {
  enum Kind: Sendable {
    /// A table, with its header.
    case table(FlatHeader)
    /// A record on each line.
    case lines
    /// A record on each line of standard input.
    case standardInput
    /// One record.
    case record
    /// A folder with one record in each of these files.
    case folder([String])
    /// A bulk export: a folder with these files, each with a resource on each line.
    case bulk([String])
  }

  /// The path as it was given.
  let path: String
  let kind: Kind
  /// What tells it from another input: a digest of its content, or of the names and lengths in a folder.
  let fingerprint: String
  /// About how many records it holds, told by its lines; nil for a stream.
  let expected: Int?

  /// The name without the folders above it.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
