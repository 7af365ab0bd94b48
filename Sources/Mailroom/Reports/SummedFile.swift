import Filing

/// A long file of which the digest is known when it is complete.
struct SummedFile: ~Copyable {
  let name: String
  private let file: GrowingFile
  private var sum = SHA256()

  init(_ name: String, in folder: String) throws(FilingFailure) {
    self.name = name
    file = try GrowingFile(name, in: folder)
  }

  mutating func add(_ bytes: [UInt8]) throws(FilingFailure) {
    sum.add(bytes[...])
    try file.add(bytes)
  }

  /// Puts the file in place, and answers with its digest in hexadecimal digits.
  consuming func finish() throws(FilingFailure) -> String {
    try file.finish()
    return sum.finish().hexadecimal
  }
}
