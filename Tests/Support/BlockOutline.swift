public import Blocks
public import Frames

extension Sheet {
  /// The sheet as an outline: a block on each line, what stands in it below it.
  public var outline: String {
    var lines = ["sheet \"\(title)\" \(language.text)"]
    for section in sections {
      lines.append("section \(section.name)")
      lines += section.blocks.flatMap { $0.outline(indent: "  ") }
      if let pinned = section.pinned { lines += ["  pinned"] + pinned.outline(indent: "    ") }
    }
    lines.append("footer \"\(footer.start.plain)\" \"\(footer.end.plain)\"")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Block {
  /// Every paragraph in the block, in reading order.
  public var paragraphs: [(text: StyledText, layer: Layer)] {
    if case .text(let text, let layer) = self { return [(text, layer)] }
    return children.flatMap(\.paragraphs)
  }

  /// Every picture in the block, with its alternative text.
  public var pictures: [(picture: Picture, alternative: String)] {
    if case .picture(let picture, let alternative, _) = self { return [(picture, alternative)] }
    return children.flatMap(\.pictures)
  }

  fileprivate func outline(indent: String) -> [String] {
    [indent + name] + children.flatMap { $0.outline(indent: indent + "  ") }
  }

  private var children: [Block] {
    switch self {
    case .stack(let blocks, _), .wrap(let blocks, _, _): blocks
    case .columns(let columns, _): columns.map(\.block)
    case .grid(let grid): grid.rows.flatMap { $0.cells.map(\.block) }
    case .pad(_, let block), .box(_, let block), .keepTogether(let block), .keepWithNext(let block),
      .tagged(_, let block), .named(_, let block):
      [block]
    case .shared(let shared): [shared.block]
    case .text, .rule, .space, .picture: []
    }
  }

  private var name: String {
    switch self {
    case .text(let text, let layer): "\(layer) \"\(text.plain)\""
    case .stack: "stack"
    case .columns(let columns, _): "columns \(columns.count)"
    case .grid(let grid): "\(grid.isTable ? "table" : "grid") \(grid.rows.count) x \(grid.columns.count)"
    case .wrap: "wrap"
    case .pad: "pad"
    case .box: "box"
    case .rule: "rule"
    case .space: "space"
    case .picture(_, let alternative, _): "picture \"\(alternative)\""
    case .keepTogether: "keep together"
    case .keepWithNext: "keep with next"
    case .tagged(let role, _): "\(role)"
    case .named(let name, _): "named \(name)"
    case .shared: "shared block"
    }
  }
}
