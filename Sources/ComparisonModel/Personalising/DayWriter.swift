extension Language {
  /// The day as the language writes it, such as `24 Nov 2026`.
  ///
  /// A month that the language has no name for is written as its number.
  public func write(_ day: CalendarDay) -> String {
    let month = months.indices.contains(day.month - 1) ? months[day.month - 1] : String(day.month)
    return
      dayPattern
      .replacing("{day}", with: String(day.day))
      .replacing("{year}", with: String(day.year))
      .replacing("{month}", with: month)
  }
}
