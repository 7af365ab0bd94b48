import Blocks
import ComparisonModel
import Frames

/// Small arrangements that several parts use.
extension Composition {
  /// The letter of an option in a filled circle, as large as its letter asks for unless a radius is given.
  mutating func badge(of option: ComparedOption, radius: Length? = nil) -> Badge {
    let radius = radius ?? spec(.badge).size * 0.95
    let text = styled(literal: option.letter, .badge, colour: .white, alignment: .centre)
    return Badge(text: text, radius: radius, fill: look(of: option.treatment.id).accent)
  }

  /// The letter and the name of an option, as a heading in its colour.
  mutating func optionHeading(_ option: ComparedOption) -> Block {
    let look = look(of: option.treatment.id)
    let badge = badge(of: option)
    let name = paragraph(Prose(plain: option.treatment.name), .option, colour: look.accent)
    return .grid(
      Grid(
        columns: [.fixed(badge.radius * 2 + .points(4)), .share(1)],
        rows: [
          GridRow(
            "name",
            [
              GridCell(
                .picture(.badge(badge), alternative: "", .shared),
                insets: Insets(top: (spec(.option).leading - badge.radius * 2) / 2)),
              GridCell(name),
            ])
        ]))
  }

  /// A list of entries with a bullet each.
  mutating func bullets(_ entries: [Prose], _ name: StyleName, gap: Length = .points(2)) -> Block {
    .tagged(.list, .stack(entries.map { bullet($0, name) }, gap: gap))
  }

  /// An entry with a bullet.
  mutating func bullet(_ entry: Prose, _ name: StyleName) -> Block {
    listItem(
      label: paragraph(labels[.bullet], name), body: paragraph(entry, name), labelWidth: .points(11))
  }

  /// The words of an entry: its title, and the text after it if there is one.
  func words(of entry: Entry) -> Prose {
    joined([entry.title, entry.text].filter { !$0.runs.isEmpty }, by: Prose(plain: " "))
  }

  /// An entry as one paragraph, its title strong.
  mutating func entry(_ entry: Entry, _ name: StyleName) -> Block {
    var text = styled(entry.title, name, colour: colour(.text), weight: .bold)
    text.spans += styled(Prose([.plain(" ")] + entry.text.runs), name).spans
    return .tagged(.paragraph, .text(text, .shared))
  }

  /// A heading, and beside it a remark on what stands below.
  mutating func heading(_ title: Prose, _ name: StyleName = .heading, remark: Prose) -> Block {
    let heading = Block.tagged(.heading(2), paragraph(title, name))
    let small = Block.tagged(.paragraph, paragraph(remark, .small))
    return .keepWithNext(.wrap([heading, small], gap: .points(10), lineGap: .zero))
  }

  /// The heading of a part under one of the page's own keys.
  mutating func sharedHeading(_ key: LabelKey) -> Block {
    let words = labels[key]
    return shared(.heading(key), of: [words]) { $0.heading(words) }
  }

  /// An item of a list: its label in a narrow column, its words beside it.
  func listItem(label: Block, body: Block, labelWidth: Length) -> Block {
    .tagged(
      .listItem,
      .grid(
        Grid(
          columns: [.fixed(labelWidth), .share(1)],
          rows: [
            GridRow(
              "item", [GridCell(.tagged(.listLabel, label)), GridCell(.tagged(.listBody, body))])
          ])))
  }

  /// The line that parts two blocks.
  var thinRule: Stroke { Stroke(width: .points(0.6), colour: colour(.rule)) }

  /// The certainty of a figure: four dots and a word, in a pill.
  mutating func certaintyPill(_ certainty: Certainty?) -> Block {
    let words = paragraph(certainty.map { labels[$0] } ?? labels[.certaintyNone], .caption, weight: .semibold)
    let dots = Dots(
      filled: certainty?.dots ?? 0, total: 4, radius: .points(3.1), colour: colour(.text))
    return .wrap(
      [
        .box(
          BoxStyle(
            insets: Insets(block: .points(1), inline: .points(6)), fill: colour(.panel),
            cornerRadius: .points(4)),
          .wrap(
            [
              .pad(Insets(top: .points(3.4)), .picture(.dots(dots), alternative: "", .shared)), words,
            ], gap: .points(4), lineGap: .zero))
      ], gap: .zero, lineGap: .zero)
  }
}
