import ComparisonModel
import Support
import Testing

struct ValueWriterTests {
  static let german = FixturePack.language(
    tag: "de", decimalMark: ",", groupMark: ".", minusSign: "-", dayPattern: "{day}. {month} {year}")

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (13_000, "13,000"), (-4, "−4"),
    (-1_234_567, "−1,234,567"), (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func numbersAreGrouped(number: Int, written: String) {
    #expect(FixturePack.english.write(number) == written)
  }

  @Test(arguments: [
    ("46.5", "46,5"), ("-4.10", "-4,10"), ("0.05", "0,05"), ("-0.5", "-0,5"), ("1234.5", "1.234,5"),
    ("12", "12"), ("0.000001", "0,000001"),
  ])
  func decimalsKeepTheirPlaces(text: String, written: String) throws {
    #expect(try Self.german.write(#require(Decimal(text))) == written)
  }

  @Test(arguments: [
    ("2026-11-24", "24 Nov 2026", "24. Nov 2026"), ("2026-01-02", "2 Jan 2026", "2. Jan 2026"),
  ])
  func daysFollowThePattern(iso: String, english: String, german: String) throws {
    let day = try #require(CalendarDay(iso: iso))
    #expect(FixturePack.english.write(day) == english)
    #expect(Self.german.write(day) == german)
  }
}
