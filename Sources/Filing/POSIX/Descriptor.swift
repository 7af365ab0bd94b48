import Glibc

/// The one owner of an open file descriptor; it is closed when the owner's life ends.
struct Descriptor: ~Copyable {
  private let number: Int32
  /// The path in messages.
  let path: String

  /// How many bytes one read asks for.
  private static let portion = 1 << 16

  /// Opens a path for reading.
  static func reading(_ path: String) throws(FilingFailure) -> Descriptor {
    try checkedPath(path)
    let number = try answer(at: path) { unsafe Int(open(path, O_RDONLY | O_CLOEXEC)) }
    return Descriptor(number: number, path: path)
  }

  /// Opens what already stands at a path for writing at its end: a device, a pipe, an inherited stream.
  static func appending(_ path: String) throws(FilingFailure) -> Descriptor {
    try checkedPath(path)
    let number = try answer(at: path) { unsafe Int(open(path, O_WRONLY | O_APPEND | O_NOCTTY | O_CLOEXEC)) }
    return Descriptor(number: number, path: path)
  }

  /// A second descriptor for one of the standard streams, so that closing it leaves the stream open.
  static func duplicate(of number: Int32, path: String) throws(FilingFailure) -> Descriptor {
    Descriptor(number: try answer(at: path) { Int(fcntl(number, F_DUPFD_CLOEXEC, 0)) }, path: path)
  }

  /// Takes over a descriptor that a system call has just made.
  init(number: Int, path: String) {
    self.number = Int32(truncatingIfNeeded: number)
    self.path = path
  }

  deinit { _ = Glibc.close(number) }

  /// Writes every byte, however many calls that takes.
  borrowing func write(_ bytes: [UInt8]) throws(FilingFailure) {
    var done = 0
    while done < bytes.count {
      done += try answer(at: path) {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
          return unsafe Glibc.write(number, rest.baseAddress, rest.count)
        }
      }
    }
  }

  /// Reads to the end.
  /// - Throws: `tooLarge` as soon as there is more than `limit` bytes.
  borrowing func read(limit: Int) throws(FilingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: Self.portion)
    while true {
      let count = try read(into: &portion)
      if count == 0 { return bytes }
      if count > limit - bytes.count { throw FilingFailure(.tooLarge, path: path) }
      bytes.append(contentsOf: portion[..<count])
    }
  }

  /// Reads as much as there is now, at most as much as the buffer holds; 0 bytes at the end.
  borrowing func read(into portion: inout [UInt8]) throws(FilingFailure) -> Int {
    try answer(at: path) {
      unsafe portion.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      }
    }
  }

  /// What kind of thing is open, and how long it is.
  borrowing func status() throws(FilingFailure) -> FileStatus {
    var found = stat()
    _ = try answer(at: path) { unsafe Int(fstat(number, &found)) }
    return FileStatus(found)
  }

  /// Waits until the content is on the disk.
  borrowing func sync() throws(FilingFailure) {
    _ = try answer(at: path) { Int(fsync(number)) }
  }

  /// Uses the number for a call that works relative to this descriptor.
  borrowing func with<Value>(_ body: (Int32) throws(FilingFailure) -> Value) throws(FilingFailure) -> Value {
    try body(number)
  }
}
