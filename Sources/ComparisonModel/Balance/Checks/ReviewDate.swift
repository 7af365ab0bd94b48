/// Somebody looks again within 24 months of the edition (IPDASi 2.2.3).
///
/// Whether the day is past is for the printing to see: balance knows no today.
enum ReviewDate {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let (compiled, due) = (reading.pack.compiled, reading.pack.review.due)
    let isLate = (due.year, due.month, due.day) > (compiled.year + 2, compiled.month, compiled.day)
    guard isLate || due < compiled else { return [] }
    return [
      Breach(
        .reviewDue, at: "pack.json5: review.due",
        isLate
          ? "It is more than 24 months after the edition." : "It is before the edition was put together.",
        hint: "Name a day within 24 months of \(compiled.iso).")
    ]
  }
}
