import ComparisonModel
import Filing

/// The day that the clock shows; the only place where the program looks at it.
enum Today {
  /// The day of `SOURCE_DATE_EPOCH` when that is set, as reproducible builds want it, or else the local day.
  static func day() throws(CommandFailure) -> CalendarDay {
    var found = SystemClock.localDay()
    if let text = Environment.value(of: "SOURCE_DATE_EPOCH") {
      guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
        throw .usage("SOURCE_DATE_EPOCH is not a number of seconds.")
      }
      found = SystemClock.day(ofSecond: Int(seconds))
    }
    guard let found, let today = CalendarDay(year: found.year, month: found.month, day: found.day) else {
      throw .usage("The clock shows no day that can be printed.", hint: "Give --date.")
    }
    return today
  }
}
