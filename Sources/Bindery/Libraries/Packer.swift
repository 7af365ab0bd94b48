import CBindery

/// Packs the streams of a file; one packer's memory serves all of them.
@safe struct Packer: ~Copyable {
  private let state: OpaquePointer

  /// How hard to look for repetitions, of 12.
  ///
  /// A handout is 3 % smaller with 4, and takes a fifth longer to finish.
  private static let effort: Int32 = 1

  /// - Throws: ``LibraryFailure`` when there is no memory.
  init() throws(LibraryFailure) {
    guard let state = unsafe libdeflate_alloc_compressor(Packer.effort) else {
      throw .outOfMemory
    }
    unsafe self.state = state
  }

  deinit { unsafe libdeflate_free_compressor(state) }

  /// The bytes, packed.
  func packed(_ bytes: [UInt8]) -> [UInt8] {
    let room = unsafe libdeflate_zlib_compress_bound(state, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = unsafe libdeflate_zlib_compress(state, bytes, bytes.count, buffer.baseAddress, room)
    }
  }
}

extension LibraryFailure {
  /// libdeflate found no memory; nothing else can go wrong with it.
  static let outOfMemory = LibraryFailure(library: .libdeflate, code: 0, text: "out of memory")
}
