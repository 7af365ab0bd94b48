import Blocks
import ComparisonModel
import Composer
import Frames
import Intake
import Stock
import Support

/// The pack and the layout that come with the program, and comparisons made from them.
enum Scene {
  static func pack() throws -> EvidencePack {
    let files = StockFile.inFolder("evidence").map {
      (name: String($0.name.dropFirst("evidence/".count)), bytes: Array($0.string.utf8))
    }
    return try EvidencePackReader.read(files: files, language: "en").value
  }

  static func layout() throws -> LayoutSheet {
    try LayoutReader.read(Array((StockFile.named("layouts/consult.json5")?.string ?? "").utf8)).value.sheet
  }

  static func comparison(
    options: [OptionID] = [], clinic: ClinicProfile? = nil, _ change: (inout Patient) -> Void = { _ in }
  ) throws -> Comparison {
    try Personaliser.compare(
      pack: pack(), patient: .fixture(change), clinic: clinic, today: FixturePack.day("2026-11-24"),
      options: options)
  }

  static func sheet(
    options: [OptionID] = [], clinic: ClinicProfile? = nil, _ change: (inout Patient) -> Void = { _ in }
  ) throws -> Sheet {
    SheetComposer.compose(
      try comparison(options: options, clinic: clinic, change), layout: try layout(), paper: .letter)
  }
}

extension Sheet {
  /// All blocks of all sections, pinned ones last in their section.
  var blocks: [Block] { sections.flatMap { $0.blocks + [$0.pinned].compactMap { $0 } } }

  /// All words of the sheet, a paragraph on each line.
  var words: String { blocks.flatMap(\.paragraphs).map(\.text.plain).joined(separator: "\n") }
}
