/// An object of a PDF file (ISO 32000-1, 7.3).
enum PDFValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with a point, as written.
  case real(String)
  /// A name without its slash.
  case name(String)
  /// The bytes of a string, whatever its notation.
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// The number of an indirect object; files made in one go have no generations.
  case reference(Int)
  /// An operator of a content stream, or any other bare word.
  case word(String)
}

extension PDFValue {
  /// The name, if the value is one.
  var name: String? { if case .name(let name) = self { name } else { nil } }

  /// The whole number, if the value is one.
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The number, if the value is one.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let text): Double(text)
    default: nil
    }
  }

  /// The number of the object referred to, if the value is a reference.
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }

  /// The bytes, if the value is a string.
  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

  /// The characters, if the value is a text string (ISO 32000-1, 7.9.2.2).
  var text: String? { bytes.map(PDFText.decoded) }

  /// A text string.
  static func text(_ text: String) -> PDFValue { .string(PDFText.encoded(text)) }
}

/// A dictionary that keeps its keys in order, so that the same dictionary is always the same bytes.
struct PDFDictionary: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var entries: [(key: String, value: PDFValue)]

  init(_ entries: [(key: String, value: PDFValue)]) { self.entries = entries }

  init(dictionaryLiteral elements: (String, PDFValue)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }

  /// The value of a key; setting `nil` takes the key away.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }

  static func == (left: PDFDictionary, right: PDFDictionary) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.key == $1.key && $0.value == $1.value }
  }

  func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.key)
      hasher.combine(entry.value)
    }
  }
}
