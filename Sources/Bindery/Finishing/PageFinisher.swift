import Frames

/// Finishes the pages of a file: decoration, tab order, transparency.
struct PageFinisher: ~Copyable {
  private let unpacker: Unpacker
  /// The artifacts that Cairo took for elements, by the numbers of their objects.
  private let artifacts: [Int: StructureElement]

  /// - Throws: ``LibraryFailure`` when there is no memory.
  init(artifacts: [Int: StructureElement]) throws(LibraryFailure) {
    unpacker = try Unpacker()
    self.artifacts = artifacts
  }

  /// Finishes all pages.
  ///
  /// - Throws: ``BindingFailure/unreadable`` when a page's content is not one balanced stream.
  func finish(_ file: inout PlainFile) throws(BindingFailure) {
    for number in file.pages {
      guard var page = file.dictionary(.reference(number)), let stream = page["Contents"]?.reference,
        let content = file.unpacked(.reference(stream), with: unpacker)
      else { throw .unreadable }
      let owners = MarkOwners(of: number, page, in: file)
      let openings = openings(on: page, owners, file)
      guard let marked = ArtifactMarker.mark(content, artifacts: openings) else { throw .unreadable }
      file.replace(stream, data: marked.content)
      owners?.release(marked.released, in: &file)
      page["Tabs"] = .name("S")
      if PageFinisher.isOpaque(page, file) { page["Group"] = nil }
      file.replace(number, with: page)
    }
  }

  /// The operators that begin the artifacts of a page, by their marks.
  private func openings(on page: PDFDictionary, _ owners: MarkOwners?, _ file: PlainFile) -> [Int: [UInt8]] {
    let height = file.array(page["MediaBox"])?.last?.number ?? 0
    return (owners?.marks(of: artifacts) ?? [:]).compactMapValues { element in
      guard case .artifact(let kind)? = element.tag?.role, let area = element.area else { return nil }
      return ArtifactProperties.opening(ArtifactProperties.of(kind, in: area, pageHeight: height))
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
