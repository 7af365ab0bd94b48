/// What the file says about itself.
enum MetadataClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("metadata", ua: "7.1", archive: "6.6.2.1", "The catalog has a metadata stream of sound XMP.") {
      checked in
      let head = checked.file.dictionary(checked.catalog["Metadata"])
      guard head?["Type"]?.name == "Metadata", head?["Subtype"]?.name == "XML",
        let metadata = checked.metadata,
        XMPReader(metadata.text).isWellFormed
      else { return ["catalog"] }
      return []
    },
    ClauseRule("title", ua: "7.1", "The metadata has a title.") { checked in
      value("dc:title", checked).allSatisfy(\.isWhitespace) ? ["metadata"] : []
    },
    ClauseRule("shown-title", ua: "7.1", "Viewers show the title.") { checked in
      let preferences = checked.file.dictionary(checked.catalog["ViewerPreferences"])
      return preferences?["DisplayDocTitle"] == .boolean(true) ? [] : ["catalog"]
    },
    ClauseRule("ua-identification", ua: "5", "The metadata names PDF/UA-1.") { checked in
      value("pdfuaid:part", checked) == "1" ? [] : ["metadata"]
    },
    ClauseRule(
      "archive-identification", archive: "6.6.4", "The metadata names PDF/A-2a, or 3a with attachments."
    ) {
      checked in
      let part = checked.catalog["AF"] == nil ? "2" : "3"
      return value("pdfaid:part", checked) == part && value("pdfaid:conformance", checked) == "A"
        ? [] : ["metadata"]
    },
    ClauseRule("extension-schema", archive: "6.6.2.3", "What PDF/UA adds to the metadata is described in it.")
    {
      checked in
      value("pdfaSchema:prefix", checked) == "pdfuaid" && value("pdfaProperty:name", checked) == "part"
        ? [] : ["metadata"]
    },
    ClauseRule("agreement", archive: "6.6.3", "Title, producer and dates are the same in Info and metadata.")
    {
      checked in
      let pairs = [
        ("Title", "dc:title"), ("Producer", "pdf:Producer"), ("CreationDate", "xmp:CreateDate"),
        ("ModDate", "xmp:ModifyDate"),
      ]
      return pairs.filter { key, property in
        let told = checked.info[key]?.text ?? ""
        let other = value(property, checked)
        return key.hasSuffix("Date") ? !told.hasPrefix("D:") || digits(told) != digits(other) : told != other
      }.map { "Info \($0.0)" }
    },
  ]

  private static func value(_ property: String, _ checked: CheckedFile) -> String {
    checked.metadata.flatMap { XMPReader($0.text).value(property) } ?? ""
  }

  private static func digits(_ date: String) -> String { date.filter(\.isNumber) }
}
