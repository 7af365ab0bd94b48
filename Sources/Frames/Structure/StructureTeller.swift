/// Turns the tags of groups into structure elements, while a document is drawn.
///
/// Text that stands directly in an element which has children gets a span of its own, and an element of several
/// fragments keeps each in one: a reader gets either words or elements from an element.
public final class StructureTeller {
  /// What ``leave(_:)`` has to undo.
  public enum Entry {
    /// Nothing.
    case nothing
    /// A group whose tag is not told.
    case silence
    /// An artifact.
    case artifact
    /// An element.
    case element
  }

  private struct Open {
    let element: StructureElement
    let staysOpen: Bool
    let holdsContent: Bool
  }

  private let listener: any StructureListener
  private let survey: StructureSurvey
  /// What is known of elements that have a number, with the fragments that are still to come.
  private var facts: [Int: StructureSurvey.Facts]
  /// The elements that have begun and not ended, outermost first.
  private var open: [Open] = []
  /// How many of them the frame being drawn is in; the others wait for the rest of their fragments.
  private var depth = 0
  private var silence = 0
  /// The span that was made for text.
  private var span: StructureElement?
  /// The artifact that is being drawn, where there is a structure at all.
  private var artifact: StructureElement?

  /// A teller for one document, which begins with its outermost element unless nothing in it has a tag.
  public init(_ document: Document, listener: any StructureListener) {
    survey = StructureSurvey(document)
    facts = survey.facts
    self.listener = listener
    if !survey.isEmpty { begin(StructureElement(.document), staysOpen: true, holdsContent: false) }
  }

  /// Whether what is drawn now is decoration, or part of a figure.
  public var isSilent: Bool { silence > 0 }

  /// Whether what is drawn now belongs to the element that began last; if not, it is not read aloud.
  public var isInElement: Bool {
    if span != nil { return true }
    guard depth > 0, depth == open.count else { return false }
    let last = open[depth - 1]
    return last.element.tag?.role.isOpaque == true || (silence == 0 && last.holdsContent)
  }

  /// Begins what a group stands for, or goes on with it.
  public func enter(_ tag: Tag?, _ frame: Frame, at place: Point) -> Entry {
    guard let tag else { return .nothing }
    let area = Rectangle(origin: place, size: frame.size)
    if silence > 0 {
      silence += 1
      return .silence
    }
    endSpan()
    if tag.role.isArtifact { return begin(artifact: StructureElement(.artifact, tag: tag, area: area)) }
    if let number = tag.element { facts[number]?.fragments -= 1 }
    if isAwaited(tag) {
      depth += 1
      return .element
    }
    end(downTo: depth)
    let known = tag.element.flatMap { facts[$0] } ?? survey.facts(ofWhole: frame, tag.role)
    let staysOpen = tag.role.staysOpen && known.fragments > 0
    let holdsContent = !known.isParent && !staysOpen
    let type = StructureType(tag.role)
    let element = StructureElement(
      type, tag: tag, language: holdsContent ? known.language : nil, area: type == .link ? area : nil)
    begin(element, staysOpen: staysOpen, holdsContent: holdsContent)
    if tag.role.isOpaque { silence = 1 }
    return .element
  }

  /// Ends what a group stands for, unless more of it follows.
  public func leave(_ entry: Entry) {
    switch entry {
    case .nothing: break
    case .silence: silence -= 1
    case .artifact:
      silence -= 1
      if let artifact { listener.end(artifact) }
      artifact = nil
    case .element:
      endSpan()
      silence = 0
      depth -= 1
      let tag = open[depth].element.tag
      let isDone = tag?.element.flatMap { facts[$0] }.map { $0.fragments <= 0 } ?? true
      if isDone || !open[depth].staysOpen { end(downTo: depth) }
    }
  }

  /// Sees to it that text belongs to an element that can have content, and that knows its language.
  public func prepareForText(in language: LanguageTag?) {
    // Text outside all elements, like decoration, is not read aloud.
    guard silence == 0, depth > 1, !open[depth - 1].holdsContent else { return }
    let language = survey.other(language)
    if let span, span.language == language { return }
    endSpan()
    end(downTo: depth)
    let element = StructureElement(.span, language: language)
    listener.begin(element)
    span = element
  }

  /// Sees to it that rules and backgrounds are not read aloud with the text around them.
  public func prepareForArt() { endSpan() }

  /// Ends every element.
  public func finish() {
    endSpan()
    end(downTo: 0)
  }

  /// Whether a tag stands for more of the element that waits for the rest of its fragments.
  private func isAwaited(_ tag: Tag) -> Bool {
    guard let number = tag.element, depth < open.count else { return false }
    return open[depth].element.tag?.element == number && open[depth].staysOpen
  }

  private func begin(_ element: StructureElement, staysOpen: Bool, holdsContent: Bool) {
    listener.begin(element)
    open.append(Open(element: element, staysOpen: staysOpen, holdsContent: holdsContent))
    depth = open.count
  }

  /// An artifact leaves the elements alone that wait for the rest of their fragments.
  private func begin(artifact element: StructureElement) -> Entry {
    silence += 1
    // Decoration needs no telling: all that is painted outside elements is decoration.
    guard !open.isEmpty, element.tag?.role != .artifact(.layout) else { return .silence }
    listener.begin(element)
    artifact = element
    return .artifact
  }

  private func endSpan() {
    if let span { listener.end(span) }
    span = nil
  }

  private func end(downTo count: Int) {
    while open.count > count, let last = open.popLast() { listener.end(last.element) }
  }
}
