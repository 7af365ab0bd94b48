/// The fields of the post's barcode, as the clinic's mailing software gave them out.
///
/// They are digits that are not read here: the serial number of a piece comes from whoever keeps count of all
/// mailings, and never from this program.
public struct MailNumber: Hashable, Sendable {
  /// The barcode identifier, two digits.
  public var barcodeID: String?
  /// The service type, three digits.
  public var service: String?
  /// The mailer, six or nine digits.
  public var mailer: String?
  /// The serial number of the piece, nine or six digits.
  public var serial: String?
  /// The ZIP code and the delivery point, up to eleven digits.
  public var routing: String?

  /// A number from its fields.
  public init(
    barcodeID: String? = nil, service: String? = nil, mailer: String? = nil, serial: String? = nil,
    routing: String? = nil
  ) {
    self.barcodeID = barcodeID
    self.service = service
    self.mailer = mailer
    self.serial = serial
    self.routing = routing
  }
}
