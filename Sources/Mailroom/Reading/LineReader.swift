import Filing

/// The lines of a file, one at a time, whatever its length.
struct LineReader: ~Copyable {
  /// The longest line that is held, in bytes.
  static let longest = 16 << 20

  enum Line {
    /// A line with its line break, if it has one.
    case text([UInt8])
    /// A line that is too long to be held; its bytes were passed over.
    case tooLong
  }

  private var source: ByteSource
  private var portion: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private var sum: SHA256?
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  /// Where in the file that line begins, in bytes.
  private(set) var offset = 0
  private var end = 0

  /// - Parameter isSummed: whether the digest of the whole file is wanted.
  init(_ source: consuming ByteSource, isSummed: Bool) {
    self.source = source
    sum = isSummed ? SHA256() : nil
  }

  /// The next line; nil at the end.
  mutating func next() throws(FilingFailure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBytes = false
    offset = end
    while true {
      if portion.isEmpty, !(try refill()) { break }
      hasBytes = true
      let lineBreak = portion.firstIndex(of: UInt8(ascii: "\n"))
      let taken = portion[..<(lineBreak.map { $0 + 1 } ?? portion.endIndex)]
      portion = portion[taken.endIndex...]
      self.end += taken.count
      if line.count + taken.count > Self.longest {
        isTooLong = true
        line = []
      }
      if !isTooLong { line += taken }
      if lineBreak != nil { break }
    }
    guard hasBytes else { return nil }
    number += 1
    return isTooLong ? .tooLong : .text(line)
  }

  /// The digest of everything read.
  mutating func digest() -> [UInt8]? { sum?.finish() }

  private mutating func refill() throws(FilingFailure) -> Bool {
    guard !isAtEnd, let next = try source.next() else {
      isAtEnd = true
      return false
    }
    sum?.add(next)
    portion = next
    return true
  }
}
