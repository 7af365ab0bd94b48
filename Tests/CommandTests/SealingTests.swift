import Foundation
import Support
import Testing

@Suite struct SealingTests {
  private let date = ["--date", "2026-11-24"]

  @Test(arguments: [
    "maria.json5", "joe.json5", "ruth.json5", "scripts.json5", "three.json5", "fhir-bundle.json",
  ])
  func everyExampleIsAccessibleAndArchival(example: String) throws {
    let desk = try Desk()
    #expect(try desk.run(["print", Desk.example(example), "-o", "m.pdf"] + date).code == 0)
    let check = try desk.run(["check", "pdf", "m.pdf"])
    #expect(check.code == 0, "\(check.errors)")
    #expect(check.text.split(separator: "\n").count > 30)
    let privacy = try desk.run(["check", "pdf", "m.pdf", "--privacy", Desk.example(example)])
    #expect(privacy.code == 0, "\(privacy.errors)")
    #expect(try Tool.run("qpdf", ["--check", "@"], on: [UInt8](desk.content("m.pdf"))).contains("No syntax"))
  }

  @Test func aLeakIsFound() throws {
    let desk = try Desk()
    let record = try desk.put("{ id: \"p\", name: \"Evenhand 0.1.0\" }", in: "r.json5")
    #expect(try desk.run(["print", record, "-o", "r.pdf"] + date).code == 0)
    let run = try desk.run(["check", "pdf", "r.pdf", "--privacy", record])
    #expect(run.code == 65)
    #expect(run.errors.contains("The value of name stands in the info"), "\(run.errors)")
    #expect(!run.errors.contains("Evenhand 0.1.0"))
  }

  @Test func aPasswordOpensTheFileAndNothingElseDoes() throws {
    let desk = try Desk()
    let password = try desk.put("open sesame\nmore\n", in: "password")
    let run = try desk.run(
      ["print", Desk.example("maria.json5"), "-o", "m.pdf", "--encrypt", "--password-file", password] + date)
    #expect(run.code == 0, "\(run.errors)")
    let bytes = [UInt8](try desk.content("m.pdf"))
    let shown = try Tool.run("qpdf", ["--password=open sesame", "--show-encryption", "@"], on: bytes)
    #expect(shown.contains("R = 6") && shown.contains("AESv3"), "\(shown)")
    #expect(throws: (any Error).self) { try Tool.run("qpdf", ["--check", "@"], on: bytes) }
  }

  @Test func thePasswordMayComeFromStandardInput() throws {
    let desk = try Desk()
    let run = try desk.run(
      ["print", Desk.example("maria.json5"), "-o", "m.pdf", "--encrypt"] + date, input: "geheim\n")
    #expect(run.code == 0, "\(run.errors)")
    let bytes = [UInt8](try desk.content("m.pdf"))
    #expect(try Tool.run("qpdf", ["--password=geheim", "--check", "@"], on: bytes).contains("No syntax"))
  }

  @Test(arguments: [
    (["--encrypt", "--archival"], "exclude each other"), (["--password-file", "x"], "for --encrypt"),
    (["--encrypt", "--format", "png"], "for PDF files"),
  ])
  func whatCannotGoTogetherIsTold(arguments: [String], words: String) throws {
    let run = try Desk().run(["print", Desk.example("maria.json5")] + arguments)
    #expect(run.code == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func aFileThatIsNoPDFIsToldPlainly() throws {
    let desk = try Desk()
    _ = try desk.put("id,name\n", in: "d.csv")
    let run = try desk.run(["check", "pdf", "d.csv"])
    #expect(run.code == 65)
    #expect(run.errors.contains("d.csv: qpdf says: the file is damaged."), "\(run.errors)")
  }

  @Test func recordAndPasswordCannotBothComeFromStandardInput() throws {
    let run = try Desk().run(["print", "-", "--encrypt"], input: "{}")
    #expect(run.code == 64)
  }

  @Test func theAttachedRecordSaysWhatThePatientWasTold() throws {
    let desk = try Desk()
    let run = try desk.run(["print", Desk.example("maria.json5"), "-o", "m.pdf", "--attach-record"] + date)
    #expect(run.code == 0, "\(run.errors)")
    let bytes = [UInt8](try desk.content("m.pdf"))
    let text = try Tool.run("qpdf", ["--show-attachment=comparison.json", "@"], on: bytes)
    let record = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((record["options"] as? [Any])?.count == 5)
    #expect((record["sources"] as? [Any])?.isEmpty == false)
    let figures = try #require(record["figures"] as? [[String: Any]])
    #expect(figures.contains { ($0["measure"] as? [String: Any])?["treatment"] as? [Int] == [63, 100] })
    #expect(!text.contains("Ejemplo"))
  }
}
