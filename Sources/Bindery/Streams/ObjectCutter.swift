/// Cuts the bytes that Cairo writes into the header, one object after another, and the rest.
///
/// It keeps no more than the object that is not whole yet.
struct ObjectCutter: ~Copyable {
  /// A part of a file.
  enum Part {
    /// The version, and a comment that says that the file is no text.
    case header([UInt8])
    /// An object with its number, from the number to the word that ends it.
    case object(CairoObject)
    /// The table of places and the trailer, as far as they are here.
    case table
  }

  private var bytes: [UInt8] = []
  private var start = 0
  private var hasHeader = false
  private var hasTable = false

  private static let xref = Array("xref\n".utf8)
  private static let endOfObject = Array("endobj\n".utf8)
  private static let stream = Array("stream\n".utf8)
  private static let endOfStream = Array("endstream\nendobj\n".utf8)

  /// Takes what was written next.
  mutating func add(_ more: [UInt8]) {
    bytes.removeFirst(start)
    start = 0
    bytes += more
  }

  /// The next part that is whole, or `nil` until more is written.
  ///
  /// - Throws: ``BindingFailure/unreadable`` when it is not what Cairo writes.
  mutating func next() throws(BindingFailure) -> Part? {
    if hasTable { return nil }
    if !hasHeader { return header() }
    guard bytes.count - start >= Self.xref.count else { return nil }
    if bytes[start...].starts(with: Self.xref) {
      hasTable = true
      return .table
    }
    guard let head = headEnd() else { return nil }
    let mark = bytes[head] == UInt8(ascii: "s") ? Self.endOfStream : Self.endOfObject
    guard let end = bytes.place(of: mark, from: head) else { return nil }
    defer { start = end + mark.count }
    guard let object = CairoObject(bytes, in: start..<(end + mark.count), head: head) else {
      throw .unreadable
    }
    return .object(object)
  }

  /// Two lines.
  private mutating func header() -> Part? {
    let lines = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.prefix(2)
    guard lines.count == 2, let end = lines.last else { return nil }
    start = end + 1
    hasHeader = true
    return .header(Array(bytes[...end]))
  }

  /// Where the object's stream begins, or where the object ends when it has none.
  private func headEnd() -> Int? {
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "s") where bytes[place...].starts(with: Self.stream): return place
      case UInt8(ascii: "e") where bytes[place...].starts(with: Self.endOfObject): return place
      default: place += 1
      }
    }
    return nil
  }
}

/// One object as Cairo wrote it.
struct CairoObject {
  /// The number.
  let number: Int
  /// Everything from the number to the word that ends the object.
  let bytes: [UInt8]
  /// Where the value begins, and where the stream begins or the object ends.
  let head: Range<Int>

  fileprivate init?(_ file: [UInt8], in range: Range<Int>, head end: Int) {
    bytes = Array(file[range])
    // "12 0 obj"
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0,
      bytes[digits.count...].starts(with: " 0 obj\n".utf8)
    else { return nil }
    self.number = number
    head = (digits.count + 7)..<(end - range.lowerBound)
  }

  /// The value, or the dictionary of a stream.
  var value: PDFValue? {
    var scanner = PDFScanner(bytes, in: head)
    return scanner.next()
  }

  /// The stream from its first word to the end of the object, if there is one.
  var stream: ArraySlice<UInt8>? {
    bytes[head.upperBound] == UInt8(ascii: "s") ? bytes[head.upperBound...] : nil
  }

  /// Whether some bytes stand before the stream.
  func mentions(_ mark: [UInt8]) -> Bool {
    bytes.place(of: mark, from: head.lowerBound, upTo: head.upperBound) != nil
  }
}

extension [UInt8] {
  /// Where some bytes stand first.
  func place(of mark: [UInt8], from start: Int, upTo limit: Int? = nil) -> Int? {
    guard let first = mark.first else { return nil }
    let last = (limit ?? count) - mark.count
    var place = start
    while place <= last {
      if self[place] == first, self[place...].starts(with: mark) { return place }
      place += 1
    }
    return nil
  }
}
