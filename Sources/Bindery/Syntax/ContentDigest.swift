/// What a file's identifier is made of: it has to differ when the bytes do, not to keep a secret.
struct ContentDigest {
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var count: UInt64 = 0

  /// The digest of nothing.
  init() {}

  /// The digest of some bytes.
  init(of bytes: [UInt8]) { add(bytes) }

  /// Goes on with more bytes.
  mutating func add(_ bytes: [UInt8]) {
    // FNV-1a, 64 bits.
    for byte in bytes { first = (first ^ UInt64(byte)) &* 0x100_0000_01b3 }
    count += UInt64(bytes.count)
  }

  /// Sixteen bytes.
  var bytes: [UInt8] {
    [first, first ^ count].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }
}
