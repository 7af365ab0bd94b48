import CPress
import Frames

/// Tells Cairo which structure element is being drawn.
///
/// Cairo 1.16 gives content only to elements without children, so text that stands directly in an element
/// which has children gets a `Span` of its own, and an element of several fragments keeps each in one.
final class TagWriter {
  /// What ``leave(_:)`` has to undo.
  enum Entry {
    /// Nothing.
    case nothing
    /// A group whose tag is not told.
    case silence
    /// An element.
    case element
  }

  private struct Open {
    let element: Int?
    let name: String
    let staysOpen: Bool
    let holdsContent: Bool
  }

  private let canvas: Canvas
  private var facts: [Int: TagSurvey.Facts]
  /// The elements that Cairo has open, outermost first.
  private var open: [Open] = []
  /// How many of them the frame being drawn is in; the others wait for the rest of their fragments.
  private var depth = 0
  private var silence = 0
  private var isInSpan = false

  init(_ survey: TagSurvey, canvas: Canvas) {
    facts = survey.facts
    self.canvas = canvas
    if !survey.isEmpty { begin("Document", element: nil, staysOpen: true, holdsContent: false) }
  }

  /// Begins what a group stands for, or goes on with it.
  func enter(_ tag: Tag?, _ frame: Frame, at place: Point) -> Entry {
    guard let tag else { return .nothing }
    if silence > 0 || tag.role == .artifact {
      if silence == 0 { endSpan() }
      silence += 1
      return .silence
    }
    endSpan()
    facts[tag.element]?.fragments -= 1
    if depth < open.count, open[depth].element == tag.element, open[depth].staysOpen {
      depth += 1
      return .element
    }
    end(downTo: depth)
    let known = facts[tag.element] ?? TagSurvey.Facts()
    let staysOpen = tag.role.staysOpen && known.fragments > 0
    let areas = tag.role == .link ? frame.links(at: place) : []
    begin(
      areas.isEmpty && tag.role == .link ? "Span" : tag.role.structureName ?? "NonStruct",
      element: tag.element,
      attributes: TagWriter.attributes(areas), staysOpen: staysOpen,
      holdsContent: !known.isParent && !staysOpen)
    if tag.role.isOpaque { silence = 1 }
    return .element
  }

  /// Ends what a group stands for, unless more of it follows.
  func leave(_ entry: Entry) {
    switch entry {
    case .nothing: break
    case .silence: silence -= 1
    case .element:
      endSpan()
      silence = 0
      depth -= 1
      let isDone = open[depth].element.flatMap { facts[$0] }.map { $0.fragments <= 0 } ?? true
      if isDone || !open[depth].staysOpen { end(downTo: depth) }
    }
  }

  /// Sees to it that text belongs to an element that can have content.
  func prepareForText() {
    // Text outside all elements, like decoration, is not read aloud.
    guard silence == 0, !isInSpan, depth > 1, !open[depth - 1].holdsContent else { return }
    end(downTo: depth)
    tell("Span")
    isInSpan = true
  }

  /// Sees to it that rules and backgrounds are not read aloud with the text around them.
  func prepareForArt() { endSpan() }

  /// Makes an area a link, unless the element around it already is that link.
  func link(_ area: Rectangle, address: String) {
    guard silence == 0, depth == 0 || open[depth - 1].name != "Link" else { return }
    endSpan()
    end(downTo: depth)
    tell("Link", TagWriter.attributes([(area, address)]))
    unsafe cairo_tag_end(canvas.pen, "Link")
  }

  /// Ends every element.
  func finish() {
    endSpan()
    end(downTo: 0)
  }

  private func begin(
    _ name: String, element: Int?, attributes: String = "", staysOpen: Bool, holdsContent: Bool
  ) {
    tell(name, attributes)
    open.append(Open(element: element, name: name, staysOpen: staysOpen, holdsContent: holdsContent))
    depth = open.count
  }

  private func tell(_ name: String, _ attributes: String = "") {
    unsafe cairo_tag_begin(canvas.pen, name, attributes)
  }

  private func endSpan() {
    if isInSpan { unsafe cairo_tag_end(canvas.pen, "Span") }
    isInSpan = false
  }

  private func end(downTo count: Int) {
    while open.count > count, let last = open.popLast() { unsafe cairo_tag_end(canvas.pen, last.name) }
  }

  /// The areas of one link as Cairo's attributes, in points from the page's upper left corner.
  private static func attributes(_ areas: [(area: Rectangle, address: String)]) -> String {
    guard let address = areas.first?.address else { return "" }
    let numbers = areas.flatMap { area, _ in
      [area.origin.x, area.origin.y, area.size.width, area.size.height].map { decimal($0.points) }
    }
    return "uri='\(LinkAddress.encoded(address))' rect=[\(numbers.joined(separator: " "))]"
  }

  /// A number with two decimals and a point, whatever the locale.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((min(max(value, -100_000), 100_000) * 100).rounded())
    let digits = String(100 + abs(hundredths) % 100).dropFirst()
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(digits)"
  }
}

extension Frame {
  /// The link areas of a frame and of the untagged groups in it, where they stand on the page.
  fileprivate func links(at place: Point) -> [(area: Rectangle, address: String)] {
    items.flatMap { placed -> [(area: Rectangle, address: String)] in
      let origin = place + placed.origin
      switch placed.item {
      case .link(let size, let address): return [(Rectangle(origin: origin, size: size), address)]
      case .group(let inner, nil): return inner.links(at: origin)
      default: return []
      }
    }
  }
}
