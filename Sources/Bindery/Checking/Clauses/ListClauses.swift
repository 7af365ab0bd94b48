/// Lists.
enum ListClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("list-parts", ua: "7.2", "Lists have items, and items have a label and a body.") { checked in
      let tree = checked.tree
      return tree.elements.filter { element in
        let parent = element.parent.flatMap { tree.elements[$0].type }
        let kids = tree.types(in: element)
        switch element.type {
        case "L": return !kids.allSatisfy { ["L", "LI", "Caption"].contains($0) } || !element.marks.isEmpty
        case "LI": return parent != "L" || !kids.allSatisfy { ["Lbl", "LBody"].contains($0) }
        case "LBody": return parent != "LI"
        default: return false
        }
      }.map(tree.name)
    }
  ]
}
