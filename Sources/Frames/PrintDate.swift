/// A moment in Coordinated Universal Time, for the dates that a file carries.
///
/// It is always given, never asked of a clock, so that the same handout is the same bytes.
public struct PrintDate: Hashable, Sendable {
  /// The year, such as 2026.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int

  /// A moment from its parts; `nil` when there is no such moment.
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...PrintDate.days(in: month, of: year)).contains(day), (0...23).contains(hour),
      (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The moment as ISO 8601 writes it, such as `2026-11-24T09:30:00Z`.
  public var iso8601: String {
    let date = [String(10_000 + year).dropFirst(), PrintDate.two(month), PrintDate.two(day)]
    let time = [PrintDate.two(hour), PrintDate.two(minute), PrintDate.two(second)]
    return "\(date.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
  }

  private static func two(_ number: Int) -> Substring { String(100 + number).dropFirst() }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
