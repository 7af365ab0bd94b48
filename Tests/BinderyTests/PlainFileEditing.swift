@testable import Bindery

/// Changes of a file that was laid open, for tests that break one.
extension PlainFile {
  /// Gives an object another value.
  mutating func replace(_ number: Int, with value: PDFValue) {
    guard number < objects.count else { return }
    objects[number]?.value = value
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
}
