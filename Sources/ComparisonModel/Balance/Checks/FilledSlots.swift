/// Slots stand only where something fills them: in the words of rules and in labels.
///
/// Whether a rule fills the slots of its own words is for `RuleTable.gaps(in:)` to say, which knows the rules.
enum FilledSlots {
  static func breaches(_ reading: PackReading) -> [Breach] { reading.each(stray) }

  private static func stray(_ text: PackText) -> [Breach] {
    switch text.kind {
    case .ruleClaim, .ruleFact, .label: return []
    default: break
    }
    return text.prose.slots.map {
      text.breach(
        .filledSlots, "Nothing fills {\($0)}.", hint: "Slots stand only in rules.json5 and labels.json5.")
    }
  }
}
