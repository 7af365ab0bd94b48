import ComparisonModel

/// The place of a value in a file, whether or not something stands there.
///
/// Each way to read it answers `nil` when nothing stands there, and notes what is wrong when the wrong thing does.
struct Field {
  /// What stands there; `nil` when nothing or `null` does.
  let node: JSONNode?
  /// Where it stands, or where it should.
  let mark: Mark
  /// Its name, such as `tried[1].weeks`.
  let path: FieldPath
  /// The notes on the file.
  let notes: NoteList

  init(node: JSONNode?, mark: Mark, path: FieldPath, notes: NoteList) {
    self.node = node?.isNull == true ? nil : node
    self.mark = mark
    self.path = path
    self.notes = notes
  }

  /// Notes an error at this place.
  func error(_ code: String, _ message: String, hint: String? = nil) {
    notes.error(code, at: mark, path.text, message, hint: hint)
  }

  /// Notes a warning at this place.
  func warn(_ code: String, _ message: String, hint: String? = nil) {
    notes.warn(code, at: mark, path.text, message, hint: hint)
  }

  /// Notes that something else was expected than what stands here.
  func expected(_ what: String, hint: String? = nil) {
    guard let node else { return }
    error("wrong-type", "Expected \(what), found \(node.kind).", hint: hint)
  }

  /// The text as written.
  func string() -> String? {
    guard let node else { return nil }
    if case .text(let text) = node.value { return text }
    if case .number = node.value {
      expected("text", hint: "Put it in quotation marks.")
    } else {
      expected("text")
    }
    return nil
  }

  /// True or false.
  func boolean() -> Bool? {
    guard let node else { return nil }
    if case .boolean(let value) = node.value { return value }
    expected("true or false")
    return nil
  }

  /// A whole number within a range.
  func integer(_ range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard case .number(let number) = node.value else {
      expected("a number")
      return nil
    }
    guard let value = number.integer else {
      error("out-of-range", "Expected a whole number.")
      return nil
    }
    guard range.contains(value) else {
      error("out-of-range", "The number is outside \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return value
  }

  /// A number with its decimals as written, as text or as a number.
  func decimal() -> Decimal? {
    guard let node else { return nil }
    let written: String
    switch node.value {
    case .text(let text): written = text
    case .number(let number): written = number.text
    default:
      expected("a number")
      return nil
    }
    guard let decimal = Decimal(written) else {
      error("out-of-range", "Expected a number with at most 6 decimals.", hint: "Write it as \"-4.1\".")
      return nil
    }
    return decimal
  }

  /// A number that is not printed, such as a size in a layout.
  func double(_ range: ClosedRange<Double>) -> Double? {
    guard let node else { return nil }
    guard case .number(let number) = node.value, let value = number.double else {
      expected("a number")
      return nil
    }
    guard range.contains(value) else {
      error("out-of-range", "The number is outside \(range.lowerBound) to \(range.upperBound).")
      return nil
    }
    return value
  }

  /// A day such as `2026-11-24`.
  func day() -> CalendarDay? {
    guard let text = string() else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    let isShaped = text.utf8.count == 10 && text.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
    error(
      "impossible-date", isShaped ? "The calendar has no such day." : "This is not a day.",
      hint: "Write year, month and day as in 2026-11-24.")
    return nil
  }
}
