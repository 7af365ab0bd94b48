/// Tables.
enum TableClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("table-parts", ua: "7.2", "Tables have rows, rows have cells, and these stand nowhere else.") {
      checked in
      let tree = checked.tree
      return tree.elements.filter { element in
        let parent = element.parent.flatMap { tree.elements[$0].type }
        let kids = tree.types(in: element)
        switch element.type {
        case "Table":
          return !only(kids, ["TR", "THead", "TBody", "TFoot", "Caption"]) || !element.marks.isEmpty
            || kids.count { $0 == "THead" } > 1 || kids.count { $0 == "TFoot" } > 1
            || (kids.contains { $0 == "THead" || $0 == "TFoot" } && !kids.contains("TBody"))
        case "THead", "TBody", "TFoot": return parent != "Table" || !only(kids, ["TR"])
        case "TR":
          return !["Table", "THead", "TBody", "TFoot"].contains(parent) || !only(kids, ["TH", "TD"])
            || !element.marks.isEmpty
        case "TH", "TD": return parent != "TR"
        default: return false
        }
      }.map(tree.name)
    },
    ClauseRule("table-columns", ua: "7.2", "All rows of a table have the same number of columns.") {
      checked in
      checked.tree.all("Table").filter { table in
        Set(rows(of: table, checked.tree).map { columns(of: $0, checked) }).count > 1
      }.map(checked.tree.name)
    },
    ClauseRule("table-headers", ua: "7.5", "Every data cell has a header cell in its row or its column.") {
      checked in
      checked.tree.all("Table").flatMap { cellsWithoutHeader(in: $0, checked) }.map(checked.tree.name)
    },
  ]

  private static func only(_ types: [String?], _ allowed: Set<String>) -> Bool {
    types.allSatisfy { $0.map(allowed.contains) ?? false }
  }

  private static func rows(of table: CheckedTree.Element, _ tree: CheckedTree) -> [CheckedTree.Element] {
    table.children.map { tree.elements[$0] }.flatMap { child in
      child.type == "TR" ? [child] : child.children.map { tree.elements[$0] }.filter { $0.type == "TR" }
    }
  }

  private static func columns(of row: CheckedTree.Element, _ checked: CheckedFile) -> Int {
    row.children.map { span(of: checked.tree.elements[$0], checked) }.reduce(0, +)
  }

  private static func span(of cell: CheckedTree.Element, _ checked: CheckedFile) -> Int {
    attribute("ColSpan", of: cell, checked)?.integer ?? 1
  }

  /// A value that a cell has as part of a table.
  private static func attribute(
    _ key: String, of cell: CheckedTree.Element, _ checked: CheckedFile
  ) -> PDFValue? {
    checked.file.items(cell.value["A"]).compactMap { checked.file.dictionary($0) }
      .first { $0["O"]?.name == "Table" && $0[key] != nil }?[key]
  }

  private static func cellsWithoutHeader(
    in table: CheckedTree.Element, _ checked: CheckedFile
  ) -> [CheckedTree.Element] {
    let tree = checked.tree
    let cells = rows(of: table, tree).map { row in row.children.map { tree.elements[$0] } }
    var named: Set<Int> = []
    for row in cells {
      for (column, cell) in row.enumerated() where has("Column", cell, checked) { named.insert(column) }
    }
    return cells.filter { row in !row.contains { has("Row", $0, checked) } }.flatMap { row in
      row.enumerated().filter { column, cell in
        cell.type == "TD" && !named.contains(column) && attribute("Headers", of: cell, checked) == nil
          && !(cell.children.isEmpty && cell.marks.isEmpty)
      }.map(\.element)
    }
  }

  private static func has(_ scope: String, _ cell: CheckedTree.Element, _ checked: CheckedFile) -> Bool {
    guard cell.type == "TH", let told = attribute("Scope", of: cell, checked)?.name else { return false }
    return told == scope || told == "Both"
  }
}
