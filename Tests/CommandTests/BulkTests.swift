import Foundation
import Testing

/// A FHIR bulk export: files by type, joined by reference, what was deleted left out.
@Suite struct BulkTests {
  private func put(_ desk: Desk, _ lines: [String], in name: String) throws {
    let file = desk.folder.appending(path: "bulk/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  private func patient(_ id: String, _ more: String = "") -> String {
    #"{"resourceType":"Patient","id":"\#(id)","name":[{"family":"Zaubermann"}]\#(more)}"#
  }

  private func pain(_ id: String, _ subject: String) -> String {
    #"{"resourceType":"Observation","id":"\#(id)","status":"final","effectiveDateTime":"2026-11-01","#
      + #""code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"valueQuantity":{"value":7},"#
      + #""subject":{"reference":"\#(subject)"}}"#
  }

  @Test func resourcesAreJoinedByReferenceAndDeletedOnesLeftOut() throws {
    let desk = try Desk()
    try put(desk, [patient("b"), patient("gone")], in: "Patient.000.ndjson")
    try put(
      desk, [patient("a"), "no resource", patient("dead", #","deceasedBoolean":true"#)],
      in: "Patient.001.ndjson")
    try put(
      desk,
      [pain("1", "https://example.org/fhir/Patient/a"), pain("2", "Patient/b"), pain("3", "Patient/nobody")],
      in: "Observation.000.ndjson")
    let deleted = ["Patient/gone", "Observation/2"].map { #"{"request":{"method":"DELETE","url":"\#($0)"}}"# }
    try put(
      desk, [#"{"resourceType":"Bundle","type":"transaction","entry":[\#(deleted.joined(separator: ","))]}"#],
      in: "deleted/del.ndjson")
    let run = try desk.run(["batch", "bulk", "--out", "out", "--date", "2026-11-24"])
    #expect(run.code == 0, "\(run.errors)")
    #expect(desk.files.filter { $0.hasSuffix(".pdf") } == ["out/a.pdf", "out/b.pdf"])
    #expect(run.errors.contains("1 resources are about patients who are not in the export"))
    #expect(run.errors.contains("Patient.001.ndjson: 2:1: The line is no resource"))
    #expect(!run.errors.contains("Zaubermann"))
    let alone = try desk.put(
      #"{"resourceType":"Bundle","entry":[{"resource":\#(patient("a"))},{"resource":\#(pain("1", "Patient/a"))}]}"#,
      in: "a.json")
    #expect(try desk.run(["print", alone, "-o", "a.pdf", "--date", "2026-11-24"]).code == 0)
    #expect(
      try desk.content("out/a.pdf") == desk.content("a.pdf"), "the pain of Observation/1 reached its patient")
    #expect(try desk.content("out/a.pdf") != desk.content("out/b.pdf"))
  }
}
