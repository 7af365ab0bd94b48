import Glibc

/// The clock of the system, in days.
public enum SystemClock {
  /// A day of the calendar.
  public typealias Day = (year: Int, month: Int, day: Int)

  /// The day that it is now in the time zone of the system or of the variable `TZ`.
  public static func localDay() -> Day? {
    var now = time(nil)
    var parts = unsafe tm()
    return unsafe localtime_r(&now, &parts) == nil ? nil : unsafe day(parts)
  }

  /// The day in Greenwich of a second, counted from the first of 1970.
  public static func day(ofSecond second: Int) -> Day? {
    var second = second
    var parts = unsafe tm()
    return unsafe gmtime_r(&second, &parts) == nil ? nil : unsafe day(parts)
  }

  private static func day(_ parts: tm) -> Day {
    unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}
