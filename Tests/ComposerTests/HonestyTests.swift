import Blocks
import ComparisonModel
import Composer
import Frames
import Support
import Testing

/// What the page must never do with a number, whoever writes the pack.
@Suite struct HonestyTests {
  @Test func arraysOfOneFigureHaveTheSameLook() throws {
    let arrays = try Scene.sheet().blocks.flatMap(\.pictures).compactMap { picture, _ -> IconArray? in
      if case .iconArray(let array) = picture { array } else { nil }
    }
    #expect(arrays.count == 4)
    #expect(Set(arrays.map(\.perRow)).count == 1)
    #expect(Set(arrays.map(\.radius)).count == 1)
    #expect(Set(arrays.map(\.pitch)).count == 1)
  }

  @Test func nothingIsDrawnForFibrinAndNoFewerThanFortyPeople() throws {
    for picture in try Scene.sheet(options: ["fibrin", "steroid"]).blocks.flatMap(\.pictures) {
      if case .iconArray = picture.picture { Issue.record("an array is drawn: \(picture.alternative)") }
      if case .scoreChart = picture.picture { Issue.record("a chart is drawn: \(picture.alternative)") }
    }
    for figure in try Scene.pack().figures where figure.isDrawable {
      if case .proportion(let treatment, let comparator) = figure.measure {
        #expect(treatment.total >= 40 && (comparator?.total ?? 0) >= 40)
      }
    }
  }

  @Test func bothFramesStandUnderAnArray() throws {
    let words = try Scene.sheet().words
    for pair in [
      "63 of 100", "37 did not", "29 of 100", "71 did not", "21 of 44", "23 did not", "16 of 45",
      "29 did not",
    ] {
      #expect(words.contains(pair), "\(pair)")
    }
  }

  @Test func theTrialAgainstSaltWaterAndTheApprovalAreOnThePage() throws {
    let words = try Scene.sheet(options: ["fibrin", "rehab"]).words
    #expect(words.contains("salt water"))
    #expect(words.contains("not approved for injection into a disc"))
  }

  @Test(arguments: ["83", "80 of 100", "70 of 100", "13,000"])
  func theClinicsCountsStandOnlyInItsOwnBox(number: String) throws {
    let sheet = try Scene.sheet()
    let outside = sheet.blocks.filter { block in
      if case .named("clinic-reports", _) = block { false } else { true }
    }
    func paragraphs(_ block: Block) -> [String] {
      switch block {
      case .named("clinic-reports", _): []
      case .columns(let columns, _): columns.flatMap { paragraphs($0.block) }
      case .stack(let blocks, _): blocks.flatMap(paragraphs)
      default: block.paragraphs.map(\.text.plain)
      }
    }
    for text in outside.flatMap(paragraphs) { #expect(!text.contains(number), "\(text)") }
  }

  @Test func benefitIsLeftOutWhereTheRecordRulesAnOptionOut() throws {
    let sheet = try Scene.sheet { $0.spine.findings = [.fracture] }
    let table = try #require(sheet.blocks.flatMap(\.tables).first)
    let help = try #require(table.rows.first { $0.name == "help" })
    let fibrin = help.cells[1].block.paragraphs.map(\.text.plain).joined()
    #expect(fibrin == (try Scene.pack().labels["benefit.withheld"].plain))
  }

  @Test func aClinicThatSellsAnOptionSaysSo() throws {
    let clinic = ClinicProfile(
      name: "Harbor Clinic", phone: nil, emergencyPhone: nil, offers: ["fibrin"], review: nil)
    #expect(try Scene.sheet(clinic: clinic).words.contains("Harbor Clinic offers"))
  }

  @Test func nothingIsMarkedBeforehand() throws {
    for (picture, alternative) in try Scene.sheet().blocks.flatMap(\.pictures) {
      if case .checkBox = picture { #expect(alternative.isEmpty) }
      if case .markCircle = picture { #expect(alternative.isEmpty) }
    }
  }

  @Test func redFlagsArePinnedToTheFirstPageOfEveryHandout() throws {
    for options: [OptionID] in [["fusion", "rehab"], []] {
      let pinned = try #require(try Scene.sheet(options: options).sections[0].pinned)
      #expect(pinned.paragraphs.count == 2)
    }
  }
}
