/// Links, and other annotations.
enum LinkClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("link-elements", ua: "7.18.5", "Every link belongs to a link element, in both directions.") {
      checked in
      let parents = ParentTree(checked)
      var owners: [Int: Int] = [:]
      for element in checked.tree.all("Link") {
        for object in element.objects { owners[object] = element.object }
      }
      return annotations(checked).filter { annotation in
        guard annotation.value["Subtype"]?.name == "Link" else { return false }
        guard let owner = owners[annotation.number] else { return true }
        return annotation.value["StructParent"]?.integer.flatMap(parents.owner(ofKey:)) != owner
      }.map(name)
    },
    ClauseRule("link-texts", ua: "7.18.1, 7.18.5", "Every annotation has words that say what it is.") {
      checked in
      annotations(checked).filter { $0.value["Contents"]?.text?.isEmpty ?? true }.map(name)
    },
    ClauseRule("annotation-flags", archive: "6.3.2", "Every annotation is printed and not hidden.") {
      checked in
      // Print must be set; hidden, invisible, no view and toggle no view must not.
      annotations(checked).filter { ($0.value["F"]?.integer ?? 0) & 0b1_0010_0111 != 0b100 }.map(name)
    },
    ClauseRule("tab-order", ua: "7.18.3", "On pages with annotations, the tab key follows the structure.") {
      checked in
      checked.pages.filter { page in
        !checked.file.items(page.value["Annots"]).isEmpty && page.value["Tabs"]?.name != "S"
      }.map { "page \($0.number)" }
    },
  ]

  private static func annotations(_ checked: CheckedFile) -> [(number: Int, value: PDFDictionary)] {
    checked.pages.flatMap { page in
      checked.file.items(page.value["Annots"]).compactMap { value in
        guard let annotation = checked.file.dictionary(value) else { return nil }
        return (value.reference ?? 0, annotation)
      }
    }
  }

  private static func name(_ annotation: (number: Int, value: PDFDictionary)) -> String {
    "\(annotation.value["Subtype"]?.name ?? "annotation") (object \(annotation.number))"
  }
}
