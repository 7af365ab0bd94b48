/// Writes a file with its objects packed in streams, and no more of them than it needs (ISO 32000-1, 7.5.7).
///
/// Objects keep their numbers, so that whatever did not change is copied as it stands: streams that Cairo
/// packed are not packed again.
struct PackedWriter: ~Copyable {
  /// What the table of places says of an object.
  private enum Place {
    case free
    case at(Int)
    case packed(in: Int, index: Int)
  }

  private let file: PlainFile
  private let packer: Packer
  private var output: [UInt8] = []
  private var places: [Place]

  /// How many objects share a stream: a reader that wants one has to unpack them all.
  private static let share = 200

  /// The bytes of a file.
  ///
  /// - Throws: ``LibraryFailure`` when there is no memory.
  static func write(_ file: PlainFile) throws(LibraryFailure) -> [UInt8] {
    var writer = try PackedWriter(file)
    writer.write()
    return writer.output
  }

  private init(_ file: PlainFile) throws(LibraryFailure) {
    self.file = file
    packer = try Packer()
    places = Array(repeating: .free, count: file.objects.count)
    output.reserveCapacity(file.bytes.count)
  }

  private mutating func write() {
    // Four bytes beyond ASCII tell programs that the file is no text (7.5.2).
    output += "%PDF-1.7\n%".utf8
    output += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    let lengths = writeStreams()
    let others = file.objects.indices.filter { number in
      file.objects[number] != nil && !file.isStream(number) && !lengths.contains(number)
    }
    for start in stride(from: 0, to: others.count, by: PackedWriter.share) {
      pack(others[start..<min(start + PackedWriter.share, others.count)])
    }
    writeTable()
  }

  /// Writes all streams; gives the objects that only told how long one is.
  private mutating func writeStreams() -> Set<Int> {
    var lengths: Set<Int> = []
    for number in file.objects.indices where file.isStream(number) {
      let reference = PDFValue.reference(number)
      guard let head = file.dictionary(reference), let data = file.data(reference) else { continue }
      if let length = head["Length"]?.reference { lengths.insert(length) }
      places[number] = .at(output.count)
      // Programs that know no PDF find metadata that are not packed.
      if head["Filter"] == nil, head["Type"]?.name != "Metadata" {
        write(number, head, packing: data)
      } else {
        write(number, head, data)
      }
    }
    return lengths
  }

  private mutating func write(_ number: Int, _ head: PDFDictionary, packing data: [UInt8]) {
    var head = head
    head["Filter"] = .name("FlateDecode")
    write(number, head, packer.packed(data))
  }

  private mutating func write(_ number: Int, _ head: PDFDictionary, _ data: [UInt8]) {
    var head = head
    head["Length"] = .integer(data.count)
    output += "\(number) 0 obj\n".utf8
    PDFWriter.write(.dictionary(head), to: &output)
    output += "\nstream\n".utf8
    output += data
    output += "\nendstream\nendobj\n".utf8
  }

  private mutating func pack(_ numbers: ArraySlice<Int>) {
    var table: [UInt8] = []
    var values: [UInt8] = []
    let stream = places.count
    for (index, number) in numbers.enumerated() {
      guard let object = file.objects[number] else { continue }
      table += "\(number) \(values.count) ".utf8
      if let source = object.source {
        values += file.bytes[source]
      } else {
        PDFWriter.write(object.value, to: &values)
      }
      values.append(0x0A)
      places[number] = .packed(in: stream, index: index)
    }
    places.append(.at(output.count))
    write(
      stream, ["Type": .name("ObjStm"), "N": .integer(numbers.count), "First": .integer(table.count)],
      packing: table + values)
  }

  /// Writes the table of places as a stream (7.5.8), each row as its difference from the one above.
  private mutating func writeTable() {
    let start = output.count
    let identifier = PDFValue.string(ContentDigest(of: output).bytes)
    places.append(.at(start))
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
    var head = file.trailer
    head["Type"] = .name("XRef")
    head["Size"] = .integer(places.count)
    head["W"] = .array([.integer(1), .integer(4), .integer(2)])
    head["DecodeParms"] = .dictionary(["Predictor": .integer(12), "Columns": .integer(7)])
    head["ID"] = .array([identifier, identifier])
    write(places.count - 1, head, packing: rows)
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
