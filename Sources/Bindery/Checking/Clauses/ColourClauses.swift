/// Colours, pictures and transparency.
enum ColourClauses {
  static let rules: [ClauseRule] = [
    ClauseRule(
      "output-intent", archive: "6.2.3, 6.2.4.3", "The file says what its colours mean, with a profile."
    ) {
      checked in
      let intents = checked.file.items(checked.catalog["OutputIntents"]).compactMap {
        checked.file.dictionary($0)
      }
      let isKept = intents.contains { intent in
        intent["S"]?.name == "GTS_PDFA1" && isProfile(checked.file.data(intent["DestOutputProfile"]) ?? [])
          && checked.file.dictionary(intent["DestOutputProfile"])?["N"] == .integer(3)
      }
      return isKept ? [] : ["catalog"]
    },
    ClauseRule("interpolation", archive: "6.2.8", "No picture is smoothed by the viewer.") { checked in
      checked.dictionaries { $0["Subtype"]?.name == "Image" && $0["Interpolate"] == .boolean(true) }
        .map { "image (object \($0.number))" }
    },
    ClauseRule("transparency", archive: "6.2.10", "No page is a transparency group.") { checked in
      checked.pages.filter { $0.value["Group"] != nil }.map { "page \($0.number)" }
    },
  ]

  /// Whether bytes are a profile of a screen or printer for three colours (ICC.1:2010, 7.2).
  private static func isProfile(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 128 else { return false }
    let kind = bytes[12..<16]
    return (kind.elementsEqual("mntr".utf8) || kind.elementsEqual("prtr".utf8))
      && bytes[16..<20].elementsEqual("RGB ".utf8) && bytes[36..<40].elementsEqual("acsp".utf8)
  }
}
