/// Somebody who writes the objects of a file, each under its number (ISO 32000-1, 7.3.10).
protocol ObjectWriter: ~Copyable {
  /// The number of an object that is written now or later.
  mutating func number() -> Int

  /// Writes an object that is bytes already.
  mutating func write(number: Int, bytes: [UInt8])

  /// Writes a dictionary with the length of a stream, and the stream.
  mutating func write(number: Int, _ dictionary: PDFDictionary, stream: [UInt8])
}

extension ObjectWriter where Self: ~Copyable {
  /// Writes a dictionary.
  mutating func write(number: Int, _ dictionary: PDFDictionary) {
    var bytes: [UInt8] = []
    PDFWriter.write(.dictionary(dictionary), to: &bytes)
    write(number: number, bytes: bytes)
  }

  /// Writes a dictionary under a number of its own, and gives a reference to it.
  mutating func add(_ dictionary: PDFDictionary) -> PDFValue {
    let number = number()
    write(number: number, dictionary)
    return .reference(number)
  }

  /// Writes a stream under a number of its own, and gives a reference to it.
  mutating func add(stream: [UInt8], of dictionary: PDFDictionary) -> PDFValue {
    let number = number()
    write(number: number, dictionary, stream: stream)
    return .reference(number)
  }
}
