import Blocks
import ComparisonModel
import Composer
import Frames
import Support
import Testing

@Suite struct SheetComposerTests {
  @Test func theOutlineOfTwoOptionsIsAsAgreed() throws {
    let sheet = try Scene.sheet(options: ["fusion", "rehab"]) { $0.goals = ["lift my granddaughter"] }
    try Golden.expect(sheet.outline, is: "consult-two-options.txt")
  }

  @Test(arguments: [2, 3, 4, 5])
  func everyOptionHasACellInEveryRow(count: Int) throws {
    let options = Array(try Scene.pack().treatments.map(\.id).prefix(count))
    let tables = try Scene.sheet(options: options).blocks.flatMap(\.tables)
    #expect(tables.count == 2)
    for table in tables {
      #expect(table.columns.count == count + 1)
      for row in table.rows { #expect(row.cells.count == count + 1, "\(row.name)") }
    }
  }

  @Test func optionsKeepTheOrderThatWasAskedFor() throws {
    let sheet = try Scene.sheet(options: ["rehab", "prp", "fusion"])
    let header = try #require(sheet.blocks.flatMap(\.tables).first?.rows.first)
    let names = header.cells.dropFirst().map { $0.block.paragraphs.map(\.text.plain).joined() }
    #expect(names == ["No procedure", "PRP injection", "Spinal fusion"])
  }

  @Test func onlyWhatComesFromTheRecordIsPersonal() throws {
    let name = "Quirin Quasimodo"
    let sheet = try Scene.sheet { $0.name = PersonName(whole: name) }
    for (text, layer) in sheet.blocks.flatMap(\.paragraphs) where text.plain.contains(name) {
      #expect(layer == .personal)
    }
    let cells = try #require(sheet.blocks.flatMap(\.tables).first).rows.first { $0.name == "help" }
    for cell in cells?.cells ?? [] {
      #expect(cell.block.paragraphs.allSatisfy { $0.layer == .shared })
    }
  }

  @Test func sharedWordsAreTheSameForEveryone() throws {
    func shared(_ sheet: Sheet) -> [String] {
      sheet.blocks.flatMap(\.paragraphs).filter { $0.layer == .shared }.map(\.text.plain)
    }
    let one = try Scene.sheet {
      $0.name = PersonName(whole: "A"); $0.goals = ["sing"]
    }
    let other = try Scene.sheet {
      $0.name = PersonName(whole: "B"); $0.goals = ["hum"]
    }
    #expect(shared(one) == shared(other))
  }

  @Test func aNameIsIsolatedFromTheTextAroundIt() throws {
    let sheet = try Scene.sheet { $0.name = PersonName(whole: "שלום 123") }
    let spans = sheet.footer.end.spans.filter { $0.text.contains("שלום") }
    #expect(spans.map(\.isIsolated) == [true])
  }

  @Test func sourcesAreNumberedInTheOrderInWhichTheyAreCited() throws {
    let sheet = try Scene.sheet()
    let numbers = sheet.blocks.flatMap(\.paragraphs).flatMap(\.text.spans)
      .filter { $0.style.rise > .zero }
      .compactMap { Int($0.text.filter(\.isNumber)) }
    var seen = 0
    for number in numbers {
      #expect(number <= seen + 1, "\(number) comes before \(seen + 1)")
      seen = max(seen, number)
    }
    #expect(seen > 10)
    for number in 1...seen {
      #expect(sheet.words.contains("\n\(number). "), "source \(number) is not listed")
    }
  }

  @Test(arguments: [false, true])
  func sourcesThatOnlyTheRecordBringsInAreListedWhereverTheListStands(isInFront: Bool) throws {
    var layout = try Scene.layout()
    if isInFront { layout.sections.reverse() }
    func sheet(_ change: (inout Patient) -> Void) throws -> Sheet {
      SheetComposer.compose(try Scene.comparison(change), layout: layout, paper: .letter)
    }
    func numbers(_ sheet: Sheet) -> Set<Int> {
      let raised = sheet.blocks.flatMap(\.paragraphs).flatMap(\.text.spans).filter { $0.style.rise > .zero }
      return Set(raised.compactMap { Int($0.text.filter(\.isNumber)) })
    }
    let personal = try sheet { $0.spine.findings = [.annularTear] }
    let cited = numbers(personal)
    #expect(try cited.count > numbers(sheet { _ in }).count)
    for number in cited {
      #expect(personal.words.contains("\n\(number). "), "source \(number) is not listed")
    }
  }

  @Test func noSourceNumberCanStandAtTheStartOfALine() throws {
    for (text, _) in try Scene.sheet().blocks.flatMap(\.paragraphs) {
      for (index, span) in text.spans.enumerated() where span.style.rise > .zero && index > 0 {
        let before = text.spans[index - 1].style.rise > .zero
        #expect(before || span.text.hasPrefix("\u{2060}"), "\(text.plain)")
      }
    }
  }

  @Test func everyMarkupIsGoneAndEveryLabelIsThere() throws {
    let sheet = try Scene.sheet { $0.goals = ["walk"] }
    let keys = try Scene.pack().labels.entries.keys.filter { $0.contains(".") }
    for (text, _) in sheet.blocks.flatMap(\.paragraphs) {
      for mark in ["**", "[^", "{", "}"] { #expect(!text.plain.contains(mark), "\(text.plain)") }
      #expect(!keys.contains(text.plain))
    }
  }

  @Test func aPackWithoutALabelIsFound() throws {
    let pack = try Scene.pack()
    #expect(SheetComposer.missingLabels(in: pack.labels).isEmpty)
    var entries = pack.labels.entries
    entries["row.help"] = nil
    entries["certainty.low"] = nil
    #expect(SheetComposer.missingLabels(in: Labels(entries)) == ["row.help", "certainty.low"])
  }
}

extension Block {
  /// Every table in the block.
  var tables: [Grid] {
    switch self {
    case .grid(let grid): grid.isTable ? [grid] : grid.rows.flatMap { $0.cells.flatMap(\.block.tables) }
    case .stack(let blocks, _), .wrap(let blocks, _, _): blocks.flatMap(\.tables)
    case .columns(let columns, _): columns.flatMap(\.block.tables)
    case .pad(_, let block), .box(_, let block), .keepTogether(let block), .keepWithNext(let block),
      .tagged(_, let block), .named(_, let block):
      block.tables
    case .shared(let shared): shared.block.tables
    case .text, .rule, .space, .picture: []
    }
  }
}
