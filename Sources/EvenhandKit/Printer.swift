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

  /// A printer with the fonts of the program's own list.
  ///
  /// - Throws: ``HandoutFailure`` when fonts are missing.
  public init() throws(HandoutFailure) {
    do throws(PressFailure) {
      shelf = try FontShelf(configuration: StockFile.named("fonts/fonts.conf")?.text.description ?? "")
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
    }
    shaper = PangoShaper(shelf: shelf)
  }

  /// The fonts that can be used, and nothing else.
  public var fonts: [(family: String, style: String, version: String, file: String)] {
    shelf.fonts().map { ($0.family, $0.style, $0.version, $0.file) }
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

  /// The document as a PDF file whose only date is the given day.
  ///
  /// - Throws: ``HandoutFailure`` when Cairo fails.
  public func pdf(_ document: Document, day: CalendarDay) throws(HandoutFailure) -> [UInt8] {
    let date = try PrintDate(of: day)
    do throws(PressFailure) {
      return try PDFPen.print(document, shelf: shelf, date: date)
    } catch {
      throw HandoutFailure(.fault, [error.remark()])
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

extension PrintDate {
  /// The beginning of a day.
  ///
  /// - Throws: ``HandoutFailure`` when files cannot carry the day.
  init(of day: CalendarDay) throws(HandoutFailure) {
    guard let date = PrintDate(year: day.year, month: day.month, day: day.day) else {
      throw HandoutFailure(
        .badData, [Remark(.command, Note(.error, "date", at: .field("--date"), "The day cannot be printed."))]
      )
    }
    self = date
  }
}
