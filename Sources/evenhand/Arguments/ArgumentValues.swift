import ComparisonModel
import EvenhandKit

/// The values that the arguments gave to a command.
struct ArgumentValues: Sendable {
  private let values: [String: String]
  private let switches: Set<String>
  /// The operands in order.
  let operands: [String]

  /// The operand, if one was given.
  var operand: String? { operands.first }

  init(values: [String: String], switches: Set<String>, operands: [String]) {
    self.values = values
    self.switches = switches
    self.operands = operands
  }

  /// The value of an option.
  subscript(_ option: OptionSpec) -> String? { values[option.name] }

  /// Whether a switch was given.
  func has(_ option: OptionSpec) -> Bool { switches.contains(option.name) }

  /// The value of an option as one of an enumeration's words.
  func word<Value: RawRepresentable<String> & CaseIterable>(
    _ option: OptionSpec, _ type: Value.Type
  ) throws(CommandFailure) -> Value? {
    guard let text = self[option] else { return nil }
    if let value = Value(rawValue: text.lowercased()) { return value }
    let known = Value.allCases.map(\.rawValue)
    let nearest = Checks.nearest(to: text, among: known).map { " Did you mean \($0)?" } ?? ""
    throw .usage(
      "--\(option.name) takes one of: \(known.joined(separator: ", ")).\(nearest)")
  }

  /// The value of an option as a day.
  func day(_ option: OptionSpec) throws(CommandFailure) -> CalendarDay? {
    guard let text = self[option] else { return nil }
    if let day = CalendarDay(iso: text) { return day }
    throw .usage("--\(option.name) takes a day of the calendar.", hint: "Write it as 2026-11-24.")
  }

  /// The value of an option as a whole number within a range.
  func number(_ option: OptionSpec, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let text = self[option] else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    throw .usage("--\(option.name) takes a number from \(range.lowerBound) to \(range.upperBound).")
  }
}
