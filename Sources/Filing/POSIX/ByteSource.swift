import Glibc

/// An open file or stream that is read portion by portion, so that its length does not matter.
public struct ByteSource: ~Copyable {
  private let descriptor: Descriptor
  private var portion = [UInt8](repeating: 0, count: 1 << 16)

  /// Opens a file, a device or a pipe.
  /// - Throws: `missing`, `isDirectory`, `noPermission` or `other`.
  public init(_ path: String) throws(FilingFailure) {
    let opened = try Descriptor.reading(path)
    if try opened.status().kind == .folder { throw FilingFailure(.isDirectory, path: path) }
    descriptor = opened
  }

  /// Reads standard input.
  /// - Throws: `isDirectory` or `other`.
  public static func standardInput() throws(FilingFailure) -> ByteSource {
    ByteSource(try Descriptor.duplicate(of: STDIN_FILENO, path: StandardStream.input.name))
  }

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// The next bytes, at most 64 KiB; nil at the end.
  /// - Throws: `isDirectory` or `other`.
  public mutating func next() throws(FilingFailure) -> ArraySlice<UInt8>? {
    let count = try descriptor.read(into: &portion)
    return count == 0 ? nil : portion[..<count]
  }
}
