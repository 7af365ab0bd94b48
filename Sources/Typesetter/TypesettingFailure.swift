public import Frames

/// Everything that kept a sheet from being set.
public struct TypesettingFailure: Error, Hashable, Sendable {
  /// Every problem that was found, in reading order.
  public let problems: [TypesettingProblem]

  /// A failure for the given problems.
  public init(problems: [TypesettingProblem]) { self.problems = problems }

  /// The problems as notes for a person.
  public var notes: [Note] { problems.map(\.note) }
}

/// One thing that cannot be set, and where it stands.
public struct TypesettingProblem: Hashable, Sendable {
  /// What the matter is.
  public enum Kind: Hashable, Sendable {
    /// Something is wider than the room it has.
    case tooWide(room: Length, need: Length)
    /// Something that cannot be cut is higher than the room a page has for it.
    case tooHigh(room: Length, need: Length)
    /// The cells of a row do not fill the columns of their grid.
    case wrongSpan(columns: Int, cells: Int)
    /// The shaper could not shape the text.
    case shaping(ShapingFailure)
  }

  /// What the matter is.
  public let kind: Kind
  /// The names of the blocks around it, from the section inwards, joined by ` > `.
  public let path: String

  /// A problem at a place.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// The problem as a note for a person; it names characters by number and never quotes text.
  public var note: Note {
    switch kind {
    case .tooWide(let room, let need):
      Note(
        .error, "too-wide", at: .block(path),
        "This needs a width of \(rounded(need)) pt and has \(rounded(room)) pt.",
        hint: "Give the column more room, or use a smaller size or fewer columns.")
    case .tooHigh(let room, let need):
      Note(
        .error, "too-high", at: .block(path),
        "This cannot be cut, needs a height of \(rounded(need)) pt and has \(rounded(room)) pt.",
        hint: "Make it smaller, or leave more room on the page.")
    case .wrongSpan(let columns, let cells):
      Note(
        .error, "wrong-span", at: .block(path),
        "The cells of this row cover \(cells) columns; the grid has \(columns).",
        hint: "Make the spans of the cells add up to the number of columns.")
    case .shaping(.missingGlyphs(let scalars)):
      Note(
        .error, "missing-glyphs", at: .block(path),
        "No font of the list has \(scalars.map(codePoint).joined(separator: ", ")).",
        hint: "Install a font that covers the script and add it to the font list.")
    case .shaping(.library(let reason)):
      Note(.error, "shaping", at: .block(path), "The text could not be shaped: \(reason).")
    }
  }

  private func rounded(_ length: Length) -> String {
    let tenths = (length.points * 10).rounded(.up) / 10
    return "\(tenths)"
  }

  private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
