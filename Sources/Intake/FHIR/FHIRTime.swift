import ComparisonModel

/// A FHIR `date`, `dateTime` or `instant`, which may lack its day, its month or its time.
struct FHIRTime: Comparable {
  /// The year.
  let year: Int
  /// The day, when it is written.
  let day: CalendarDay?
  /// Seconds since the year 1 in UTC; what is not written counts as the earliest possible.
  private let seconds: Int

  /// The time of a text such as `2026-11`, `2026-11-24` or `2026-11-24T09:30:00-05:00`.
  init?(_ text: String) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4),
      let month = parts.count > 1 ? Self.number(parts[1], digits: 2) : 1,
      let dayNumber = parts.count > 2 ? Self.number(parts[2], digits: 2) : 1,
      let day = CalendarDay(year: year, month: month, day: dayNumber),
      let time = halves.count == 2 ? Self.secondsOfDay(halves[1]) : 0
    else { return nil }
    self.year = year
    self.day = parts.count == 3 ? day : nil
    seconds = Self.days(to: day) * 86_400 + time
  }

  static func < (left: FHIRTime, right: FHIRTime) -> Bool { left.seconds < right.seconds }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The seconds of `09:30:00.5-05:00`, moved to UTC; fractions are left out.
  private static func secondsOfDay(_ text: Substring) -> Int? {
    let clock = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let zone = text.dropFirst(clock.count)
    let parts = clock.prefix { $0 != "." }.split(separator: ":").map { number($0, digits: 2) }
    guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1],
      let seconds = parts.count == 3 ? parts[2] : 0
    else { return nil }
    let local = (hours * 60 + minutes) * 60 + seconds
    guard let sign = zone.first, sign != "Z" else { return local }
    let offset = zone.dropFirst().split(separator: ":").map { number($0, digits: 2) }
    guard offset.count == 2, let hour = offset[0], let minute = offset[1] else { return nil }
    return local - (sign == "-" ? -1 : 1) * (hour * 60 + minute) * 60
  }

  /// The days from the first of January of the year 1 to a day.
  private static func days(to day: CalendarDay) -> Int {
    let before = day.year - 1
    let lengths = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let isLeapYear = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
    let leapDay = isLeapYear && day.month > 2 ? 1 : 0
    return before * 365 + before / 4 - before / 100 + before / 400 + lengths[day.month - 1] + leapDay
      + day.day
  }
}

extension Field {
  /// The time that a text names; `nil` without a note when it names none.
  func time() -> FHIRTime? { string().flatMap(FHIRTime.init) }
}
