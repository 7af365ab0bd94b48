/// Where those who write a file themselves get its fonts from; the only thing that a print stream asks of the
/// outside.
///
/// Distances are thousandths of the em, as PDF has them. A stock belongs to one thread.
public protocol FontStock: AnyObject {
  /// The face of a font and the size of its letters.
  ///
  /// - Throws: ``FontFailure`` when there is no such font.
  func cut(of font: FontKey) throws(FontFailure) -> FontCut

  /// The advance of a glyph of a face that ``cut(of:)`` gave.
  func advance(of glyph: UInt32, in face: FaceNumber) -> Double

  /// A face with only some of its glyphs.
  ///
  /// - Parameter keepsNumbers: whether the glyphs keep their numbers, for whoever has written these already. A
  ///   face whose glyphs are numbered anew is a third as long.
  /// - Throws: ``FontFailure`` when the face cannot be put into a file.
  func program(
    of face: FaceNumber, glyphs: [UInt32], keepsNumbers: Bool
  ) throws(FontFailure) -> FontProgram
}

/// The number under which a stock knows a face; every size of the face has the same.
public struct FaceNumber: Hashable, Sendable {
  /// The number, from 0 in the order of first sight.
  public let value: Int

  /// A face by its number.
  public init(_ value: Int) { self.value = value }
}

/// A face in a size.
public struct FontCut: Hashable, Sendable {
  /// The face.
  public let face: FaceNumber
  /// The size of the letters (the em).
  public let size: Length

  /// A face in a size.
  public init(face: FaceNumber, size: Length) {
    self.face = face
    self.size = size
  }
}

/// A face as it is put into a file, and what the file says of it.
public struct FontProgram: Sendable {
  /// How the outlines are written down.
  public enum Outlines: Hashable, Sendable {
    /// As a bare CFF table (Adobe technical note 5176).
    case compact
    /// As an OpenType file with TrueType outlines.
    case trueType
  }

  /// The PostScript name.
  public var name: String
  /// How the outlines are written down.
  public var outlines: Outlines
  /// The bytes.
  public var bytes: [UInt8]
  /// The numbers of the glyphs in it, in the order in which these were asked for.
  public var glyphs: [UInt32]
  /// How far letters reach above the baseline.
  public var ascent: Double
  /// How far letters reach below the baseline; negative.
  public var descent: Double
  /// The height of capitals.
  public var capHeight: Double
  /// Left, lower, right and upper edge of all glyphs laid over each other.
  public var box: [Double]

  /// A program from its parts.
  public init(
    name: String, outlines: Outlines, bytes: [UInt8], glyphs: [UInt32], ascent: Double, descent: Double,
    capHeight: Double, box: [Double]
  ) {
    self.name = name
    self.outlines = outlines
    self.bytes = bytes
    self.glyphs = glyphs
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
    self.box = box
  }
}

/// Why a font cannot be used.
public enum FontFailure: Error, Hashable, Sendable {
  /// Nothing of that name is in the stock.
  case unknown(FontKey)
  /// The face, named as its file does, has no outlines that a PDF file can hold.
  case notEmbeddable(String)
}
