/// Writes objects one after another, and remembers where each stands.
struct StreamWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private var written = 0
  /// The place of each object by number; 0 for one that the file does without.
  private var places: [Int] = [0]
  private var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The number of the object that the file begins with.
  var catalog: Int?
  /// The number of the object that says what the file is.
  var information: Int?

  /// What was written since it was last taken.
  mutating func take() -> [UInt8] {
    defer {
      written += bytes.count
      bytes = []
    }
    // FNV-1a, 64 bits: an identifier has to differ, not to keep a secret.
    for byte in bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return bytes
  }

  /// Writes bytes that are no object.
  mutating func write(_ more: [UInt8]) { bytes += more }

  /// Writes an object as it is.
  mutating func write(_ object: CairoObject) {
    note(object.number)
    bytes += object.bytes
  }

  /// Writes an object with another dictionary.
  mutating func write(_ object: CairoObject, _ dictionary: PDFDictionary) {
    write(number: object.number, dictionary, stream: object.stream)
  }

  /// Writes a dictionary, and the stream that goes with it.
  mutating func write(number: Int, _ dictionary: PDFDictionary, stream: ArraySlice<UInt8>?) {
    note(number)
    bytes += "\(number) 0 obj\n\(PDFWriter.text(.dictionary(dictionary)))\n".utf8
    if let stream { bytes += stream } else { bytes += "endobj\n".utf8 }
  }

  private mutating func note(_ number: Int) {
    while places.count <= number { places.append(0) }
    places[number] = written + bytes.count
  }

  /// The places of all objects, and the trailer (ISO 32000-1, 7.5.4 and 7.5.5); `nil` when there is no catalog.
  consuming func table() -> [UInt8]? {
    guard let catalog else { return nil }
    let rest = take()
    let start = written
    let free = places.indices.filter { places[$0] == 0 }
    var table = Array("xref\n0 \(places.count)\n".utf8)
    table.reserveCapacity(places.count * 20 + 400)
    var next = 1
    for (number, place) in places.enumerated() {
      if place > 0 {
        table += "\(Self.tenDigits(place)) 00000 n \n".utf8
      } else {
        // Numbers that nothing stands under form a chain from object 0 and back to it.
        let after = next < free.count ? free[next] : 0
        next += 1
        table += "\(Self.tenDigits(after)) \(number == 0 ? "65535" : "00001") f \n".utf8
      }
    }
    let identifier = PDFValue.string(Self.bytes(of: digest) + Self.bytes(of: digest ^ UInt64(start)))
    var trailer: PDFDictionary = [
      "Size": .integer(places.count), "Root": .reference(catalog), "ID": .array([identifier, identifier]),
    ]
    trailer["Info"] = information.map { .reference($0) }
    table += "trailer\n\(PDFWriter.text(.dictionary(trailer)))\nstartxref\n\(start)\n%%EOF\n".utf8
    return rest + table
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
  }

  private static func tenDigits(_ number: Int) -> Substring { String(10_000_000_000 + number).dropFirst() }
}
