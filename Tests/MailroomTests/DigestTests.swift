import Testing

@testable import Mailroom

@Suite("Digests")
struct DigestTests {
  /// FIPS 180-4 examples, the empty message, and lengths around the block's end (checked with sha256sum).
  static let known: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (
      String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ]

  @Test("A digest is that of the standard", arguments: known)
  func standard(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8)).hexadecimal == digest)
  }

  @Test("How the bytes are cut makes no difference", arguments: [1, 3, 63, 64, 65, 130])
  func pieces(length: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var sum = SHA256()
    for start in stride(from: 0, to: bytes.count, by: length) {
      sum.add(bytes[start..<min(start + length, bytes.count)])
    }
    #expect(sum.finish() == SHA256.digest(bytes))
  }

  @Test("A keyed hash is that of RFC 4231")
  func keyed() {
    let hash = KeyedHash(key: Array("Jefe".utf8)).hash("what do ya want for nothing?")
    #expect(hash.hexadecimal == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = KeyedHash(key: [UInt8](repeating: 0xAA, count: 131))
      .hash("Test Using Larger Than Block-Size Key - Hash Key First")
    #expect(long.hexadecimal == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
