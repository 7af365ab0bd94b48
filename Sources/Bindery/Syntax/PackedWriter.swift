/// Writes a file with its streams packed, and its other objects packed together (ISO 32000-1, 7.5.7).
struct PackedWriter: ObjectWriter, ~Copyable {
  /// What the table of places says of an object.
  private enum Place {
    case free
    case at(Int)
    case packed(in: Int, index: Int)
  }

  /// Objects that wait to be packed together.
  private struct Crate {
    var count = 0
    var table: [UInt8] = []
    var values: [UInt8] = []
  }

  private let packer: Packer
  private var output: [UInt8]
  private var places: [Place] = [.free]
  private var crate = Crate()
  /// The number of the object that the crate becomes.
  private var crateNumber = 0

  /// How many objects share a stream: a reader that wants one has to unpack them all.
  private static let share = 200

  /// A writer that has written the head of a file.
  ///
  /// - Throws: ``LibraryFailure`` when there is no memory.
  init() throws(LibraryFailure) {
    packer = try Packer()
    // Four bytes beyond ASCII tell programs that the file is no text (7.5.2).
    output = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  mutating func number() -> Int {
    places.append(.free)
    return places.count - 1
  }

  mutating func write(number: Int, bytes: [UInt8]) {
    if crate.count == 0 { crateNumber = self.number() }
    places[number] = .packed(in: crateNumber, index: crate.count)
    crate.table.append(integer: number)
    crate.table.append(integer: crate.values.count)
    crate.values += bytes
    crate.values.append(0x0A)
    crate.count += 1
    if crate.count == PackedWriter.share { close() }
  }

  mutating func write(number: Int, _ dictionary: PDFDictionary, stream: [UInt8]) {
    var dictionary = dictionary
    var stream = stream
    // Programs that know no PDF find metadata that are not packed.
    if dictionary["Type"]?.name != "Metadata" {
      dictionary["Filter"] = .name("FlateDecode")
      stream = packer.packed(stream)
    }
    dictionary["Length"] = .integer(stream.count)
    places[number] = .at(output.count)
    output.append(integer: number)
    output += "0 obj\n".utf8
    PDFWriter.write(.dictionary(dictionary), to: &output)
    output += "\nstream\n".utf8
    output += stream
    output += "\nendstream\nendobj\n".utf8
  }

  /// The whole file.
  consuming func finish(catalog: Int, information: Int) -> [UInt8] {
    close()
    writeTable(["Root": .reference(catalog), "Info": .reference(information)])
    return output
  }

  /// Packs the objects that wait.
  private mutating func close() {
    guard crate.count > 0 else { return }
    let full = crate
    crate = Crate()
    let head: PDFDictionary = [
      "Type": .name("ObjStm"), "N": .integer(full.count), "First": .integer(full.table.count),
    ]
    write(number: crateNumber, head, stream: full.table + full.values)
  }

  /// Writes the table of places as a stream (7.5.8), each row as its difference from the one above.
  private mutating func writeTable(_ trailer: PDFDictionary) {
    let start = output.count
    let identifier = PDFValue.string(ContentDigest(of: output).bytes)
    let table = number()
    places[table] = .at(start)
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 8)
    var above: UInt64 = 0
    for place in places {
      let row = PackedWriter.row(place)
      rows.append(2)
      for shift in stride(from: UInt64(48), through: 0, by: -8) {
        rows.append(UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
      }
      above = row
    }
    var head = trailer
    head["Type"] = .name("XRef")
    head["Size"] = .integer(places.count)
    head["W"] = .array([.integer(1), .integer(4), .integer(2)])
    head["DecodeParms"] = .dictionary(["Predictor": .integer(12), "Columns": .integer(7)])
    head["ID"] = .array([identifier, identifier])
    write(number: table, head, stream: rows)
    output += "startxref\n\(start)\n%%EOF\n".utf8
  }

  /// One byte for the kind, four and two for what it says.
  private static func row(_ place: Place) -> UInt64 {
    switch place {
    // A number that will never be used again.
    case .free: 65_535
    case .at(let offset): 1 << 48 | UInt64(offset) << 16
    case .packed(let stream, let index): 2 << 48 | UInt64(stream) << 16 | UInt64(index)
    }
  }
}
