import Foundation
import Testing

@Suite struct PrintTests {
  private let date = ["--date", "2026-11-24"]

  @Test func printsIntoTheOutputFolderUnderTheId() throws {
    let desk = try Desk()
    let run = try desk.run(["print", Desk.example("maria.json5")] + date)
    #expect(run.code == 0, "\(run.errors)")
    #expect(desk.files == ["output", "output/maria.pdf"])
    #expect(try desk.content("output/maria.pdf").starts(with: Data("%PDF-".utf8)))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: desk.folder.appending(path: "output/maria.pdf").path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func theSameInputGivesTheSameBytesWhateverTheMachineSays() throws {
    let desk = try Desk()
    var results: Set<Data> = []
    for environment in [
      [:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"],
      ["TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar"],
    ] {
      let run = try desk.run(
        ["print", Desk.example("scripts.json5"), "-o", "-"] + date, environment: environment)
      #expect(run.code == 0, "\(run.errors)")
      results.insert(run.output)
    }
    #expect(results.count == 1)
  }

  @Test func sourceDateEpochIsTheDay() throws {
    let desk = try Desk()
    let record = Desk.example("three.json5")
    let named = try desk.run(["print", record, "-o", "-", "--date", "2026-11-25"])
    let epoch = try desk.run(["print", record, "-o", "-"], environment: ["SOURCE_DATE_EPOCH": "1795564800"])
    #expect(named.code == 0)
    #expect(named.output == epoch.output)
  }

  @Test func printsAPictureOfEachPage() throws {
    let desk = try Desk()
    let run = try desk.run(
      ["print", Desk.example("three.json5"), "--format", "png", "--dpi", "50", "-o", "three.png", "--json"]
        + date)
    #expect(run.code == 0, "\(run.errors)")
    let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let pages = try #require(report["pages"] as? Int)
    #expect(pages >= 4)
    #expect(desk.files == (1...pages).map { "three-\($0).png" }.sorted())
    #expect(try desk.content("three-1.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func readsStandardInput() throws {
    let record = try String(contentsOfFile: Desk.example("maria.json5"), encoding: .utf8)
    let desk = try Desk()
    let run = try desk.run(["print", "-", "-o", "m.pdf"] + date, input: record)
    #expect(run.code == 0, "\(run.errors)")
    #expect(desk.files == ["m.pdf"])
  }

  @Test func takesTheOptionsOfTheCommandInTheirOrder() throws {
    let desk = try Desk()
    let run = try desk.run(
      ["explain", Desk.example("maria.json5"), "--options", "rehab,fusion"] + date)
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.text.contains("for you: fibrin"))
    let wrong = try desk.run(["print", Desk.example("maria.json5"), "--options", "rehab,fuson"] + date)
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("fuson"))
  }

  @Test func noValueOfTheRecordIsInTheFileOutsideItsPages() throws {
    let desk = try Desk()
    let run = try desk.run(["print", Desk.example("maria.json5"), "-o", "m.pdf"] + date)
    #expect(run.code == 0)
    let bytes = try desk.content("m.pdf")
    for value in ["Ejemplo", "granddaughter", "maria", Desk.checkout.path] {
      #expect(bytes.range(of: Data(value.utf8)) == nil, "\(value) is in the open parts of the file")
    }
  }
}
