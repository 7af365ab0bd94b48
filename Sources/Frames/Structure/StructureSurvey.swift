/// What has to be known of a document's structure elements before the first is drawn.
struct StructureSurvey {
  /// What the survey found about one element.
  struct Facts {
    /// In how many groups the element is drawn.
    var fragments = 0
    /// Whether anything in it is an element of its own, or is decoration.
    var isParent = false
    /// The language of the text that stands directly in it, when that differs from the document's.
    var language: LanguageTag?
    private var hasText = false

    /// Takes note of text in a language; text in two languages needs an element for each.
    mutating func read(_ language: LanguageTag?) {
      if hasText, language != self.language {
        isParent = true
        self.language = nil
      } else if !hasText {
        self.language = language
      }
      hasText = true
    }
  }

  /// What was found about elements that have a number.
  private(set) var facts: [Int: Facts] = [:]
  /// Whether no part of the document needs a structure.
  private(set) var isEmpty = true
  private let language: LanguageTag

  /// Surveys all pages of a document.
  init(_ document: Document) {
    language = document.language
    for page in document.pages { survey(page.frame) }
  }

  /// What is to be known about an element that is whole in a frame.
  func facts(ofWhole frame: Frame, _ role: TagRole) -> Facts {
    var facts = Facts()
    if !role.isOpaque { read(frame, &facts) }
    return facts
  }

  /// A language, if it is not the document's own.
  func other(_ language: LanguageTag?) -> LanguageTag? { language == self.language ? nil : language }

  /// Looks for elements that have a number; there is none inside one that has no number.
  private mutating func survey(_ frame: Frame) {
    for placed in frame.items {
      guard case .group(let inner, let tag) = placed.item, tag?.role.isArtifact != true else { continue }
      guard let tag else {
        survey(inner)
        continue
      }
      isEmpty = false
      guard let number = tag.element else { continue }
      var known = facts[number] ?? Facts()
      known.fragments += 1
      if !tag.role.isOpaque { read(inner, &known) }
      facts[number] = known
      if !tag.role.isOpaque { survey(inner) }
    }
  }

  /// Takes note of what stands directly in an element.
  private func read(_ frame: Frame, _ facts: inout Facts) {
    for placed in frame.items {
      switch placed.item {
      case .group(let inner, nil): read(inner, &facts)
      case .group(_, _?): facts.isParent = true
      case .glyphs(let run): facts.read(other(run.language))
      case .fill, .stroke: break
      }
    }
  }
}
