extension RuleTable {
  /// What concerns the paper itself rather than the treatments.
  static let page: [Rule] = [
    Rule("language-missing", "language", slots: ["language"]) { facts in
      guard let wanted = facts.languageWanted, !facts.language.serves(wanted) else { return nil }
      return ["language": facts.nameOfLanguage(wanted)]
    },
    Rule("large-print", "largePrint") { $0.patient.largePrint == true },
    Rule("clinic-note", "note", slots: ["note"]) { facts in
      guard let note = facts.patient.note, !note.allSatisfy(\.isWhitespace) else { return nil }
      return ["note": Prose.Value(note, .record)]
    },
  ]
}

extension Facts {
  /// The pack's name for a language, of the whole tag or its first part; the tag itself when there is none.
  fileprivate func nameOfLanguage(_ tag: String) -> Prose.Value {
    let keys = [tag, Language.subtags(of: tag).first ?? tag].map { "value.language.\($0)" }
    return Prose.Value(keys.lazy.compactMap { labels.entries[$0] }.first?.plain ?? tag)
  }
}
