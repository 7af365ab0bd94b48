/// The languages of texts.
enum TextClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("language", ua: "7.2", archive: "6.7.4", "The language of every text is known.") { checked in
      if let language = checked.catalog["Lang"]?.text, !language.isEmpty { return [] }
      let texts = checked.tree.elements.filter { element in
        !checked.tree.knowsLanguage(element)
          && (!element.marks.isEmpty || ["Alt", "ActualText", "E"].contains { element.value[$0] != nil })
      }
      return texts.isEmpty ? [] : ["catalog, and \(texts.count) elements"]
    },
    ClauseRule("language-tags", ua: "7.2", archive: "6.7.4", "Languages are written as BCP 47 has them.") {
      checked in
      let told = checked.tree.elements.filter { $0.value["Lang"] != nil }
      let wrong = told.filter { !LanguageSyntax.isTag($0.value["Lang"]?.text ?? "") }.map(checked.tree.name)
      let main = checked.catalog["Lang"].map { LanguageSyntax.isTag($0.text ?? "") } ?? true
      return (main ? [] : ["catalog"]) + wrong
    },
  ]
}
