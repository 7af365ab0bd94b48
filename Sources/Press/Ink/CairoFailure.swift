import CPress

extension CairoFailure {
  /// A failure with Cairo's own description.
  init(status: cairo_status_t) {
    self.init(status: status.rawValue, text: unsafe String(cString: cairo_status_to_string(status)))
  }

  /// Throws unless Cairo reported success.
  static func check(_ status: cairo_status_t) throws(PressFailure) {
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(CairoFailure(status: status)) }
  }
}
