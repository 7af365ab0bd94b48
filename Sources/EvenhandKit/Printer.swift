import Bindery
public import Blocks
public import ComparisonModel
public import Frames
import Press
import Stock
import Typesetter

/// Sets and draws sheets; holds the fonts, and remembers the shared words that it has shaped.
///
/// A printer belongs to one thread; a batch has one for each worker.
public final class Printer {
  let shelf: FontShelf
  private let shaper: PangoShaper
  private let fontFiles: FontFiles

  /// A printer with the fonts of the program's own list.
  ///
  /// - Throws: ``HandoutFailure`` when fonts are missing.
  public init() throws(HandoutFailure) {
    do throws(PressFailure) {
      shelf = try FontShelf(
        typefaces: StockFile.named("fonts/typefaces.conf")?.string ?? "",
        everything: StockFile.named("fonts/fonts.conf")?.string ?? "")
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
    shaper = PangoShaper(shelf: shelf)
    fontFiles = FontFiles(shelf: shelf)
  }

  /// The fonts that can be used, and nothing else.
  ///
  /// - Throws: ``HandoutFailure`` when the list of fonts cannot be read.
  public func fonts() throws(HandoutFailure)
    -> [(family: String, style: String, version: String, file: String)]
  {
    do throws(PressFailure) {
      return try shelf.fonts().map { ($0.family, $0.style, $0.version, $0.file) }
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
  }

  /// The finished pages of a sheet.
  ///
  /// - Throws: ``HandoutFailure`` naming each block that cannot be set, and why.
  public func set(_ sheet: Sheet) throws(HandoutFailure) -> Document {
    do throws(TypesettingFailure) {
      return try PageSetter.set(sheet, shaper: shaper)
    } catch {
      throw HandoutFailure(.badData, error.notes.map { Remark(.page, $0) })
    }
  }

  /// The finished pages of a sheet among many: what everyone gets is set once and remembered.
  ///
  /// - Throws: ``HandoutFailure`` naming each block that cannot be set, and why.
  public func set(_ sheet: Sheet, _ memory: inout HandoutMemory) throws(HandoutFailure) -> Document {
    do throws(TypesettingFailure) {
      return try PageSetter.set(sheet, shaper: shaper, memory: &memory.flows)
    } catch {
      throw HandoutFailure(.badData, error.notes.map { Remark(.page, $0) })
    }
  }

  /// The document of a comparison for a print stream.
  ///
  /// - Throws: ``HandoutFailure`` naming each block that cannot be set, and why.
  public func piece(
    _ comparison: Comparison, _ preparation: Preparation, _ memory: inout HandoutMemory
  ) throws(HandoutFailure) -> StreamPiece {
    let document = try set(preparation.compose(comparison, &memory), &memory)
    guard document.pages.count % 2 == 1 else { return StreamPiece(document: document, blankSide: nil) }
    let language = comparison.pack.language.tag
    if let known = memory.blankSides[language] { return StreamPiece(document: document, blankSide: known) }
    let side = try set(preparation.blankSide(of: comparison)).pages.first
    memory.blankSides[language] = side
    return StreamPiece(document: document, blankSide: side)
  }

  /// The document as a finished PDF file: PDF/UA-1 and PDF/A-2a unless it is encrypted.
  ///
  /// - Throws: ``HandoutFailure`` when the document lacks what a reader of the file needs, or a library fails.
  public func pdf(_ document: Document, finish: PDFFinish) throws(HandoutFailure) -> [UInt8] {
    let binding = try Binding(finish)
    do throws(BindingFailure) {
      return try Binder.bind(document, fonts: fontFiles, with: binding)
    } catch {
      throw HandoutFailure(.fault, error.remarks)
    }
  }

  /// A page as a PNG picture.
  ///
  /// - Throws: ``HandoutFailure`` when Cairo fails.
  public func png(_ page: Page, dotsPerInch: Double) throws(HandoutFailure) -> [UInt8] {
    do throws(PressFailure) {
      return try RasterPen.print(page, shelf: shelf, dotsPerInch: dotsPerInch)
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
  }
}

extension Printer {
  /// The libraries that decide how a page looks, with their versions.
  public static var libraries: [(name: String, version: String)] {
    let versions = FontShelf.libraryVersions
    return [
      ("cairo", versions.cairo), ("pango", versions.pango), ("harfbuzz", versions.harfbuzz),
      ("fontconfig", versions.fontconfig),
    ]
  }
}
