/// Finishes the pages of a file: decoration, tab order, transparency.
enum PageFinisher {
  /// Finishes all pages.
  ///
  /// - Throws: ``BindingFailure/unreadable`` when a page's content is not one balanced stream.
  static func finish(_ file: inout PlainFile, with unpacker: borrowing Unpacker) throws(BindingFailure) {
    for number in file.pages {
      guard var page = file.dictionary(.reference(number)), let stream = page["Contents"]?.reference,
        let content = file.unpacked(.reference(stream), with: unpacker),
        let marked = ArtifactMarker.mark(content)
      else { throw .unreadable }
      file.replace(stream, data: marked.content)
      EmptyElements.release(marked.empty, on: number, page, in: &file)
      page["Tabs"] = .name("S")
      if isOpaque(page, file) { page["Group"] = nil }
      file.replace(number, with: page)
    }
  }

  /// Whether nothing on a page shines through, so that the page needs no transparency group.
  private static func isOpaque(_ page: PDFDictionary, _ file: PlainFile) -> Bool {
    let resources = file.dictionary(page["Resources"])
    let states = file.dictionary(resources?["ExtGState"])?.entries ?? []
    let objects = file.dictionary(resources?["XObject"])?.entries ?? []
    return states.allSatisfy { isOpaque(state: file.dictionary($0.value) ?? [:]) }
      && objects.allSatisfy { entry in
        let object = file.dictionary(entry.value) ?? [:]
        return object["Subtype"]?.name == "Image" && object["SMask"] == nil
      }
  }

  private static func isOpaque(state: PDFDictionary) -> Bool {
    (state["CA"]?.number ?? 1) == 1 && (state["ca"]?.number ?? 1) == 1
      && (state["SMask"] ?? .name("None")) == .name("None")
      && (state["BM"] ?? .name("Normal")) == .name("Normal")
  }
}
