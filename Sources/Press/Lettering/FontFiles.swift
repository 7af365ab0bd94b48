import CPress
public import Frames

/// The fonts of a shelf as they are put into files that Cairo does not write.
///
/// Like its shelf it belongs to one thread.
@safe public final class FontFiles: FontStock {
  private let shelf: FontShelf
  private var cuts: [FontKey: FontCut] = [:]
  private var faces: [FontFile] = []

  /// The fonts of a shelf.
  public init(shelf: FontShelf) { self.shelf = shelf }

  /// The face of a font and the size of its letters.
  public func cut(of key: FontKey) throws(FontFailure) -> FontCut {
    if let cut = cuts[key] { return cut }
    let cut: FontCut
    do throws(PressFailure) {
      cut = try newCut(of: key)
    } catch {
      throw .unknown(key)
    }
    cuts[key] = cut
    return cut
  }

  private func newCut(of key: FontKey) throws(PressFailure) -> FontCut {
    let font = unsafe try shelf.font(for: key)
    guard let face = unsafe hb_font_get_face(pango_font_get_hb_font(font)),
      let size = unsafe FontPattern(of: font).size
    else { throw .unknownFont(key) }
    // A shelf may have opened a file twice; in a stream it stands once.
    let file = unsafe FontFile(face)
    let number = faces.firstIndex { $0.isSame(as: file) } ?? faces.count
    if number == faces.count { faces.append(file) }
    return FontCut(face: FaceNumber(number), size: .points(size))
  }

  /// The advance of a glyph in thousandths of the em.
  public func advance(of glyph: UInt32, in face: FaceNumber) -> Double {
    faces.indices.contains(face.value) ? faces[face.value].advance(of: glyph) : 0
  }

  /// A face with only some of its glyphs.
  public func program(
    of face: FaceNumber, glyphs: [UInt32], keepsNumbers: Bool
  ) throws(FontFailure) -> FontProgram {
    guard faces.indices.contains(face.value) else { throw .notEmbeddable("") }
    return try faces[face.value].program(glyphs: glyphs, keepsNumbers: keepsNumbers)
  }
}
