public import Frames

/// Finishes Cairo's files, so that a screen reader, an archive and an auditor accept them.
public enum Binder {
  /// The finished file of a document that the press has drawn.
  ///
  /// The same document, drawing and binding give the same bytes, unless the file is encrypted: encryption
  /// needs chance.
  ///
  /// - Throws: ``BindingFailure``, with everything that the document lacks.
  public static func finish(
    _ pdf: [UInt8], of document: Document, with binding: Binding
  ) throws(BindingFailure) -> [UInt8] {
    if binding.isArchival, binding.password != nil { throw .encryptedArchive }
    let outline = StructureOutline(document)
    var faults = PreFlight.faults(of: document, outline)
    var (file, contents) = try read(pdf)
    faults += ResourceFinisher.finish(&file)
    if !faults.isEmpty { throw .unfit(faults) }
    let match = try StructureMatch(outline, in: file)
    var structure = StructureFinisher(outline, match)
    structure.finish(&file)
    try PageFinisher.finish(&file, contents: contents)
    try CatalogFinisher(document: document, binding: binding).finish(&file)
    return try write(file, password: binding.password)
  }

  /// The objects of a file, and what is drawn on its pages.
  private static func read(_ pdf: [UInt8]) throws(BindingFailure) -> (PlainFile, [[UInt8]]) {
    do throws(LibraryFailure) {
      let drawn = try QpdfFile.open(pdf)
      let contents = try drawn.pageContents()
      if let file = PlainFile(pdf) { return (file, contents) }
      // Later Cairo packs its objects in streams; qpdf lays them open.
      let plain = try drawn.written(.plain)
      if let file = PlainFile(plain) { return (file, contents) }
    } catch {
      throw .library(error)
    }
    throw .unreadable
  }

  private static func write(_ file: PlainFile, password: Password?) throws(BindingFailure) -> [UInt8] {
    do throws(LibraryFailure) {
      return try QpdfFile.open(file.written()).written(.finished(password: password?.text))
    } catch {
      throw .library(error)
    }
  }
}
