import ComparisonModel
import Foundation

/// The day that the clock shows; the only place where the program looks at it.
enum Today {
  /// The day of `SOURCE_DATE_EPOCH` when that is set, as reproducible builds want it, or else the local day.
  static func day() throws(CommandFailure) -> CalendarDay {
    var calendar = Calendar(identifier: .gregorian)
    var date = Date()
    if let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
        throw .usage("SOURCE_DATE_EPOCH is not a number of seconds.")
      }
      calendar.timeZone = .gmt
      date = Date(timeIntervalSince1970: Double(seconds))
    }
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = CalendarDay(year: year, month: month, day: day)
    else { throw .usage("The clock shows no day that can be printed.", hint: "Give --date.") }
    return today
  }
}
