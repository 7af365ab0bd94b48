public import Frames

/// Makes files that a screen reader, an archive and an auditor accept.
public enum Binder {
  /// The file of a document: PDF/UA-1, and PDF/A-2a unless it is encrypted.
  ///
  /// The same document, fonts and binding give the same bytes, unless the file is encrypted: encryption
  /// needs chance.
  ///
  /// - Throws: ``BindingFailure``, with everything that the document lacks.
  public static func bind(
    _ document: Document, fonts stock: any FontStock, with binding: Binding
  ) throws(BindingFailure) -> [UInt8] {
    if binding.isArchival, binding.password != nil { throw .encryptedArchive }
    if document.pages.isEmpty { throw .impossiblePage(number: 1, .zero) }
    for (index, page) in document.pages.enumerated() where !page.frame.size.isPaper {
      throw .impossiblePage(number: index + 1, page.frame.size)
    }
    let outline = StructureOutline(document)
    let faults = PreFlight.faults(of: document, outline)
    if !faults.isEmpty { throw .unfit(faults) }
    let writer: PackedWriter
    do throws(LibraryFailure) {
      writer = try PackedWriter()
    } catch {
      throw .library(error)
    }
    let file = try write(document, outline, stock, binding, to: writer)
    guard let password = binding.password else { return file }
    do throws(LibraryFailure) {
      return try QpdfFile.open(file).written(.encrypted(password: password.text))
    } catch {
      throw .library(error)
    }
  }

  private static func write(
    _ document: Document, _ outline: StructureOutline, _ stock: any FontStock, _ binding: Binding,
    to writer: consuming PackedWriter
  ) throws(BindingFailure) -> [UInt8] {
    let (catalog, pages, resources) = (writer.number(), writer.number(), writer.number())
    let structure: PDFValue
    do throws(FontFailure) {
      var fonts = try FileFonts(stock: stock, of: document)
      structure = try PageObjects(document, outline)
        .write(under: pages, resources: resources, &fonts, to: &writer)
      try fonts.write(dictionary: resources, to: &writer)
    } catch {
      throw .font(error)
    }
    try CatalogObjects(document: document, binding: binding)
      .write(number: catalog, pages: pages, structure: structure, to: &writer)
    let information = writer.number()
    writer.write(number: information, Metadata(document, binding).info)
    return writer.finish(catalog: catalog, information: information)
  }
}

extension Size {
  /// Whether paper can have this size: PDF pages measure 3 to 14,400 points a side (ISO 32000-1, annex C).
  var isPaper: Bool { [width, height].allSatisfy { (3...14_400).contains($0.points) } }
}
