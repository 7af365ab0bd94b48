import Blocks
import ComparisonModel
import Frames

/// How words become styled text: weights, raised source numbers, isolated values of the record.
extension Composition {
  /// Prose in a style.
  mutating func styled(
    _ prose: Prose, _ name: StyleName, colour: Colour? = nil, weight: FontWeight? = nil,
    alignment: TextAlignment = .start
  ) -> StyledText {
    let spec = spec(name)
    let base = TextStyle(
      typeface: layout.typeface, size: spec.size, weight: weight ?? spec.weight,
      colour: colour ?? self.colour(spec.colour))
    var spans: [TextSpan] = []
    var isAfterCitation = false
    for run in prose.runs {
      let (span, isCitation) = span(for: run, base: base, isAfterCitation: isAfterCitation)
      isAfterCitation = isCitation
      spans.append(span)
    }
    return StyledText(
      spans, leading: spec.leading, alignment: alignment, direction: direction, language: language)
  }

  /// Literal words in a style; words of the record are kept from turning the text around them.
  mutating func styled(
    literal text: String, _ name: StyleName, colour: Colour? = nil, weight: FontWeight? = nil,
    alignment: TextAlignment = .start, isFromRecord: Bool = false
  ) -> StyledText {
    let run: Prose.Run = isFromRecord ? .value(text, .record) : .plain(text)
    return styled(Prose([run]), name, colour: colour, weight: weight, alignment: alignment)
  }

  /// A paragraph of prose that belongs to everyone, unless it holds a value of the record.
  mutating func paragraph(
    _ prose: Prose, _ name: StyleName, colour: Colour? = nil, weight: FontWeight? = nil,
    alignment: TextAlignment = .start, layer: Layer? = nil
  ) -> Block {
    let text = styled(prose, name, colour: colour, weight: weight, alignment: alignment)
    return .text(text, layer ?? prose.layer)
  }

  /// A heading, kept on the page of what follows it.
  mutating func heading(_ prose: Prose, _ name: StyleName = .heading, level: Int = 2) -> Block {
    .keepWithNext(.tagged(.heading(level), paragraph(prose, name)))
  }

  /// U+2060: keeps the number of a source on the line of the word that it belongs to.
  private static var wordJoiner: String { "\u{2060}" }

  private mutating func span(
    for run: Prose.Run, base: TextStyle, isAfterCitation: Bool
  ) -> (TextSpan, isCitation: Bool) {
    switch run {
    case .plain(let text):
      return (TextSpan(text, style: base), false)
    case .strong(let text):
      var style = base
      style.weight = .bold
      return (TextSpan(text, style: style), false)
    case .citation(let source):
      var style = base
      // One size and weight for all of them: each further font costs a search through the font list.
      style.size = spec(.footer).size * 0.88
      style.weight = .regular
      style.rise = base.size * 0.36
      let joint = isAfterCitation ? labels[.citationMark].plain : Self.wordJoiner
      return (TextSpan(joint + pack.language.write(number(of: source)), style: style), true)
    case .slot(let name):
      return (TextSpan("{\(name)}", style: base), false)
    case .value(let text, let provenance):
      let language = provenance == .record ? comparison.patient.language.map { LanguageTag($0) } : nil
      return (TextSpan(text, style: base, language: language, isIsolated: provenance != .shared), false)
    }
  }
}

extension Prose {
  /// The layer of the prose: personal as soon as one value comes from the record.
  var layer: Layer {
    let isPersonal = runs.contains { run in
      if case .value(_, let provenance) = run { provenance != .shared } else { false }
    }
    return isPersonal ? .personal : .shared
  }
}
