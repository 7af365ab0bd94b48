import CBindery

/// Owner of a file that qpdf has opened.
///
/// qpdf reads objects from the bytes when they are asked for, so that the owner keeps a copy of them.
@safe struct QpdfFile: ~Copyable {
  /// What qpdf knows of the file; only this folder uses it.
  let handle: OpaquePointer
  private let buffer: UnsafeMutableBufferPointer<CChar>

  private init(_ bytes: [UInt8], handle: OpaquePointer) {
    unsafe self.handle = handle
    unsafe buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = unsafe buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
  }

  /// Opens a file, with its password if it needs one.
  ///
  /// - Throws: ``LibraryFailure`` when qpdf cannot read it.
  static func open(_ bytes: [UInt8], password: String? = nil) throws(LibraryFailure) -> QpdfFile {
    guard let handle = unsafe qpdf_init() else {
      throw LibraryFailure(library: .qpdf, code: 0, text: "out of memory")
    }
    let file = unsafe QpdfFile(bytes, handle: handle)
    unsafe qpdf_silence_errors(handle)
    unsafe qpdf_set_suppress_warnings(handle, 1)
    unsafe qpdf_set_attempt_recovery(handle, 0)
    _ = unsafe qpdf_read_memory(handle, "file", file.buffer.baseAddress, UInt64(bytes.count), password)
    try file.check()
    return file
  }

  deinit {
    var handle: qpdf_data? = unsafe handle
    unsafe qpdf_cleanup(&handle)
    unsafe buffer.deallocate()
  }

  /// Throws what went wrong in the last call, if anything did; return codes alone do not tell.
  private func check() throws(LibraryFailure) { try unsafe Self.check(handle) }

  /// The same for any file of qpdf's.
  static func check(_ handle: OpaquePointer) throws(LibraryFailure) {
    guard unsafe qpdf_has_error(handle) != 0 else { return }
    let error = unsafe qpdf_get_error(handle)
    // The detail may quote the file; the code names the kind of damage without doing so.
    let code = unsafe qpdf_get_error_code(handle, error)
    throw LibraryFailure(library: .qpdf, code: Int(code.rawValue), text: LibraryFailure.words(for: code))
  }

  /// Whether the file is encrypted.
  var isEncrypted: Bool { unsafe qpdf_is_encrypted(handle) != 0 }

  /// Whether an encrypted file lets assistive tools read it.
  var allowsAccessibility: Bool { unsafe qpdf_allow_accessibility(handle) != 0 }

  /// What is drawn on each page: its content streams, unpacked and joined.
  func pageContents() throws(LibraryFailure) -> [[UInt8]] {
    let count = unsafe qpdf_get_num_pages(handle)
    try check()
    var contents: [[UInt8]] = []
    for number in 0..<max(0, Int(count)) {
      let page = unsafe qpdf_get_page_n(handle, number)
      defer { unsafe qpdf_oh_release(handle, page) }
      var data: UnsafeMutablePointer<UInt8>?
      var length = 0
      _ = unsafe qpdf_oh_get_page_content_data(handle, page, &data, &length)
      defer { unsafe free(data) }
      try check()
      contents.append(unsafe Array(UnsafeBufferPointer(start: data, count: length)))
    }
    return contents
  }

  /// The file, written anew.
  func written(_ form: QpdfForm) throws(LibraryFailure) -> [UInt8] {
    _ = unsafe qpdf_init_write_memory(handle)
    try check()
    switch form {
    case .plain:
      unsafe qpdf_set_object_stream_mode(handle, qpdf_o_disable)
      unsafe qpdf_set_stream_data_mode(handle, qpdf_s_uncompress)
      unsafe qpdf_set_decode_level(handle, qpdf_dl_specialized)
      unsafe qpdf_set_preserve_encryption(handle, 0)
    case .encrypted(let password):
      unsafe qpdf_set_newline_before_endstream(handle, 1)
      encrypt(with: password)
    }
    try check()
    _ = unsafe qpdf_write(handle)
    try check()
    let length = unsafe qpdf_get_buffer_length(handle)
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: length))
  }

  /// AES-256 with revision 6; whoever has the password may do everything, and assistive tools may read.
  private func encrypt(with password: String) {
    unsafe qpdf_set_r6_encryption_parameters2(
      handle, password, password, 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
  }
}

/// How qpdf is to write a file.
enum QpdfForm {
  /// All objects in the open, streams unpacked, for reading.
  case plain
  /// Encrypted; no two files are the same.
  case encrypted(password: String)
}

extension LibraryFailure {
  fileprivate static func words(for code: qpdf_error_code_e) -> String {
    switch code {
    case qpdf_e_password: "the password does not open the file"
    case qpdf_e_damaged_pdf: "the file is damaged"
    case qpdf_e_unsupported: "the file uses something that qpdf does not support"
    case qpdf_e_pages: "the pages cannot be found"
    case qpdf_e_object: "an object is not what it should be"
    default: "qpdf gave up"
    }
  }
}
