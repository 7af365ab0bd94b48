/// The words of the rules are those of the rules there are, and every slot is one that something fills.
enum RuleVocabulary {
  static func breaches(
    _ reading: PackReading, _ expected: [RuleID]?, _ offered: [RuleID: Set<String>]
  ) -> [Breach] {
    names(reading.pack, expected) + ruleSlots(reading.pack, offered) + reading.each(stray)
  }

  private static func names(_ pack: EvidencePack, _ expected: [RuleID]?) -> [Breach] {
    guard let expected else { return [] }
    let file = "\(pack.language.tag)/rules.json5"
    let missing = Set(expected).subtracting(pack.ruleWords.keys).sorted().map { rule in
      Breach(
        .ruleWords, at: "\(file): \(rule.text)", "The rule has no words.",
        hint: "Write them; without, the rule is silent.")
    }
    let extra = Set(pack.ruleWords.keys).subtracting(expected).sorted().map { rule in
      Breach(
        .ruleWords, at: "\(file): \(rule.text)", "There is no such rule.",
        hint: "See the rules with: evenhand show rules.")
    }
    return missing + extra
  }

  private static func ruleSlots(_ pack: EvidencePack, _ offered: [RuleID: Set<String>]) -> [Breach] {
    pack.ruleWords.sorted { $0.key < $1.key }.flatMap { rule, words -> [Breach] in
      guard let slots = offered[rule] else { return [] }
      return Set(words.texts.flatMap(\.slots)).subtracting(slots).sorted().map { slot in
        Breach(
          .filledSlots, at: "\(pack.language.tag)/rules.json5: \(rule.text)", "Nothing fills {\(slot)}.",
          hint: slots.isEmpty
            ? "The rule fills none." : "The rule fills \(slots.sorted().joined(separator: ", ")).")
      }
    }
  }

  /// Slots stand only in the words of rules and in labels.
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

extension RuleWords {
  /// All texts, in a fixed order.
  var texts: [Prose] {
    forYou.sorted { $0.key < $1.key }.map(\.value) + questions.map(\.text) + warnings + notes + costs
      + pathway.map(\.text) + [about?.label, about?.value, refusal].compactMap { $0 }
  }
}
