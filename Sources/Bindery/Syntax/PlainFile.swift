/// A PDF file whose objects all stand in the open, read into values; qpdf turns any other into one.
struct PlainFile {
  /// One indirect object.
  struct Object {
    /// The object, or the dictionary of a stream.
    var value: PDFValue
    /// Where the bytes of a stream begin in the file that was read.
    fileprivate(set) var stream: Int?
  }

  /// The file that was read.
  let bytes: [UInt8]
  /// The objects by number; `nil` where there is none.
  var objects: [Object?]
  /// The trailer.
  private(set) var trailer: PDFDictionary
  /// Streams whose bytes are not those that were read, by the number of their object.
  var streams: [Int: [UInt8]] = [:]

  /// Reads a file; `nil` when it has no plain table of objects, or is not whole.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let start = PlainFile.lastTable(of: bytes) else { return nil }
    var scanner = PDFScanner(bytes)
    scanner.move(to: start)
    guard scanner.next() == .word("xref") else { return nil }
    var places: [(number: Int, place: Int)] = []
    while let head = scanner.next(), let first = head.integer {
      guard let count = scanner.next()?.integer, count >= 0, count <= bytes.count / 20 else { return nil }
      for number in first..<(first + count) {
        guard let place = scanner.next()?.integer, scanner.next() != nil, let kind = scanner.next() else {
          return nil
        }
        if kind == .word("n") { places.append((number, place)) }
      }
    }
    guard case .dictionary(let trailer)? = scanner.next(), trailer["Prev"] == nil, trailer["XRefStm"] == nil
    else { return nil }
    self.trailer = trailer
    objects = Array(repeating: nil, count: (places.map(\.number).max() ?? 0) + 1)
    guard objects.count <= bytes.count else { return nil }
    for (number, place) in places where number > 0 {
      guard place > 0, place < bytes.count else { return nil }
      objects[number] = PlainFile.read(bytes, at: place)
    }
  }

  /// Where the table begins that the end of the file names.
  static func lastTable(of bytes: [UInt8]) -> Int? {
    let word = Array("startxref".utf8)
    var place = bytes.count - word.count
    while place >= max(0, bytes.count - 1024) {
      if bytes[place...].starts(with: word) {
        var scanner = PDFScanner(bytes)
        scanner.move(to: place + word.count)
        guard let start = scanner.next()?.integer, (1..<bytes.count).contains(start) else { return nil }
        return start
      }
      place -= 1
    }
    return nil
  }

  private static func read(_ bytes: [UInt8], at place: Int) -> Object? {
    var scanner = PDFScanner(bytes)
    scanner.move(to: place)
    guard scanner.next()?.integer != nil, scanner.next()?.integer != nil, scanner.next() == .word("obj")
    else { return nil }
    scanner.skipBlanks()
    guard let value = scanner.next() else { return nil }
    guard case .dictionary = value, scanner.next() == .word("stream") else {
      return Object(value: value)
    }
    var data = scanner.place
    if data < bytes.count, bytes[data] == 13 { data += 1 }
    if data < bytes.count, bytes[data] == 10 { data += 1 }
    return Object(value: value, stream: data)
  }
}

extension PlainFile {
  /// A value with a reference followed.
  func resolved(_ value: PDFValue?) -> PDFValue {
    guard let value else { return .null }
    guard let number = value.reference else { return value }
    return number < objects.count ? objects[number]?.value ?? .null : .null
  }

  /// A dictionary, given as itself or as a reference; the dictionary of a stream too.
  func dictionary(_ value: PDFValue?) -> PDFDictionary? {
    if case .dictionary(let dictionary) = resolved(value) { dictionary } else { nil }
  }

  /// The items of an array, given as itself or as a reference.
  func array(_ value: PDFValue?) -> [PDFValue]? {
    if case .array(let items) = resolved(value) { items } else { nil }
  }

  /// Items that may be one or an array of them.
  func items(_ value: PDFValue?) -> [PDFValue] {
    switch resolved(value) {
    case .array(let items): items
    case .null: []
    default: value.map { [$0] } ?? []
    }
  }

  /// The dictionary that the trailer calls the root.
  var catalog: PDFDictionary { dictionary(trailer["Root"]) ?? [:] }

  /// The numbers of the page objects in order.
  var pages: [Int] {
    var found: [Int] = []
    var seen: Set<Int> = []
    func visit(_ value: PDFValue) {
      guard let number = value.reference, seen.insert(number).inserted, let node = dictionary(value) else {
        return
      }
      if let kids = array(node["Kids"]) { kids.forEach(visit) } else { found.append(number) }
    }
    if let root = catalog["Pages"] { visit(root) }
    return found
  }

  /// Whether an object is a stream.
  func isStream(_ number: Int) -> Bool { streams[number] != nil || objects[number]?.stream != nil }

  /// The bytes of a stream as the file has them, or `nil` when the object is none.
  func data(_ value: PDFValue?) -> [UInt8]? {
    guard let number = value?.reference, number < objects.count else { return nil }
    if let stream = streams[number] { return stream }
    guard let object = objects[number], let start = object.stream, let head = dictionary(value),
      let length = resolved(head["Length"]).integer, length >= 0, start + length <= bytes.count
    else { return nil }
    return Array(bytes[start..<(start + length)])
  }
}
