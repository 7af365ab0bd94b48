import Blocks
import ComparisonModel
import Frames

/// Reads the pages of a layout, and what stands on them.
enum SectionReader {
  static func section(_ fields: FieldReader) -> LayoutSection? {
    let name = fields.required("name").text()
    let nodes = fields.required("blocks").list(node)
    let pinned = fields["pinned"].list(node)
    let mayGoOn = fields["mayGoOn"].boolean()
    guard let name, let nodes else { return nil }
    return LayoutSection(name: name, nodes: nodes, pinned: pinned ?? [], mayGoOn: mayGoOn ?? false)
  }

  private static func node(_ field: Field) -> LayoutNode? {
    field.object { fields in
      fields.has("columns") ? columns(fields) : part(fields).map(LayoutNode.part)
    }
  }

  private static func columns(_ fields: FieldReader) -> LayoutNode? {
    let gap = fields.required("gap").length(Length.zero...Length.inches(4))
    let columns = fields.required("columns").list { field in
      field.object { column in
        let share = column.required("share").double(0.05...20)
        let nodes = column.required("blocks").list(node)
        guard let share, let nodes else { return nil }
        return LayoutColumn(share: share, nodes: nodes)
      } as LayoutColumn?
    }
    guard let gap, let columns, !columns.isEmpty else { return nil }
    return .columns(columns, gap: gap)
  }

  /// A part, with the settings that its kind has; a setting of another kind is warned of as unknown.
  private static func part(_ fields: FieldReader) -> LayoutPart? {
    guard let kind = fields.required("block").word(LayoutPart.Kind.self) else { return nil }
    var part = LayoutPart(kind)
    switch kind {
    case .comparison, .comparisonByQuestion:
      let rows = fields.required("rows").list(row)
      if rows?.isEmpty == true { fields["rows"].error("empty", "The comparison has no row.") }
      part.rows = rows ?? []
    case .harms:
      part.rows = fields["rows"].list(row) ?? []
    case .decision, .writingLines:
      part.lines = fields.required("lines").integer(0...40) ?? 0
    case .heading, .paragraph:
      part.text = fields.required("text").text() ?? ""
    case .space:
      part.height = fields.required("height").length(Length.zero...Length.inches(8)) ?? .zero
    default:
      break
    }
    return part
  }

  /// The name of a row of the comparison.
  private static func row(_ field: Field) -> String? {
    field.word(rowNames)
  }

  private static let rowNames = WordTable((Aspect.allCases.map(\.rawValue) + ["for-you"]).map { ($0, $0) })
}
