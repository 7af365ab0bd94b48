import CBindery

/// Unpacks the streams of a file (ISO 32000-1, 7.4.4).
@safe struct Unpacker: ~Copyable {
  private let state: OpaquePointer

  /// - Throws: ``LibraryFailure`` when there is no memory.
  init() throws(LibraryFailure) {
    guard let state = unsafe libdeflate_alloc_decompressor() else { throw .outOfMemory }
    unsafe self.state = state
  }

  deinit { unsafe libdeflate_free_decompressor(state) }

  /// The bytes that were packed, or `nil` when they are damaged or cut off.
  func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    var room = max(packed.count * 8, 1_024)
    // The format cannot pack more than 1,032 bytes into one.
    while room <= packed.count * 1_032 + 8_192 {
      var result = LIBDEFLATE_SUCCESS
      let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = unsafe libdeflate_zlib_decompress(
          state, packed, packed.count, buffer.baseAddress, room, &count)
      }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else {
        return result == LIBDEFLATE_SUCCESS ? output : nil
      }
      room *= 8
    }
    return nil
  }
}
