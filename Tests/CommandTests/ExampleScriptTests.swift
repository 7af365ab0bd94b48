import Foundation
import Testing

/// The generator of records in `examples/` does what it says.
@Suite struct ExampleScriptTests {
  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not installed"))
  func generatedRecordsPrintTheSameFromBothForms() throws {
    let desk = try Desk()
    for form in ["ndjson", "csv"] {
      let arguments = ["20", "--broken", "10", "--format", form]
      let made = try ClusterDesk.generate(arguments)
      #expect(try made == ClusterDesk.generate(arguments))
      try made.write(to: desk.folder.appending(path: "in.\(form)"))
      let batch = try desk.run(["batch", "in.\(form)", "--out", form, "--date", "2026-11-24"])
      #expect(batch.code == 2, "\(batch.errors)")
    }
    let names = desk.files.filter { $0.hasPrefix("csv/") && $0.hasSuffix(".pdf") }
    #expect(names.count >= 16)
    for name in names {
      #expect(try desk.content(name) == desk.content(name.replacing("csv/", with: "ndjson/")), "\(name)")
    }
  }

  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not installed"), arguments: ["ndjson", "csv"])
  func everyWayOfBreakingARecordCostsThatRecordOnly(form: String) throws {
    let desk = try Desk()
    let made = try ClusterDesk.generate(["1000", "--broken", "5", "--format", form])
    try made.write(to: desk.folder.appending(path: "in.\(form)"))
    // Records that are held back are read and checked like others, and take no time to print.
    let ids = try desk.put((1...1000).map { String(format: "p%07d\n", $0) }.joined(), in: "ids.txt")
    let run = try desk.run(["batch", "in.\(form)", "--out", "out", "--suppress", ids, "--date", "2026-11-24"])
    #expect(run.code == 2, "\(run.errors)")
    func rows(_ name: String) throws -> [Int] {
      let lines = String(decoding: try desk.content("out/\(name)"), as: UTF8.self).split(separator: "\r\n")
      return Set(lines.compactMap { Int($0.prefix { $0 != "," }) }).sorted()
    }
    #expect(try rows("rejects.csv") == Array(stride(from: 5, through: 1000, by: 5)))
    #expect(try rows("suppressed.csv") == (1...1000).filter { $0 % 5 != 0 })
  }

  @Test(.enabled(if: ClusterDesk.hasPython, "python3 is not installed"), arguments: ["ndjson", "csv"])
  func generatedRecordsHaveWhatABarcodeTakes(form: String) throws {
    let desk = try Desk()
    try ClusterDesk.generate(["12", "--imb", "--format", form]).write(
      to: desk.folder.appending(path: "in.\(form)"))
    let marks = ["--layout", "mailer", "--marks", "imb", "--stream", "--date", "2026-11-24"]
    let run = try desk.run(["batch", "in.\(form)", "--out", "out"] + marks)
    #expect(run.code == 0, "\(run.errors)")
    let list = String(decoding: try desk.content("out/stream-0001.csv"), as: UTF8.self)
    let digits = list.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[8] }
    #expect(digits.count == 12)
    #expect(Set(digits.map(\.count)) == [31])
  }
}
