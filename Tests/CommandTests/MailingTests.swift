import Foundation
import Support
import Testing

/// Letters in window envelopes: the address shows and nothing else, or the record is a reject.
@Suite struct MailingTests {
  private static let day = ["--date", "2026-11-24"]

  private static func record(_ id: String, _ address: String?) -> String {
    BatchTests.record(id, address.map { #","address":{\#($0)}"# } ?? "")
  }

  private static let town = #""city":"Springfield","state":"IL","postalCode":"62701""#

  private func rejects(_ desk: Desk) throws -> [String] {
    String(decoding: try desk.content("out/rejects.csv"), as: UTF8.self).split(separator: "\r\n").dropFirst()
      .map(String.init)
  }

  @Test(arguments: ["us10", "us10-double", "dl", "c5", "din-form-b", "din-form-a"], [[], ["--stream"]])
  func whatCannotBeMailedIsARejectWithMillimetres(envelope: String, delivery: [String]) throws {
    let desk = try Desk()
    let lines =
      Self.record("right", #""lines":["12 Harbor Street"],\#(Self.town)"#) + Self.record("none", nil)
      + Self.record("half", #""lines":["12 Harbor Street"]"#)
      + Self.record(
        "long", #""lines":["12 Harbor Street","Apt 4","Building C","Care of A. N. Other"],\#(Self.town)"#)
    let arguments = ["--out", "out", "--layout", "mailer", "--envelope", envelope] + delivery + Self.day
    let run = try desk.run(["batch", try desk.put(lines, in: "in.ndjson")] + arguments)
    #expect(run.code == 2, "\(run.errors)")
    let rejects = try rejects(desk)
    #expect(rejects.count == 3)
    #expect(rejects[0].hasPrefix("2,none,address,no-address,"))
    #expect(rejects[1].hasPrefix("3,half,address,no-address,"))
    #expect(
      rejects[2].contains(#/^4,long,page 1,address-outside,"?The address reaches \d+ mm out/#),
      "\(rejects[2])")
    #expect(!rejects.joined().contains("Harbor"))
  }

  static let mistakes: [([String], String, Int32)] = [
    (["--layout", "mailer", "--envelope", "us11"], "Did you mean us10?", 64),
    (["--layout", "mailer", "--envelope", "us10", "--paper", "a4"], "is for letter paper", 64),
    (["--envelope", "us10"], "has no address that could show", 65),
  ]

  @Test(arguments: mistakes)
  func anEnvelopeThatCannotBeIsRefusedBeforeAnythingIsWritten(
    options: [String], words: String, code: Int32
  ) throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("a", nil), in: "in.ndjson")
    let run = try desk.run(["batch", input, "--out", "out"] + options + Self.day)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!desk.files.contains("out"))
  }

  @Test func aSenderWhoNamesASpecialityIsRefused() throws {
    let desk = try Desk()
    let input = try desk.put(Self.record("a", nil), in: "in.ndjson")
    let clinic = try desk.put(
      #"{name:"X",returnAddress:["Harbor Spine Center","PO Box 7"]}"#, in: "clinic.json5")
    let arguments = ["--out", "out", "--layout", "mailer", "--clinic", clinic]
    let run = try desk.run(["batch", input] + arguments + Self.day)
    #expect(run.code == 65)
    #expect(run.errors.contains("returnAddress[0]: The return address names a speciality"), "\(run.errors)")
    #expect(!run.errors.contains("Harbor"))
  }
}
