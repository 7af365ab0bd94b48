import ComparisonModel
import Frames
import Press
import Typesetter

/// How the failures of each stage are told.
extension ComparisonFailure {
  func remarks() -> [Remark] {
    problems.map(Self.remark)
      + warnings.map { Remark(.record, Note(.warning, "warning", at: .none, $0.plain)) }
  }

  private static func remark(_ problem: Problem) -> Remark {
    switch problem {
    case .refused(let rule, let fact, let reason):
      Remark(.record, Note(.error, rule.text, at: .field(fact), reason.plain))
    case .overdue(let day):
      Remark(
        .evidence,
        Note(
          .error, "overdue", at: .field("review.due"),
          "The evidence was to be reviewed by \(day.iso), and nobody has.",
          hint: "Have it reviewed, or give --overdue-reason TEXT, which is printed on every page."))
    case .unknownOption(let option):
      Remark(
        .command,
        Note(
          .error, "unknown-option", at: .field("options"), "The evidence knows no option \"\(option.text)\".",
          hint: "See `evenhand show options`."))
    case .repeatedOption(let option):
      Remark(
        .command,
        Note(.error, "repeated-option", at: .field("options"), "The option \"\(option.text)\" stands twice."))
    case .optionCount(let count):
      Remark(
        .command,
        Note(
          .error, "option-count", at: .field("options"), "A comparison has 2 to 5 options, not \(count)."))
    }
  }
}

extension Breach {
  /// The breach as an error of the pack.
  var note: Note { Note(.error, rule.rawValue, at: .field(place), message, hint: hint) }
}

extension RuleGap {
  /// The gap as an error of the pack in a language.
  func note(language: Language) -> Note {
    let (rule, message): (RuleID, String) =
      switch self {
      case .rule(let rule): (rule, "The rule has no words.")
      case .words(let rule): (rule, "There is no such rule, so nobody would read the words.")
      case .slot(let slot, let rule): (rule, "The rule fills no value {\(slot)}.")
      case .refusal(let rule):
        (rule, "The rule keeps patients from this comparison; its words need a refusal.")
      case .warning(let rule): (rule, "The rule stands for a red flag; its words need a warning.")
      }
    let place = Place.field("\(language.tag)/rules.json5: \(rule.text)")
    return Note(.error, "rule-words", at: place, message, hint: "See `evenhand show rules`.")
  }
}

extension PressFailure {
  func remark() -> Remark {
    switch self {
    case .missingFonts(let fonts):
      let packages = fonts.map(\.package).joined(separator: " ")
      return Remark(
        .page,
        Note(
          .error, "missing-fonts", at: .none,
          "Fonts are missing: \(fonts.map(\.family).joined(separator: ", ")).",
          hint: "Install them: apt-get install \(packages)"))
    case .unreadableFontList:
      return Remark(.page, Note(.error, "font-list", at: .none, "The list of fonts cannot be read."))
    case .unknownTypefaces, .unknownFont, .impossiblePage, .drawing:
      return Remark(.page, Note(.error, "press", at: .none, "The page cannot be drawn: \(self)."))
    }
  }
}
