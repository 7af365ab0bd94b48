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
        "long",
        #""lines":["12 Harbor Street","Apt 4","Building C","Floor 9","Care of A. N. Other"],\#(Self.town)"#)
    let arguments = ["--out", "out", "--layout", "mailer", "--envelope", envelope] + delivery + Self.day
    let run = try desk.run(["batch", try desk.put(lines, in: "in.ndjson")] + arguments)
    #expect(run.code == 2, "\(run.errors)")
    let rejects = try rejects(desk)
    try #require(rejects.count == 3)
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

  private static let columns =
    "id,given,family,address_line1,city,state,postal_code,imb_barcode_id,imb_service,imb_mailer,imb_serial,imb_routing\n"

  private static func row(_ id: String, _ digits: String, code: String = "62701") -> String {
    "\(id),A,B,\(id) Harbor Street,Springfield,IL,\(code),\(digits)\n"
  }

  @Test(arguments: [[], ["--stream"]])
  func barcodesComeFromTheInputAndWrongOnesAreNamedByTheirColumns(delivery: [String]) throws {
    let desk = try Desk()
    let table =
      Self.columns + Self.row("a", "00,040,123456,000000001,627010001")
      + Self.row("b", "00,040,123456,000000002,") + Self.row("c", "00,040,123456,000000002,62701")
      + Self.row("d", ",,,,") + Self.row("e", "00,040,123456,000000003,90210")
      + Self.row("f", "09,040,923456,000000004,62701")
    let arguments = ["--out", "out", "--layout", "mailer", "--marks", "imb"] + delivery + Self.day
    let run = try desk.run(["batch", try desk.put(table, in: "in.csv")] + arguments)
    #expect(run.code == 2, "\(run.errors)")
    let rejects = try rejects(desk).map { $0.split(separator: ",").prefix(4).joined(separator: ",") }
    #expect(
      rejects == [
        "3,c,imb_serial,repeated-serial", "4,d,imb_barcode_id,imb", "4,d,imb_service,imb",
        "4,d,imb_mailer,imb",
        "4,d,imb_serial,imb", "5,e,imb_routing,imb", "6,f,imb_barcode_id,imb", "6,f,imb_mailer,imb",
        "6,f,imb_serial,imb",
      ])
    guard !delivery.isEmpty else { return }
    let list = String(decoding: try desk.content("out/stream-0001.csv"), as: UTF8.self)
    #expect(list.contains("62701,00040123456000000001627010001,"))
    #expect(list.contains("62701,00040123456000000002,"))
  }

  static let marks: [([String], String, Int32)] = [
    (["--marks", "imb"], "no address beside which the barcode", 64),
    (["--marks", "imb", "--layout", "mailer", "--envelope", "dl"], "mm too narrow for the barcode", 64),
    (["--marks", "datamatrix"], "Give --stream", 64), (["--marks", "barcode"], "takes some of", 64),
    (["--marks", "imb,"], "takes some of", 64), (["--omr", "omr.json5"], "needs --marks omr", 64),
    (["--marks", "omr", "--stream", "--omr", "omr.json5"], "marks[0]", 65),
    (["--marks", "omr", "--stream", "--omr", "missing.json5"], "no such file", 66),
  ]

  @Test(arguments: marks)
  func marksThatCannotBeAreRefusedBeforeAnythingIsWritten(
    options: [String], words: String, code: Int32
  ) throws {
    let desk = try Desk()
    _ = try desk.put("{ marks: [\"bench\"] }", in: "omr.json5")
    let input = try desk.put(Self.record("a", nil), in: "in.ndjson")
    let run = try desk.run(["batch", input, "--out", "out"] + options + Self.day)
    #expect(run.code == code, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!desk.files.contains("out"))
  }

  @Test(arguments: ["consult", "mailer"])
  func everyLayoutLeavesRoomForMarksOnItsSheets(layout: String) throws {
    let desk = try Desk()
    let record = Self.record("a", #""lines":["12 Harbor Street"],\#(Self.town)"#)
    let arguments = ["--out", "out", "--layout", layout, "--marks", "datamatrix,omr", "--stream"]
    let run = try desk.run(["batch", try desk.put(record, in: "in.ndjson")] + arguments + Self.day)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try rejects(desk).isEmpty)
    let ticket = String(decoding: try desk.content("out/job-ticket.json"), as: UTF8.self)
    #expect(ticket.contains("\"datamatrix\"") && ticket.contains("\"omr\""))
  }

  /// What is dark in a grey picture (PGM), a box for each run of columns.
  private func boxes(in picture: Data) throws -> [(x: Double, top: Double, bottom: Double)] {
    let header = picture.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 0x0A || $0 == 0x20 })
    let numbers = header.dropFirst().prefix(2).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    try #require(numbers.count == 2)
    let (width, height) = (numbers[0], numbers[1])
    let pixels = Array(picture.suffix(width * height))
    var boxes: [(x: Double, top: Double, bottom: Double)] = []
    var wasDark = false
    for x in 0..<width {
      let dark = (0..<height).filter { pixels[$0 * width + x] < 128 }
      defer { wasDark = !dark.isEmpty }
      guard let top = dark.first, let bottom = dark.last, !wasDark else { continue }
      boxes.append((Double(x), Double(top), Double(bottom)))
    }
    return boxes
  }

  @Test func theBarsOnThePageAreTheDigitsOfTheList() throws {
    let desk = try Desk()
    let table =
      Self.columns + Self.row("a", "00,040,123456,000000001,627010001")
      + Self.row("b", "01,041,987654321,000002,62701123456")
    let arguments = ["--out", "out", "--layout", "mailer", "--marks", "imb", "--stream"]
    let run = try desk.run(["batch", try desk.put(table, in: "in.csv")] + arguments + Self.day)
    #expect(run.code == 0, "\(run.errors)")
    let list = String(decoding: try desk.content("out/stream-0001.csv"), as: UTF8.self)
    for piece in list.split(separator: "\r\n").dropFirst().map({ $0.split(separator: ",") }) {
      // The strip of the window below the address, at 600 dots an inch.
      let strip = "-x 560 -y 1695 -W 1900 -H 100 -f \(piece[4]) -l \(piece[4]) -singlefile"
      let drawn = try desk.run([], shell: "pdftoppm -gray -r 600 \(strip) out/stream-0001.pdf bars")
      #expect(drawn.code == 0, "\(drawn.errors)")
      let bars = try IntelligentMailReader.bars(in: boxes(in: try desk.content("bars.pgm")))
      #expect(try IntelligentMailReader.digits(of: bars) == piece[8])
    }
  }

  /// A picture (PNG) of the corner of a page where the code of a sheet stands, as a camera sees it.
  private func corner(of page: Int, in file: [UInt8]) throws -> [UInt8] {
    let place = "-gray -png -r 300 -x 0 -y 0 -W 260 -H 320 -f \(page) -l \(page) @"
    return try Tool.bytes("pdftoppm", place.split(separator: " ").map(String.init), on: file)
  }

  @Test func theCodeOnEachFrontSaysWhichSheetItIs() throws {
    let desk = try Desk()
    let records = (1...3).map { Self.record("p\($0)", #""lines":["\#($0) Harbor Street"],\#(Self.town)"#) }
    let arguments = ["--out", "out", "--layout", "mailer", "--marks", "datamatrix,omr", "--stream=2"]
    let run = try desk.run(["batch", try desk.put(records.joined(), in: "in.ndjson")] + arguments + Self.day)
    #expect(run.code == 0, "\(run.errors)")
    let ticket = String(decoding: try desk.content("out/job-ticket.json"), as: UTF8.self)
    let job = try #require(ticket.firstMatch(of: #/"job": "([0-9a-f]+)"/#)).output.1
    var codes = 0
    for name in ["out/stream-0001", "out/stream-0002"] {
      let file = Array(try desk.content("\(name).pdf"))
      let list = String(decoding: try desk.content("\(name).csv"), as: UTF8.self)
      for piece in list.split(separator: "\r\n").dropFirst().map({ $0.split(separator: ",") }) {
        let (first, sheets) = (try #require(Int(piece[4])), try #require(Int(piece[6])))
        for sheet in 1...sheets {
          let front = try corner(of: first + (sheet - 1) * 2, in: file)
          #expect(
            try Tool.run("dmtxread", ["--stop-after=1", "@"], on: front)
              == "\(job)/000000\(piece[0])/0\(sheet)/0\(sheets)")
          codes += 1
        }
        let back = try corner(of: first + 1, in: file)
        #expect(throws: (any Error).self, "a back has no code") {
          try Tool.run("dmtxread", ["--stop-after=1", "--milliseconds=2000", "@"], on: back)
        }
      }
    }
    #expect(codes >= 6)
  }
}
