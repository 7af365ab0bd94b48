import Blocks
import ComparisonModel
import Frames

/// What the parts share while one handout is composed: the comparison, the layout, and the numbers that
/// sources have been given so far.
struct Composition {
  let comparison: Comparison
  let layout: LayoutSheet
  var citations: Citations
  /// How many sources had a number when the list of sources was composed first; nil when it was not yet.
  private(set) var listed: Int?
  /// What everyone gets, where many handouts are composed.
  var memory: SheetMemory?
  /// What this handout has in common with others.
  let common: SheetMemory.Common?

  init(
    comparison: Comparison, layout: LayoutSheet, citations: Citations = Citations(),
    common: SheetMemory.Common? = nil
  ) {
    self.comparison = comparison
    self.layout = layout
    self.citations = citations
    self.common = common
  }

  /// Notes that the list of sources is composed now.
  mutating func noteList() { listed = min(listed ?? .max, citations.order.count) }

  var pack: EvidencePack { comparison.pack }
  var labels: Labels { pack.labels }
  var language: LanguageTag { LanguageTag(pack.language.tag) }
  var direction: WritingDirection { pack.language.isRightToLeft ? .rightToLeft : .leftToRight }

  func colour(_ name: ColourName) -> Colour { layout.colours[name] ?? .black }

  func look(of option: OptionID) -> OptionLook { layout.palette[option.text] ?? layout.otherOption }

  func spec(_ name: StyleName) -> StyleSpec {
    layout.styles[name]
      ?? StyleSpec(size: .points(11), leading: .points(15), weight: .regular, colour: .text)
  }

  /// The number of a source; the next free one when it has none yet.
  mutating func number(of source: SourceID) -> Int { citations.number(of: source) }
}

/// The numbers of sources, in the order in which a handout first cites them.
struct Citations: Hashable, Sendable {
  private(set) var order: [SourceID] = []
  private var numbers: [SourceID: Int] = [:]

  /// Whether a source has a number.
  func holds(_ source: SourceID) -> Bool { numbers[source] != nil }

  mutating func number(of source: SourceID) -> Int {
    if let number = numbers[source] { return number }
    order.append(source)
    numbers[source] = order.count
    return order.count
  }
}
