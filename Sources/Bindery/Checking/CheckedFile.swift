/// A finished file, laid open for the clauses to look at.
struct CheckedFile: Sendable {
  /// The bytes as they were given.
  let bytes: [UInt8]
  /// The objects, with all streams unpacked.
  let file: PlainFile
  /// The trailer as it was given; qpdf gives the opened file one of its own.
  let trailer: PDFDictionary
  let isEncrypted: Bool
  let allowsAccessibility: Bool
  let pages: [CheckedPage]
  let tree: CheckedTree
  /// The metadata of the file as text, or nothing.
  let metadata: Metadata?

  /// The XMP packet of a file.
  struct Metadata: Sendable {
    let text: String
  }

  /// - Throws: ``BindingFailure`` when the file cannot be read.
  init(_ bytes: [UInt8], password: Password?) throws(BindingFailure) {
    self.bytes = bytes
    let plain: [UInt8]
    let contents: [[UInt8]]
    do throws(LibraryFailure) {
      let opened = try QpdfFile.open(bytes, password: password?.text)
      isEncrypted = opened.isEncrypted
      allowsAccessibility = opened.allowsAccessibility
      contents = try opened.pageContents()
      plain = try opened.written(.plain)
    } catch {
      throw .library(error)
    }
    guard let file = PlainFile(plain) else { throw .unreadable }
    self.file = file
    trailer = PlainFile.trailer(of: bytes) ?? [:]
    pages = zip(file.pages, contents).enumerated().map { place, page in
      CheckedPage(number: place + 1, object: page.0, content: page.1, in: file)
    }
    tree = CheckedTree(file)
    metadata = file.data(file.catalog["Metadata"]).map { Metadata(text: String(decoding: $0, as: UTF8.self)) }
  }

  var catalog: PDFDictionary { file.catalog }

  /// The Info dictionary.
  var info: PDFDictionary { file.dictionary(file.trailer["Info"]) ?? [:] }

  /// All dictionaries of a type, with their numbers.
  func dictionaries(where matches: (PDFDictionary) -> Bool) -> [(number: Int, value: PDFDictionary)] {
    file.objects.indices.compactMap { number in
      guard let value = file.dictionary(.reference(number)), matches(value) else { return nil }
      return (number, value)
    }
  }
}

extension PlainFile {
  /// The trailer that the end of a file names, whether it is one of its own or that of a stream.
  static func trailer(of bytes: [UInt8]) -> PDFDictionary? {
    guard let start = lastTable(of: bytes) else { return nil }
    var scanner = PDFScanner(bytes)
    scanner.move(to: start)
    while let value = scanner.next() {
      if case .dictionary(let trailer) = value { return trailer }
    }
    return nil
  }
}
