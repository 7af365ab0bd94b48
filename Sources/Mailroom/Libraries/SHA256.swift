import CNettle

/// A SHA-256 digest that is fed piece by piece (FIPS 180-4), by Nettle.
@safe struct SHA256: Sendable {
  private var context = sha256_ctx()

  /// A digest of nothing yet.
  init() { unsafe nettle_sha256_init(&context) }

  /// The digest of bytes at once.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.add(bytes[...])
    return digest.finish()
  }

  /// Adds bytes.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress)
    }
  }

  /// The 32 bytes of the digest of everything added; after it the digest begins anew.
  mutating func finish() -> [UInt8] {
    let size = Int(SHA256_DIGEST_SIZE)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe nettle_sha256_digest(&context, size, buffer.baseAddress)
      count = size
    }
  }
}

extension [UInt8] {
  /// The bytes in hexadecimal digits.
  var hexadecimal: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
