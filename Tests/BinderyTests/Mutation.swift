import Testing

@testable import Bindery

/// One thing that is broken in a finished file, and the clause that has to find it.
struct Mutation: Sendable, CustomTestStringConvertible {
  let name: String
  let clause: String
  /// Breaks the file; `false` when it has nothing of the kind.
  let apply: @Sendable (inout PlainFile) -> Bool

  var testDescription: String { name }

  static let all: [Mutation] = [
    catalog("no language", "language") { $0["Lang"] = nil },
    catalog("a language that is none", "language-tags") { $0["Lang"] = .text("plain English") },
    catalog("no metadata", "metadata") { $0["Metadata"] = nil },
    catalog("a hidden title", "shown-title") { $0["ViewerPreferences"] = nil },
    catalog("not marked", "marked") { $0["MarkInfo"] = nil },
    catalog("doubtful tags", "suspects") {
      $0["MarkInfo"] = .dictionary(["Marked": .boolean(true), "Suspects": .boolean(true)])
    },
    catalog("no structure", "structure-tree") { $0["StructTreeRoot"] = nil },
    catalog("no output intent", "output-intent") { $0["OutputIntents"] = nil },
    catalog("something that runs", "actions") {
      $0["OpenAction"] = .dictionary(["S": .name("JavaScript"), "JS": .text("app.alert(1)")])
    },
    metadata("no title in the metadata", "title", "<dc:title>", "<dc:subtitle>"),
    metadata("broken metadata", "metadata", "</rdf:Alt>", ""),
    metadata("another part of PDF/UA", "ua-identification", "<pdfuaid:part>1", "<pdfuaid:part>2"),
    metadata("another level of PDF/A", "archive-identification", "conformance>A", "conformance>B"),
    metadata("no description of what is added", "extension-schema", "<pdfaSchema:prefix>", "<pdfaSchema:x>"),
    metadata("another producer", "agreement", "Evenhand", "Somebody"),
    Mutation("a date without its mark", "agreement") { file in
      file.edit(where: { $0["CreationDate"] != nil && $0["Producer"] != nil }) { info in
        info["CreationDate"] = .text("20261124093005Z")
      }
    },
    Mutation("an embedded file without a relation", "embedded-files") { file in
      let extra = file.add(.dictionary(["Type": .name("Filespec"), "F": .text("x"), "EF": .dictionary([:])]))
      return file.edit(where: { $0["Type"]?.name == "Catalog" }) { $0["Extra"] = extra }
    },
    element("a lost parent", "parents", "TD") { $0["P"] = nil },
    element("an unknown type", "standard-types", "Sect") { $0["S"] = .name("Chapter") },
    element("a skipped heading", "heading-order", "H2") { $0["S"] = .name("H4") },
    element("a figure without words", "figure-alternative", "Figure") { $0["Alt"] = nil },
    element("a note without a name", "note-names", "Note") { $0["ID"] = nil },
    element("a note with a name that is not listed", "note-names", "Note") { $0["ID"] = .text("other") },
    Mutation("header cells without scope", "table-headers") { file in
      while file.edit(where: { $0["S"]?.name == "TH" && $0["A"] != nil }, { $0["A"] = nil }) {}
      return true
    },
    element("a row that lost its cells", "table-columns", "TR") { $0["K"] = nil },
    element("a table that is none", "table-parts", "Table") { $0["S"] = .name("Sect") },
    element("an item that is none", "list-parts", "LI") { $0["S"] = .name("P") },
    element("a span that lost its content", "lost-marks", "Span") { $0["K"] = nil },
    element("a language of a part that is none", "language-tags", "P") { $0["Lang"] = .text("-") },
    content("a mark that does not end", "balanced-marks", "EMC", "   "),
    content("decoration that is not said to be", "untagged", "/Artifact", "/Decoration"),
    content("a footer that is layout", "running-parts", "/Type /Pagination", "/Type /Layout"),
    content("a footer that is none", "running-parts", "/Subtype /Footer", "/Subtype /Foot"),
    content("a kind of artifact that is none", "running-parts", "/Type /Layout", "/Type /Decor"),
    content("an unknown mark", "lost-marks", "/MCID 0", "/MCID 99"),
    content("decoration inside an element", "mixed-marks", "BT", "/Artifact BMC EMC BT"),
    annotation("a link without words", "link-texts") { $0["Contents"] = nil },
    annotation("a link that is not printed", "annotation-flags") { $0["F"] = .integer(0) },
    annotation("a link that is hidden", "annotation-flags") { $0["F"] = .integer(6) },
    annotation("a link that no element knows", "link-elements") { $0["StructParent"] = nil },
    page("no tab order", "tab-order") { $0["Tabs"] = nil },
    page("a transparency group", "transparency") { $0["Group"] = .dictionary(["S": .name("Transparency")]) },
    font("a font without its program", "embedded-fonts", "FontDescriptor") {
      $0["FontFile2"] = nil
      $0["FontFile3"] = nil
    },
    font("a font without characters", "character-maps", "Font") { $0["ToUnicode"] = nil },
    font("a font without glyph numbers", "glyph-numbers", "Font") { $0["CIDToGIDMap"] = nil },
    Mutation("a smoothed picture", "interpolation") { file in
      let image = file.add(data: [0], of: ["Subtype": .name("Image"), "Interpolate": .boolean(true)])
      return file.edit(where: { $0["Type"]?.name == "Catalog" }) { $0["Extra"] = image }
    },
  ]

  init(_ name: String, _ clause: String, _ apply: @escaping @Sendable (inout PlainFile) -> Bool) {
    self.name = name
    self.clause = clause
    self.apply = apply
  }
}

/// Breaks a dictionary.
private typealias Breaking = @Sendable (inout PDFDictionary) -> Void

extension Mutation {
  private static func dictionary(
    _ name: String, _ clause: String, where matches: @escaping @Sendable (PDFDictionary) -> Bool,
    _ breaking: @escaping Breaking
  ) -> Mutation {
    Mutation(name, clause) { $0.edit(where: matches, breaking) }
  }

  private static func catalog(_ name: String, _ clause: String, _ breaking: @escaping Breaking) -> Mutation {
    dictionary(name, clause, where: { $0["Type"]?.name == "Catalog" }, breaking)
  }

  private static func element(
    _ name: String, _ clause: String, _ type: String, _ breaking: @escaping Breaking
  ) -> Mutation {
    dictionary(name, clause, where: { $0["Type"]?.name == "StructElem" && $0["S"]?.name == type }, breaking)
  }

  private static func annotation(_ name: String, _ clause: String, _ breaking: @escaping Breaking) -> Mutation
  {
    dictionary(name, clause, where: { $0["Type"]?.name == "Annot" }, breaking)
  }

  private static func page(_ name: String, _ clause: String, _ breaking: @escaping Breaking) -> Mutation {
    dictionary(name, clause, where: { $0["Type"]?.name == "Page" && $0["Annots"] != nil }, breaking)
  }

  private static func font(
    _ name: String, _ clause: String, _ type: String, _ breaking: @escaping Breaking
  ) -> Mutation {
    dictionary(name, clause, where: { $0["Type"]?.name == type }, breaking)
  }

  private static func metadata(_ name: String, _ clause: String, _ old: String, _ new: String) -> Mutation {
    Mutation(name, clause) { file in
      guard let number = file.catalog["Metadata"]?.reference else { return false }
      return file.replaceText(in: number, old, new)
    }
  }

  private static func content(_ name: String, _ clause: String, _ old: String, _ new: String) -> Mutation {
    Mutation(name, clause) { file in
      guard let page = file.pages.first,
        let stream = file.dictionary(.reference(page))?["Contents"]?.reference
      else {
        return false
      }
      return file.replaceText(in: stream, old, new)
    }
  }
}

extension PlainFile {
  /// The file, packed again.
  func packed() throws -> [UInt8] {
    var writer = try PackedWriter()
    for _ in objects.indices.dropFirst() { _ = writer.number() }
    for number in objects.indices.dropFirst() {
      guard let value = objects[number]?.value else { continue }
      if case .dictionary(let head) = value, let data = data(.reference(number)) {
        writer.write(number: number, head, stream: data)
      } else {
        writer.write(number: number, bytes: Array(PDFWriter.text(value).utf8))
      }
    }
    return writer.finish(
      catalog: trailer["Root"]?.reference ?? 0, information: trailer["Info"]?.reference ?? 0)
  }

  /// Changes the first dictionary of a kind that can be changed so; `false` when there is none.
  fileprivate mutating func edit(
    where matches: (PDFDictionary) -> Bool, _ change: (inout PDFDictionary) -> Void
  ) -> Bool {
    for number in objects.indices {
      guard let before = dictionary(.reference(number)), matches(before) else { continue }
      var after = before
      change(&after)
      if after == before { continue }
      replace(number, with: after)
      return true
    }
    return false
  }

  /// Changes the first place of a text in a stream.
  fileprivate mutating func replaceText(in number: Int, _ old: String, _ new: String) -> Bool {
    guard let data = data(.reference(number)), let head = dictionary(.reference(number)),
      let place = data.firstRange(of: Array(old.utf8))
    else { return false }
    replace(
      number, data: Array(data[..<place.lowerBound]) + Array(new.utf8) + Array(data[place.upperBound...]),
      of: head)
    return true
  }
}
