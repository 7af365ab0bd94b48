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
      _ = try desk.put(made, in: "in.\(form)")
      let batch = try desk.run(["batch", "in.\(form)", "--out", form, "--date", "2026-11-24"])
      #expect(batch.code == 2, "\(batch.errors)")
    }
    let names = desk.files.filter { $0.hasPrefix("csv/") && $0.hasSuffix(".pdf") }
    #expect(names.count >= 16)
    for name in names {
      #expect(try desk.content(name) == desk.content(name.replacing("csv/", with: "ndjson/")), "\(name)")
    }
  }
}
