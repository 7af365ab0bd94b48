import CNettle

/// A keyed hash: HMAC with SHA-256 (RFC 2104), by Nettle.
///
/// Who does not have the key can neither tell an id from its hash nor try ids one by one.
@safe struct KeyedHash: Sendable {
  private let keyed: hmac_sha256_ctx

  /// A hash with a key of any length.
  init(key: [UInt8]) {
    var context = hmac_sha256_ctx()
    unsafe nettle_hmac_sha256_set_key(&context, key.count, key)
    keyed = context
  }

  /// The 32 bytes of the hash of a text.
  func hash(_ text: String) -> [UInt8] {
    var context = keyed
    let bytes = Array(text.utf8)
    unsafe nettle_hmac_sha256_update(&context, bytes.count, bytes)
    let size = Int(SHA256_DIGEST_SIZE)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      unsafe nettle_hmac_sha256_digest(&context, size, buffer.baseAddress)
      count = size
    }
  }
}
