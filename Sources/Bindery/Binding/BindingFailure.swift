public import Frames

/// Why a file cannot be finished; then there is no file at all.
public enum BindingFailure: Error, Hashable, Sendable {
  /// The document lacks what a reader of its file needs; all of it.
  case unfit([BindingFault])
  /// A password was given for a file that is to be archived (ISO 19005-2, 6.1.3 forbids encryption).
  case encryptedArchive
  /// A page's width or height is not a length that paper can have, or there is no page.
  case impossiblePage(number: Int, Size)
  /// A font cannot be used.
  case font(FontFailure)
  /// The file is not one that the bindery can read.
  case unreadable
  /// A library gave up.
  case library(LibraryFailure)
}

/// One thing that a document or its file lacks, and where.
public struct BindingFault: Hashable, Sendable {
  /// The kinds of fault.
  public enum Kind: String, Hashable, Sendable {
    /// The document has no title (ISO 14289-1, 7.1).
    case missingTitle = "missing-title"
    /// A language is not written as BCP 47 has it, or not given at all (7.2).
    case missingLanguage = "missing-language"
    /// Nothing in the document has a tag (7.1).
    case missingStructure = "missing-structure"
    /// A picture has no words that say what it says (7.3).
    case missingAlternative = "missing-alternative"
    /// A cell of a table has no header cell in its row or its column (7.5).
    case missingHeaderCell = "missing-header-cell"
    /// The rows of a table have unequal numbers of cells, or something else than cells (7.2).
    case unevenTable = "uneven-table"
    /// A list has something else than items, or an item something else than its label and its words (7.2).
    case unevenList = "uneven-list"
    /// A heading is more than one level below the one before it (7.4.2).
    case headingGap = "heading-gap"
    /// A glyph stands for a character that the font lacks (7.21.8).
    case missingGlyph = "missing-glyph"
    /// A character has no meaning outside one font or one program (ISO 19005-2, 6.2.11.7).
    case meaninglessCharacter = "meaningless-character"
    /// A text is longer than a string of the file may be (ISO 19005-2, 6.1.13).
    case longText = "long-text"
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it is, such as `page 2 > Sect 1 > Table 1 > TR 3 > TD 2`; empty for the document as a whole.
  public let path: String

  /// A fault at a place.
  public init(_ kind: Kind, at path: String = "") {
    self.kind = kind
    self.path = path
  }
}
