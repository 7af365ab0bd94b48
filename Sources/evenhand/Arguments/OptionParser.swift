import EvenhandKit
import Frames

/// Reads the options and the operand of one command, and names every mistake at once.
struct OptionParser {
  private let command: CommandSpec
  private var rest: ArraySlice<String>
  private var values: [String: String] = [:]
  private var switches: Set<String> = []
  private var operands: [String] = []
  private var mistakes: [Finding] = []

  init(_ command: CommandSpec, rest: [String]) {
    self.command = command
    self.rest = rest[...]
  }

  mutating func parse() throws(CommandFailure) -> ArgumentValues {
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        rest = []
      } else if argument.hasPrefix("--") {
        readLong(argument.dropFirst(2))
      } else if argument.hasPrefix("-"), argument != "-" {
        readShort(argument.dropFirst())
      } else {
        operands.append(argument)
      }
    }
    let values = ArgumentValues(values: values, switches: switches, operands: operands)
    if values.has(.help) { return values }
    checkOperands()
    guard mistakes.isEmpty else { throw CommandFailure(.usage, mistakes) }
    return values
  }

  private mutating func readLong(_ text: Substring) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = command.options.first(where: { $0.name == name }) else {
      let nearest = Checks.nearest(to: name, among: command.options.map(\.name))
      let hint = nearest.map { "Did you mean --\($0)?" } ?? "Try `evenhand \(command.name) --help`."
      return mistake("There is no option --\(name).", hint)
    }
    take(option, attached: parts.count == 2 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ text: Substring) {
    guard let letter = text.first, let option = command.options.first(where: { $0.letter == letter }) else {
      return mistake("There is no option -\(text.prefix(1)).", "Try `evenhand \(command.name) --help`.")
    }
    let attached = text.dropFirst()
    take(option, attached: attached.isEmpty ? nil : String(attached))
  }

  private mutating func take(_ option: OptionSpec, attached: String?) {
    guard let value = option.value else {
      if attached != nil { mistake("--\(option.name) takes no value.", nil) }
      switches.insert(option.name)
      return
    }
    if option.takesValueOrNone, attached == nil {
      switches.insert(option.name)
      return
    }
    guard let text = attached ?? rest.popFirst() else {
      return mistake("--\(option.name) needs a value: \(value).", nil)
    }
    if values.updateValue(text, forKey: option.name) != nil {
      mistake("--\(option.name) stands twice.", nil)
    }
  }

  private mutating func checkOperands() {
    let needsOperand = command.isOperandRequired && !switches.contains { command.soloSwitches.contains($0) }
    if operands.isEmpty, let operand = command.operand, needsOperand {
      mistake("`evenhand \(command.name)` needs \(operand).", "Try `evenhand \(command.name) --help`.")
    }
    let allowed = command.operand == nil ? 0 : 1
    if command.takesManyOperands { return }
    if operands.count > allowed {
      mistake("`evenhand \(command.name)` takes \(allowed == 0 ? "no" : "one") operand.", nil)
    }
  }

  private mutating func mistake(_ message: String, _ hint: String?) {
    mistakes.append(Finding(.error, "usage", nil, message, hint))
  }
}
