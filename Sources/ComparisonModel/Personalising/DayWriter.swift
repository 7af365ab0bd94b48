extension Language {
  /// The day as the language writes it, such as `24 Nov 2026`.
  ///
  /// A month that the language has no name for is written as its number.
  public func write(_ day: CalendarDay) -> String {
    let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : String(day.month)
    let values = ["day": String(day.day), "month": month, "year": String(day.year)]
    var text = ""
    for (index, part) in dayPattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, pieces.count == 2, let value = values[String(pieces[0])] {
        text += value + pieces[1]
      } else {
        text += index > 0 ? "{" + part : part
      }
    }
    return text
  }
}
