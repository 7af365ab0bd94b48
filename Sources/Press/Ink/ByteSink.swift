import CPress

/// Where Cairo leaves the bytes of a file.
///
/// A sink belongs to the owner that hands it to Cairo, and lives at least as long as Cairo may write.
final class ByteSink {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Gives what was written away, so that a long file is never kept as a whole.
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// The sink as the pointer that Cairo gives back to ``write``.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The function that Cairo calls with bytes.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
