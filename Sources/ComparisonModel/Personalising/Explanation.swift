/// Which rule put which words where, and from which field of the record.
public struct Explanation: Hashable, Sendable {
  /// One row for every place of every rule that fired, in the order of the rules.
  public let rows: [Row]

  /// What one rule did in one place.
  public struct Row: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// The field of the record it fired from.
    public let fact: String
    /// Where its words stand.
    public let place: Place
    /// The words; `nil` where a rule acts without words.
    public let words: Prose?
  }

  /// Where the words of a rule stand, or what it does without words.
  public enum Place: Hashable, Sendable {
    /// At the top of page 1.
    case warning
    /// In the "about you" strip.
    case about
    /// In an option's cell of the "for you" row.
    case forYou(OptionID)
    /// Under the comparison.
    case note
    /// Among the questions for the visit.
    case question
    /// Among the costs.
    case cost
    /// At a step of the pathway.
    case pathway(String)
    /// A milestone of recovery that is marked.
    case milestone(Milestone)
    /// An option whose outcome figures are left out.
    case withheld(OptionID)
    /// Nowhere on this page: the rule has nothing to say of the options compared.
    case nowhere
  }

  /// Why a comparison says what it says.
  public init(of comparison: Comparison) {
    let options = comparison.options.map(\.treatment.id)
    rows = comparison.fired.flatMap { Self.rows(of: $0, options: options) }
  }

  private static func rows(of fired: FiredRule, options: [OptionID]) -> [Row] {
    let places = wordless(fired.words, options: options)
    let lines = lines(of: fired.words, options: options) + places.map { ($0, nil) }
    return (lines.isEmpty ? [(.nowhere, nil)] : lines).map { place, words in
      Row(rule: fired.id, fact: fired.fact, place: place, words: words)
    }
  }

  private static func lines(of words: RuleWords, options: [OptionID]) -> [(Place, Prose?)] {
    let forYou = options.compactMap { option in words.forYou[option].map { (Place.forYou(option), $0) } }
    let questions = words.questions.filter { $0.option.map(options.contains) ?? true }
    var lines: [(Place, Prose?)] = words.warnings.map { (.warning, $0) }
    lines += words.about.map { [(.about, Prose($0.label.runs + [.plain(" ")] + $0.value.runs))] } ?? []
    lines += forYou
    lines += words.notes.map { (.note, $0) }
    lines += questions.map { (.question, $0.text) }
    lines += words.costs.map { (.cost, $0) }
    lines += words.pathway.map { (.pathway($0.step), $0.text) }
    return lines
  }

  private static func wordless(_ words: RuleWords, options: [OptionID]) -> [Place] {
    words.milestones.map(Place.milestone)
      + options.filter(words.withholdsBenefit.contains).map(Place.withheld)
  }
}
