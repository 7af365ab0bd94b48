import Frames

/// Looks for glyphs that stand for nothing and for characters that mean nothing, in decoration too.
struct GlyphCheck {
  private var steps: [String] = []
  private var faults: [BindingFault] = []

  /// The faults of all runs of a document, at most one of a kind for each run.
  static func faults(of document: Document) -> [BindingFault] {
    var check = GlyphCheck()
    for (index, page) in document.pages.enumerated() {
      check.steps = ["page \(index + 1)"]
      check.lookOver(page.frame)
    }
    return check.faults
  }

  private mutating func lookOver(_ frame: Frame) {
    for placed in frame.items {
      switch placed.item {
      case .group(let inner, let tag):
        if let tag { steps.append(StructureType(tag.role).rawValue) }
        lookOver(inner)
        if tag != nil { steps.removeLast() }
      case .glyphs(let run):
        if run.glyphs.contains(where: { $0.id == 0 }) { report(.missingGlyph) }
        if run.text.utf8.contains(where: { $0 >= 0x80 || $0 == 0 }),
          run.text.unicodeScalars.contains(where: GlyphCheck.isMeaningless)
        {
          report(.meaninglessCharacter)
        }
      case .fill, .stroke: break
      }
    }
  }

  private mutating func report(_ kind: BindingFault.Kind) {
    faults.append(BindingFault(kind, at: steps.joined(separator: " > ")))
  }

  private static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFEFF || scalar.isNoncharacter || scalar.isPrivateUse
  }
}
