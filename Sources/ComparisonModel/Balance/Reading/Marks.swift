/// A few punctuation marks and signs; looking one up is quicker than in a set, for it is done for every mark.
struct Marks: Sendable, ExpressibleByArrayLiteral {
  /// The bits of the ASCII characters up to U+003F, and of those above.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var others: [Unicode.Scalar] = []

  init(arrayLiteral marks: Unicode.Scalar...) {
    for mark in marks {
      switch mark.value {
      case 0..<64: low |= 1 << UInt64(mark.value)
      case 64..<128: high |= 1 << UInt64(mark.value - 64)
      default: others.append(mark)
      }
    }
  }

  /// Whether a mark is one of them.
  func contains(_ mark: Unicode.Scalar) -> Bool {
    switch mark.value {
    case 0..<64: low >> UInt64(mark.value) & 1 == 1
    case 64..<128: high >> UInt64(mark.value - 64) & 1 == 1
    default: others.contains(mark)
    }
  }
}
