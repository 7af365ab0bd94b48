import CBindery

/// Owner of a new file of pages that stand in other files.
///
/// qpdf copies the pages when it writes, so that the owner keeps the files that they come from. What several pages
/// of one file share, such as fonts, comes over once.
@safe struct QpdfJoin: ~Copyable {
  private let handle: OpaquePointer
  private var sources: [Source] = []

  /// A file that pages come from; a class because a list holds many of them.
  private final class Source {
    let file: QpdfFile

    init(_ bytes: [UInt8]) throws(LibraryFailure) { file = try QpdfFile.open(bytes) }
  }

  private init(handle: OpaquePointer) { unsafe self.handle = handle }

  /// A file without pages.
  ///
  /// - Throws: ``LibraryFailure`` when qpdf has no memory.
  static func begin() throws(LibraryFailure) -> QpdfJoin {
    guard let handle = unsafe qpdf_init() else {
      throw LibraryFailure(library: .qpdf, code: 0, text: "out of memory")
    }
    let file = unsafe QpdfJoin(handle: handle)
    unsafe qpdf_silence_errors(handle)
    unsafe qpdf_set_suppress_warnings(handle, 1)
    _ = unsafe qpdf_empty_pdf(handle)
    try unsafe QpdfFile.check(handle)
    return file
  }

  deinit {
    var handle: qpdf_data? = unsafe handle
    unsafe qpdf_cleanup(&handle)
  }

  /// Opens a file, and gives the number by which its pages are asked for.
  mutating func open(_ bytes: [UInt8]) throws(LibraryFailure) -> Int {
    sources.append(try Source(bytes))
    return sources.count - 1
  }

  /// Adds pages of an opened file at the end.
  ///
  /// - Parameter pages: their places in that file, from 0.
  mutating func add(_ pages: Range<Int>, of source: Int) throws(LibraryFailure) {
    for page in pages { try unsafe sources[source].file.add(pageAt: page, to: handle) }
  }

  /// The file with its title, and with an identifier made of its bytes.
  consuming func written(title: String, date: String) throws(LibraryFailure) -> [UInt8] {
    for (key, value) in [("/Title", title), ("/CreationDate", date), ("/ModDate", date)] {
      unsafe qpdf_set_info_key(handle, key, value)
    }
    _ = unsafe qpdf_init_write_memory(handle)
    try unsafe QpdfFile.check(handle)
    unsafe qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    unsafe qpdf_set_deterministic_ID(handle, 1)
    _ = unsafe qpdf_write(handle)
    try unsafe QpdfFile.check(handle)
    let length = unsafe qpdf_get_buffer_length(handle)
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: length))
  }
}

extension QpdfFile {
  /// What of a page is of no use on paper, or points at what stays behind.
  private static let dropped = ["/Annots", "/StructParents", "/Tabs", "/Group"]

  fileprivate borrowing func add(pageAt place: Int, to other: OpaquePointer) throws(LibraryFailure) {
    let page = unsafe qpdf_get_page_n(handle, place)
    defer { unsafe qpdf_oh_release(handle, page) }
    try unsafe Self.check(handle)
    for key in Self.dropped { unsafe qpdf_oh_remove_key(handle, page, key) }
    _ = unsafe qpdf_add_page(other, handle, page, 0)
    try unsafe Self.check(other)
  }
}
