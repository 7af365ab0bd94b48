/// A PDF file whose objects all stand in the open, read into values; edits are added to its end.
///
/// Cairo 1.16 writes such files, and qpdf turns any other into one.
struct PlainFile {
  /// One indirect object.
  struct Object {
    /// The object, or the dictionary of a stream.
    var value: PDFValue
    /// Where the bytes of a stream begin in the file.
    fileprivate var stream: Int?
  }

  private let bytes: [UInt8]
  /// The objects by number; `nil` where there is none.
  private(set) var objects: [Object?]
  /// The trailer.
  private(set) var trailer: PDFDictionary
  private let crossReference: Int
  /// What has changed since the file was read: numbers of objects, each once, and new streams.
  private var changed: Set<Int> = []
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
    crossReference = start
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
    guard scanner.next()?.integer != nil, scanner.next()?.integer != nil, scanner.next() == .word("obj"),
      let value = scanner.next()
    else { return nil }
    guard case .dictionary = value, scanner.next() == .word("stream") else { return Object(value: value) }
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

extension PlainFile {
  /// Gives an object another value.
  mutating func replace(_ number: Int, with value: PDFValue) {
    guard number < objects.count else { return }
    objects[number]?.value = value
    changed.insert(number)
  }

  /// Gives an object a dictionary as its value.
  mutating func replace(_ number: Int, with dictionary: PDFDictionary) {
    replace(number, with: .dictionary(dictionary))
  }

  /// Gives a stream another dictionary; its bytes stay.
  mutating func replaceHead(_ number: Int, with head: PDFDictionary) {
    if streams[number] == nil { streams[number] = data(.reference(number)) }
    replace(number, with: head)
  }

  /// Gives a stream other bytes, which no filter has packed.
  mutating func replace(_ number: Int, data: [UInt8], of head: PDFDictionary = [:]) {
    var head = head
    head["Length"] = .integer(data.count)
    streams[number] = data
    replace(number, with: head)
  }

  /// Adds an object.
  mutating func add(_ value: PDFValue) -> PDFValue {
    objects.append(Object(value: value))
    changed.insert(objects.count - 1)
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

  /// The file with its edits (ISO 32000-1, 7.5.6).
  func written() -> [UInt8] {
    var output = bytes
    var table = "xref\n0 0\n"
    for number in changed.sorted() {
      guard let object = objects[number] else { continue }
      table += "\(number) 1\n\(PlainFile.tenDigits(output.count)) 00000 n \n"
      output += "\(number) 0 obj\n\(PDFWriter.text(object.value))\n".utf8
      if let data = streams[number] {
        output += "stream\n".utf8
        output += data
        output += "\nendstream\n".utf8
      }
      output += "endobj\n".utf8
    }
    var trailer = trailer
    trailer["Size"] = .integer(objects.count)
    trailer["Prev"] = .integer(crossReference)
    let start = output.count
    output += "\(table)trailer\n\(PDFWriter.text(.dictionary(trailer)))\nstartxref\n\(start)\n%%EOF\n".utf8
    return output
  }

  private static func tenDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
