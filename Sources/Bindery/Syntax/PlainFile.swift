/// A PDF file whose objects all stand in the open, read into values that can be changed.
///
/// Cairo 1.16 writes such files, and qpdf turns any other into one.
struct PlainFile {
  /// One indirect object.
  struct Object {
    /// The object, or the dictionary of a stream.
    fileprivate(set) var value: PDFValue
    /// Where the value stands in the file that was read, as long as it is that value.
    fileprivate(set) var source: Range<Int>?
    /// Where the bytes of a stream begin in the file that was read.
    fileprivate var stream: Int?
  }

  /// The file that was read.
  let bytes: [UInt8]
  /// The objects by number; `nil` where there is none.
  private(set) var objects: [Object?]
  /// The trailer.
  private(set) var trailer: PDFDictionary
  /// Streams that are new, by the number of their object.
  private var streams: [Int: [UInt8]] = [:]

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
    let start = scanner.place
    guard let value = scanner.next() else { return nil }
    let source = start..<scanner.place
    guard case .dictionary = value, scanner.next() == .word("stream") else {
      return Object(value: value, source: source)
    }
    var data = scanner.place
    if data < bytes.count, bytes[data] == 13 { data += 1 }
    if data < bytes.count, bytes[data] == 10 { data += 1 }
    return Object(value: value, source: source, stream: data)
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

  /// The bytes of a stream, unpacked; `nil` when the object is none, or packed as Cairo packs none.
  func unpacked(_ value: PDFValue?, with unpacker: borrowing Unpacker) -> [UInt8]? {
    guard let data = data(value), let head = dictionary(value) else { return nil }
    switch items(head["Filter"]) {
    case []: return data
    case [.name("FlateDecode")] where head["DecodeParms"] == nil: return unpacker.unpacked(data)
    default: return nil
    }
  }
}

extension PlainFile {
  /// Gives an object another value.
  mutating func replace(_ number: Int, with value: PDFValue) {
    guard number < objects.count else { return }
    objects[number]?.value = value
    objects[number]?.source = nil
  }

  /// Gives an object a dictionary as its value; the bytes of a stream stay.
  mutating func replace(_ number: Int, with dictionary: PDFDictionary) {
    replace(number, with: .dictionary(dictionary))
  }

  /// Gives a stream other bytes, which no filter has packed.
  mutating func replace(_ number: Int, data: [UInt8], of head: PDFDictionary = [:]) {
    var head = head
    head["Length"] = .integer(data.count)
    streams[number] = data
    replace(number, with: head)
  }

  /// Takes an object away; what refers to it refers to nothing.
  mutating func remove(_ number: Int) {
    guard number < objects.count else { return }
    objects[number] = nil
    streams[number] = nil
  }

  /// Adds an object.
  mutating func add(_ value: PDFValue) -> PDFValue {
    objects.append(Object(value: value))
    return .reference(objects.count - 1)
  }

  /// Adds a stream, whose bytes no filter has packed.
  mutating func add(data: [UInt8], of head: PDFDictionary) -> PDFValue {
    let place = add(.null)
    replace(objects.count - 1, data: data, of: head)
    return place
  }

  /// Gives the trailer a key.
  mutating func setTrailer(_ key: String, _ value: PDFValue?) { trailer[key] = value }
}
