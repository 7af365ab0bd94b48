public import Frames

/// The number in a USPS Intelligent Mail barcode (USPS-B-3200, 2.1).
public struct IntelligentMail: Hashable, Sendable {
  /// The 20 digits for tracking: barcode identifier, service type, mailer, serial number.
  public let tracking: String
  /// The 0, 5, 9 or 11 digits of the ZIP code and delivery point.
  public let routing: String

  /// All digits in order.
  public var digits: String { tracking + routing }

  /// A number from its fields, each digits only.
  ///
  /// - Throws: ``PostmarkFailure/fields(_:)`` with every field that is wrong.
  public init(
    barcodeID: String, service: String, mailer: String, serial: String, routing: String
  ) throws(PostmarkFailure) {
    var faults: [PostmarkFailure.FieldFault] = []
    func require(_ holds: Bool, _ field: String, _ rule: String) {
      if !holds { faults.append(PostmarkFailure.FieldFault(field: field, rule: rule)) }
    }
    require(
      barcodeID.isDigits(2) && barcodeID.last.map { "01234".contains($0) } == true, "imb_barcode_id",
      "two digits, the second from 0 to 4")
    require(service.isDigits(3), "imb_service", "three digits")
    let isLong = mailer.first == "9"
    require(
      mailer.isDigits(isLong ? 9 : 6), "imb_mailer", "nine digits that begin with 9, or six that do not")
    require(
      serial.isDigits(isLong ? 6 : 9), "imb_serial",
      "nine digits with a mailer of six, six with a mailer of nine")
    require(
      routing.isEmpty || [5, 9, 11].contains { routing.isDigits($0) }, "imb_routing",
      "nothing, or 5, 9 or 11 digits")
    guard faults.isEmpty else { throw .fields(faults) }
    tracking = barcodeID + service + mailer + serial
    self.routing = routing
  }

  /// The pitch of the bars: 22 bars and 21 spaces an inch (2.3.1).
  public static let module = Length.inches(1.0 / 43)

  /// The room that the bars take: 65 of them with spaces, at most 0.146 inches high.
  public static let size = Size(width: module * 129, height: module * 6.25)

  /// The room that stays empty around the bars (DMM 202, 5): 1/8 inch beside, 0.028 inch above and below.
  public static let clearance = Insets(block: .inches(0.028), inline: .inches(0.125))

  /// The 65 bars, about 3 by 0.145 inches.
  ///
  /// - Throws: ``PostmarkFailure/symbol(_:)``.
  public func frame() throws(PostmarkFailure) -> Frame {
    let text = routing.isEmpty ? tracking : "\(tracking)-\(routing)"
    let bars = try ZintSymbol.rectangles(.intelligentMail, text)
    return Frame(bars, module: Size(width: Self.module, height: Self.module))
  }
}

extension String {
  fileprivate func isDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
