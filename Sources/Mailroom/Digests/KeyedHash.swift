/// A keyed hash: HMAC with SHA-256 (RFC 2104).
///
/// Who does not have the key can neither tell an id from its hash nor try ids one by one.
struct KeyedHash: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// A hash with a key of any length.
  init(key: [UInt8]) {
    var block = key.count > 64 ? SHA256.digest(key) : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    var (inner, outer) = (SHA256(), SHA256())
    inner.add(block.map { $0 ^ 0x36 }[...])
    outer.add(block.map { $0 ^ 0x5C }[...])
    self.inner = inner
    self.outer = outer
  }

  /// The 32 bytes of the hash of a text.
  func hash(_ text: String) -> [UInt8] {
    var (inner, outer) = (inner, outer)
    inner.add(Array(text.utf8)[...])
    outer.add(inner.finish()[...])
    return outer.finish()
  }
}
