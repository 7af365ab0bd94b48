/// The structure tree as a tree.
enum StructureClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("marked", ua: "6.2", archive: "6.7.2.2", "The file says that it is tagged.") { checked in
      checked.file.dictionary(checked.catalog["MarkInfo"])?["Marked"] == .boolean(true) ? [] : ["catalog"]
    },
    ClauseRule("suspects", ua: "7.1", "The file does not say that its tags are doubtful.") { checked in
      checked.file.dictionary(checked.catalog["MarkInfo"])?["Suspects"] == .boolean(true) ? ["catalog"] : []
    },
    ClauseRule("structure-tree", ua: "7.1", archive: "6.7.3.3", "There is a structure tree.") { checked in
      checked.tree.elements.isEmpty ? ["catalog"] : []
    },
    ClauseRule("parents", ua: "7.1", "Every element names the one around it.") { checked in
      let root = checked.catalog["StructTreeRoot"]?.reference
      return checked.tree.elements.filter { element in
        element.value["P"]?.reference != (element.parent.map { checked.tree.elements[$0].object } ?? root)
      }.map(checked.tree.name)
    },
    ClauseRule(
      "standard-types", ua: "7.1", archive: "6.7.3.4", "Every type is a standard one, or leads to one."
    ) {
      checked in
      checked.tree.elements.filter { $0.type == nil }.map(checked.tree.name)
    },
    ClauseRule("heading-order", ua: "7.4.2", "Headings do not skip a level, and the first is of level 1.") {
      checked in
      var level = 0
      return checked.tree.elements.filter { element in
        guard let type = element.type, type.count == 2, type.first == "H", let next = Int(type.dropFirst())
        else {
          return false
        }
        defer { level = next }
        return next > level + 1
      }.map(checked.tree.name)
    },
    ClauseRule("figure-alternative", ua: "7.3", "Every figure has words that say what it says.") { checked in
      checked.tree.all("Figure").filter { figure in
        ["Alt", "ActualText"].allSatisfy { figure.value[$0]?.text?.isEmpty ?? true }
      }.map(checked.tree.name)
    },
    ClauseRule("note-names", ua: "7.9", "Every note has a name of its own, which the tree of names lists.") {
      checked in
      let listed = names(checked)
      var seen: Set<[UInt8]> = []
      return checked.tree.all("Note").filter { note in
        guard let name = note.value["ID"]?.bytes, !name.isEmpty else { return true }
        return !seen.insert(name).inserted || !listed.contains(name)
      }.map(checked.tree.name)
    },
  ]

  private static func names(_ checked: CheckedFile) -> Set<[UInt8]> {
    let tree = checked.file.dictionary(checked.tree.root?["IDTree"])
    return Set((checked.file.array(tree?["Names"]) ?? []).compactMap(\.bytes))
  }
}
