import Frames

/// The files of a pack in one language, each read as JSON5.
struct PackFiles {
  /// Where the facts stand.
  static let facts = "pack.json5"
  /// The files of a language's folder.
  static let wordFiles = [
    "language", "treatments", "figures", "harms", "sources", "companion", "rules", "labels",
  ]

  private var fields: [String: Field] = [:]
  private var lists: [NoteList] = []

  /// The files of a folder, or every reason why one cannot be read.
  init(_ files: [(name: String, bytes: [UInt8])], folder: String) throws(Refusal) {
    for name in [Self.facts] + Self.wordFiles.map({ "\(folder)/\($0).json5" }) {
      let list = NoteList(file: name)
      lists.append(list)
      if let file = files.first(where: { $0.name == name }) {
        fields[name] = list.read(file.bytes)
      } else {
        list.error("missing-file", at: .start, "", "The pack has no such file.")
      }
    }
    self.folder = folder
    guard fields.count == lists.count else { throw Refusal(notes) }
  }

  private let folder: String

  /// What every file had to say, in the order of the files.
  var notes: [Note] { lists.flatMap(\.notes) }

  /// The facts.
  var facts: Field { self[Self.facts] }

  /// The words of that name, such as `rules`.
  func words(_ name: String) -> Field { self["\(folder)/\(name).json5"] }

  private subscript(_ name: String) -> Field {
    fields[name] ?? Field(node: nil, mark: .start, path: .file, notes: NoteList(file: name))
  }
}
