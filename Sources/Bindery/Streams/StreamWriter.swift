/// Writes objects one after another, and remembers where each stands.
struct StreamWriter: ObjectWriter, ~Copyable {
  private var bytes: [UInt8] = []
  private var written = 0
  /// The place of each object by number; 0 for one that is not written.
  private var places: [Int] = [0]
  private var digest = ContentDigest()

  /// A writer that has written the head of a file.
  init() {
    // Four bytes beyond ASCII tell whoever carries the file that it is no text (ISO 32000-1, 7.5.2).
    bytes = Array("%PDF-1.5\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, UInt8(ascii: "\n")]
  }

  mutating func number() -> Int {
    places.append(0)
    return places.count - 1
  }

  /// What was written since it was last taken.
  mutating func take() -> [UInt8] {
    defer {
      written += bytes.count
      bytes = []
    }
    digest.add(bytes)
    return bytes
  }

  mutating func write(number: Int, _ dictionary: PDFDictionary, stream: [UInt8]) {
    var dictionary = dictionary
    dictionary["Length"] = .integer(stream.count)
    begin(number)
    PDFWriter.write(.dictionary(dictionary), to: &bytes)
    append(stream: stream)
  }

  /// Writes a stream that needs nothing but its length.
  mutating func write(number: Int, stream: [UInt8]) {
    begin(number)
    bytes += "<</Length ".utf8
    bytes.append(integer: stream.count)
    bytes += ">>".utf8
    append(stream: stream)
  }

  mutating func write(number: Int, bytes object: [UInt8]) {
    begin(number)
    bytes += object
    bytes += "\nendobj\n".utf8
  }

  private mutating func append(stream: [UInt8]) {
    bytes += "\nstream\n".utf8
    bytes += stream
    bytes += "\nendstream\nendobj\n".utf8
  }

  private mutating func begin(_ number: Int) {
    places[number] = written + bytes.count
    bytes.append(integer: number)
    bytes += "0 obj\n".utf8
  }

  /// The places of all objects, and the trailer (ISO 32000-1, 7.5.4 and 7.5.5).
  consuming func table(catalog: Int, information: Int) -> [UInt8] {
    digest.add(bytes)
    let start = written + bytes.count
    // A row takes 20 bytes, and the file is not copied for them.
    bytes.reserveCapacity(bytes.count + places.count * 20 + 400)
    bytes += "xref\n0 \(places.count)\n".utf8
    // Numbers that nothing stands under form a chain from object 0 and back to it.
    var free = places.indices.lazy.filter { [places] in places[$0] == 0 }.dropFirst().makeIterator()
    for (number, place) in places.enumerated() {
      if place > 0 {
        appendRow(place, " 00000 n \n")
      } else {
        appendRow(free.next() ?? 0, number == 0 ? " 65535 f \n" : " 00001 f \n")
      }
    }
    let identifier = PDFValue.string(digest.bytes)
    let trailer: PDFDictionary = [
      "Size": .integer(places.count), "Root": .reference(catalog), "Info": .reference(information),
      "ID": .array([identifier, identifier]),
    ]
    bytes += "trailer\n".utf8
    PDFWriter.write(.dictionary(trailer), to: &bytes)
    bytes += "\nstartxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  /// Writes a row of the table: ten digits and the rest.
  private mutating func appendRow(_ number: Int, _ rest: String) {
    var unit = 1_000_000_000
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
    bytes += rest.utf8
  }
}
