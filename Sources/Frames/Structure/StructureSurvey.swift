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

  private(set) var facts: [Int: Facts] = [:]

  private let language: LanguageTag

  /// Whether no part of the document needs a structure.
  var isEmpty: Bool { facts.isEmpty }

  /// Surveys all pages of a document.
  init(_ document: Document) {
    language = document.language
    for page in document.pages { survey(page.frame, parent: nil) }
  }

  /// A language, if it is not the document's own.
  func other(_ language: LanguageTag?) -> LanguageTag? { language == self.language ? nil : language }

  private mutating func survey(_ frame: Frame, parent: Tag?) {
    for placed in frame.items {
      switch placed.item {
      case .group(let inner, nil):
        survey(inner, parent: parent)
      case .group(let inner, let tag?):
        if let parent { facts[parent.element, default: Facts()].isParent = true }
        if tag.role.isArtifact { continue }
        facts[tag.element, default: Facts()].fragments += 1
        if !tag.role.isOpaque { survey(inner, parent: tag) }
      case .glyphs(let run):
        if let parent { facts[parent.element, default: Facts()].read(other(run.language)) }
      case .fill, .stroke:
        break
      }
    }
  }
}
