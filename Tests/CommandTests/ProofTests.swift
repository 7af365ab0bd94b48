import Foundation
import Support
import Testing

/// The pieces that a person looks at before a job is mailed.
@Suite struct ProofTests {
  private static let day = ["--date", "2026-11-24"]

  private static func record(_ id: String, name: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","name":"\#(name)","address":{"lines":["\#(id) Street"],"city":"Springfield","postalCode":"62701"}\#(more)}"#
      + "\n"
  }

  private func input(_ desk: Desk) throws -> String {
    var records = (1...30).map { Self.record("p\($0)", name: "A B") }
    records[6] = Self.record("p7", name: "Bartholomew Featherstonehaugh")
    records[11] = Self.record("p12", name: "A B", #","language":"es""#)
    records[17] = Self.record("p18", name: "A B", #","health":{"bloodThinner":true}"#)
    records[20] = Self.record("p21", name: "Bartholomew Featherstonehaugh-Longer", #","pain":{"now":99}"#)
    return try desk.put(records.joined(), in: "in.ndjson")
  }

  private func rows(_ desk: Desk) throws -> [[String]] {
    String(decoding: try desk.content("out/proof.csv"), as: UTF8.self).split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test(arguments: [["--stream=10", "--marks", "datamatrix"], []])
  func aProofShowsWhatDiffersAndOthersByChance(delivery: [String]) throws {
    let desk = try Desk()
    let arguments = ["--out", "out", "--layout", "mailer", "--proof", "8"] + delivery + Self.day
    let run = try desk.run(["batch", input(desk)] + arguments)
    #expect(run.code == 2, "\(run.errors)")
    let rows = try rows(desk)
    #expect(rows.count == 8)
    let reasons = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[5].split(separator: ";")) })
    for (id, reason) in [
      ("p1", "first"), ("p30", "last"), ("p7", "longest-name"), ("p12", "language"), ("p18", "rule"),
    ] {
      #expect(reasons[id]?.contains(Substring(reason)) == true, "\(id): \(reasons)")
    }
    #expect(reasons["p21"] == nil, "what is rejected is in no proof")
    let file = Array(try desk.content("out/proof.pdf"))
    let sides = try Tool.run("pdftotext", ["@", "-"], on: file)
      .split(separator: "\u{C}", omittingEmptySubsequences: false)
    for row in rows {
      let first = try #require(Int(row[3]))
      #expect(sides[first - 1].contains("\(row[1]) Street"))
      #expect(row[2].isEmpty == delivery.isEmpty)
    }
    #expect(try desk.run(["verify", "out"]).code == 0)
    _ = try desk.put("x", in: "out/proof.pdf")
    #expect(try desk.run(["verify", "out"]).errors.contains("out/proof.pdf: The file is not"))
  }

  @Test(arguments: [
    (["--proof", "0"], "takes a number from 1 to 500"), (["--proof", "5", "-"], "a second time"),
  ])
  func aProofThatCannotBeIsRefused(options: [String], words: String) throws {
    let desk = try Desk()
    let run = try desk.run(["batch", input(desk), "--out", "out"] + options + Self.day)
    #expect(run.code == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!desk.files.contains("out"))
  }
}
