/// Files inside the file: PDF/A-3 takes any that say what they are and how they belong to the document.
enum AttachmentClauses {
  static let rules: [ClauseRule] = [
    ClauseRule(
      "embedded-files", ua: "7.11", archive: "3a 6.8",
      "Embedded files have one name, a relation, and a place in the document's lists."
    ) {
      checked in
      let associated = Set(checked.file.items(checked.catalog["AF"]).compactMap(\.reference))
      let listed = names(checked)
      return specifications(checked).filter { number, specification in
        guard let name = specification["F"]?.text, !name.isEmpty, specification["UF"]?.text == name,
          let relation = specification["AFRelationship"]?.name
        else { return true }
        return !relations.contains(relation) || !associated.contains(number) || !listed.contains(number)
      }.map { "file (object \($0.number))" }
    },
    ClauseRule(
      "embedded-streams", archive: "3a 6.8", "Embedded files tell their kind, their size and their date."
    ) {
      checked in
      specifications(checked).filter { _, specification in
        let stream = checked.file.dictionary(specification["EF"])?["F"]
        guard let head = checked.file.dictionary(stream), let kind = head["Subtype"]?.name,
          let facts = checked.file.dictionary(head["Params"]), let data = checked.file.data(stream)
        else { return true }
        let parts = kind.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count != 2 || parts.contains(where: \.isEmpty)
          || facts["Size"].map { $0.integer != data.count } ?? false
          || !(facts["ModDate"]?.text ?? "").hasPrefix("D:")
      }.map { "file (object \($0.number))" }
    },
  ]

  /// ISO 19005-3, 6.8; those of ISO 32000-2, table 43, that came later are not in it.
  private static let relations: Set = ["Source", "Data", "Alternative", "Supplement", "Unspecified"]

  private static func specifications(_ checked: CheckedFile) -> [(number: Int, value: PDFDictionary)] {
    checked.dictionaries { $0["EF"] != nil }
  }

  /// The files that a viewer lists, which stand in a tree of names.
  private static func names(_ checked: CheckedFile) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [checked.file.dictionary(checked.catalog["Names"])?["EmbeddedFiles"]]
    // No tree has more nodes than the file has objects.
    for _ in 0...checked.file.objects.count {
      guard let next = waiting.popLast() else { break }
      guard let node = checked.file.dictionary(next) else { continue }
      found.formUnion((checked.file.array(node["Names"]) ?? []).compactMap(\.reference))
      waiting += checked.file.array(node["Kids"]) ?? []
    }
    return found
  }
}
