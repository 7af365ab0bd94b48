import Glibc

/// An open file of which any part can be read.
public final class RandomFile {
  private let descriptor: Descriptor

  /// Opens a file.
  /// - Throws: `missing`, `noPermission` or `other`.
  public init(_ path: String) throws(FilingFailure) { descriptor = try Descriptor.reading(path) }

  /// Reads so many bytes from an offset on.
  /// - Throws: `other`, also when the file has become shorter.
  public func read(at offset: Int, count: Int) throws(FilingFailure) -> [UInt8] {
    let path = descriptor.path
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = try descriptor.with { number throws(FilingFailure) in
        try answer(at: path) {
          unsafe bytes.withUnsafeMutableBytes { buffer in
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
            return unsafe pread(number, rest.baseAddress, rest.count, off_t(offset + done))
          }
        }
      }
      if read == 0 { throw FilingFailure(.other, path: path) }
      done += read
    }
    return bytes
  }
}
