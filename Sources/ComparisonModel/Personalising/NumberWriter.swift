extension Language {
  /// The number as the language writes it, such as `13,000` or `−4`.
  public func write(_ number: Int) -> String {
    (number < 0 ? minusSign : "") + grouped(String(number.magnitude))
  }

  /// The number with all its decimals as the language writes it, such as `−4.10`.
  public func write(_ number: Decimal) -> String {
    let written = String(number.digits.magnitude)
    let padded = String(repeating: "0", count: max(0, number.places + 1 - written.count)) + written
    let fraction = number.places > 0 ? decimalMark + padded.suffix(number.places) : ""
    return (number.digits < 0 ? minusSign : "") + grouped(padded.dropLast(number.places)) + fraction
  }

  private func grouped(_ digits: some StringProtocol) -> String {
    let first = (digits.count - 1) % 3 + 1
    var groups = [String(digits.prefix(first))]
    var rest = digits.dropFirst(first)
    while !rest.isEmpty {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    return groups.joined(separator: groupMark)
  }
}
