/// The bytes of a file, known to be UTF-8.
struct SourceText: Sendable {
  /// The bytes after a byte order mark, if there was one.
  let bytes: [UInt8]

  /// The bytes of a file, or why they are not UTF-8.
  init(checking bytes: [UInt8]) throws(SyntaxProblem) {
    if let encoding = Self.otherEncoding(of: bytes) {
      throw SyntaxProblem(
        "wrong-encoding", at: .start, "The file is written in \(encoding).", hint: "Save it as UTF-8.")
    }
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    self.bytes = hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    if let offset = Self.firstInvalidByte(in: self.bytes) {
      throw SyntaxProblem(
        "wrong-encoding", at: Self.mark(of: offset, in: self.bytes),
        "The file is not UTF-8: byte \(offset + (hasByteOrderMark ? 3 : 0)), counted from 0, fits no character.",
        hint: "Save it as UTF-8; it may be in an older encoding, such as Windows-1252.")
    }
  }

  /// The name of a wider encoding that the bytes seem to be in.
  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 4 else { return nil }
    // Every JSON5 file begins with an ASCII character; a NUL beside it betrays a wider encoding (RFC 4627, 3).
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (true, false, true, false), (false, true, false, true): return "UTF-16"
    case (true, true, true, false), (false, true, true, true): return "UTF-32"
    default: return nil
    }
  }

  /// The offset of the first byte that fits no character (Unicode 16, table 3-7).
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    let end = bytes.count
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = shape(ofLead: lead), index + length <= end,
        second.contains(bytes[index + 1]),
        length < 3 || isContinuation(bytes[index + 2]), length < 4 || isContinuation(bytes[index + 3])
      else { return index }
      index += length
    }
    return nil
  }

  /// How many bytes a lead byte announces, and what the second of them may be.
  private static func shape(ofLead lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// Whether a byte goes on with a character that began before it.
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func mark(of offset: Int, in bytes: [UInt8]) -> Mark {
    let before = bytes[..<offset]
    let breaks = before.indices.filter { before[$0] == 0x0A || before[$0] == 0x0D && bytes[$0 + 1] != 0x0A }
    let lineStart = breaks.last.map { $0 + 1 } ?? 0
    return Mark(line: breaks.count + 1, column: before[lineStart...].count { !isContinuation($0) } + 1)
  }
}

/// Why a file could not be read as JSON5; it quotes nothing of the file but its structure characters.
struct SyntaxProblem: Error, Hashable, Sendable {
  let code: String
  let mark: Mark
  let message: String
  let hint: String?

  init(_ code: String, at mark: Mark, _ message: String, hint: String? = nil) {
    self.code = code
    self.mark = mark
    self.message = message
    self.hint = hint
  }
}
