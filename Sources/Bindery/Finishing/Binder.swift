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
    var file = try read(pdf)
    faults += ResourceFinisher.finish(&file)
    if !faults.isEmpty { throw .unfit(faults) }
    let match = try StructureMatch(outline, in: file)
    var structure = StructureFinisher(outline, match)
    structure.finish(&file)
    try finishPages(of: &file, artifacts: structure.artifacts)
    try CatalogFinisher(document: document, binding: binding).finish(&file)
    return try write(file, password: binding.password)
  }

  private static func read(_ pdf: [UInt8]) throws(BindingFailure) -> PlainFile {
    if let file = PlainFile(pdf) { return file }
    do throws(LibraryFailure) {
      // Later Cairo packs its objects in streams; qpdf lays them open.
      if let file = PlainFile(try QpdfFile.open(pdf).written(.plain)) { return file }
    } catch {
      throw .library(error)
    }
    throw .unreadable
  }

  private static func finishPages(
    of file: inout PlainFile, artifacts: [Int: StructureElement]
  ) throws(BindingFailure) {
    let finisher: PageFinisher
    do throws(LibraryFailure) {
      finisher = try PageFinisher(artifacts: artifacts)
    } catch {
      throw .library(error)
    }
    try finisher.finish(&file)
  }

  private static func write(_ file: PlainFile, password: Password?) throws(BindingFailure) -> [UInt8] {
    do throws(LibraryFailure) {
      let packed = try PackedWriter.write(file)
      guard let password else { return packed }
      return try QpdfFile.open(packed).written(.encrypted(password: password.text))
    } catch {
      throw .library(error)
    }
  }
}
