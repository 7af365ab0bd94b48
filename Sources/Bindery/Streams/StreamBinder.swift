public import Frames

/// Writes many documents into one PDF file for a mail house.
///
/// Fonts are in it once, and what comes again is drawn once: pages refer to it. The file has no structure, as it
/// is for paper, no transparency group, which mail houses refuse, and only the date that it is given.
///
/// The caller takes the bytes away after each document, so that a file is never in memory as a whole. A binder
/// belongs to one thread.
public struct StreamBinder: ~Copyable {
  private let information: PDFDictionary
  private let blank: Page?
  private var writer = StreamWriter()
  private var fonts: FileFonts
  private var forms: StreamForms
  private var tree: PageTree
  private let catalog: Int
  private let fontNames: Int

  /// A binder for a file with a title and a date.
  ///
  /// - Parameters:
  ///   - title: the title of the file; never a patient's name.
  ///   - producer: the program that writes it.
  ///   - fonts: where its fonts come from.
  ///   - blank: what stands on the back of a last page that has none of its own, in the caller's words;
  ///     `nil` for an empty page.
  ///   - formLimit: how many drawings are remembered.
  public init(
    title: String, date: PrintDate, producer: String, fonts: any FontStock, blank: Page?,
    formLimit: Int = 16_384
  ) {
    let date = PDFValue.text(Metadata.pdfDate(date))
    information = [
      "Title": .text(PDFText.cleaned(title)), "Producer": .text(producer), "CreationDate": date,
      "ModDate": date,
    ]
    self.blank = blank
    self.fonts = FileFonts(stock: fonts)
    forms = StreamForms(limit: formLimit)
    catalog = writer.number()
    tree = PageTree(root: writer.number())
    fontNames = writer.number()
  }

  /// Adds a document, on the front of a new sheet.
  ///
  /// - Returns: where it stands in the file.
  /// - Throws: ``StreamFailure``; the file is as it was before.
  public mutating func append(_ document: Document) throws(StreamFailure) -> StreamPlace {
    guard let last = document.pages.last else { throw .impossiblePage(number: 1, .zero) }
    for (index, page) in document.pages.enumerated() where !page.frame.size.isPaper {
      throw .impossiblePage(number: index + 1, page.frame.size)
    }
    let first = tree.count + 1
    var sides = document.pages
    if sides.count % 2 == 1 { sides.append(blank ?? Page(frame: Frame(size: last.frame.size))) }
    forms.beginDocument()
    // Nothing is written before everything is known to be writable.
    var contents: [PageContent] = []
    do throws(FontFailure) {
      for page in sides {
        var content = PageContent(resources: fontNames)
        try content.draw(page.frame, &fonts, &forms, &writer)
        contents.append(content)
      }
    } catch {
      throw .font(error)
    }
    for content in contents {
      let page = content.write(parent: tree.parent(in: &writer), to: &writer)
      tree.add(page, to: &writer)
    }
    return StreamPlace(firstPage: first, pages: document.pages.count, sides: sides.count)
  }

  /// What was written since it was last taken.
  public mutating func takeBytes() -> [UInt8] { writer.take() }

  /// Ends the file, and gives what was not taken yet: fonts, and the places of all objects.
  ///
  /// - Throws: ``StreamFailure/font(_:)``; then the file is good for nothing.
  public consuming func finish() throws(StreamFailure) -> [UInt8] {
    do throws(FontFailure) {
      try fonts.write(dictionary: fontNames, to: &writer)
    } catch {
      throw .font(error)
    }
    let root = tree.root
    tree.finish(to: &writer)
    writer.write(number: catalog, ["Type": .name("Catalog"), "Pages": .reference(root)])
    let information = writer.number()
    writer.write(number: information, self.information)
    return writer.table(catalog: catalog, information: information)
  }
}

/// Why a document cannot stand in a print stream.
public enum StreamFailure: Error, Hashable, Sendable {
  /// A page's width or height is not a length that paper can have.
  case impossiblePage(number: Int, Size)
  /// A font cannot be used.
  case font(FontFailure)
}
