import Filing

/// A long file of which the digest is known when it is complete.
struct SummedFile: ~Copyable {
  let name: String
  private let file: GrowingFile
  private var sum = SHA256()

  init(_ name: String, in folder: String) throws(BatchFailure) {
    self.name = name
    file = try Self.written { () throws(FilingFailure) in try GrowingFile(name, in: folder) }
  }

  mutating func add(_ bytes: [UInt8]) throws(BatchFailure) {
    sum.add(bytes[...])
    try Self.written { () throws(FilingFailure) in try file.add(bytes) }
  }

  /// Puts the file in place, and answers with its digest in hexadecimal digits.
  consuming func finish() throws(BatchFailure) -> String {
    try Self.written { () throws(FilingFailure) in try file.finish() }
    return sum.finish().hexadecimal
  }

  private static func written<Value>(
    _ body: () throws(FilingFailure) -> Value
  ) throws(BatchFailure) -> Value {
    do throws(FilingFailure) {
      return try body()
    } catch {
      throw .writing(error)
    }
  }
}
