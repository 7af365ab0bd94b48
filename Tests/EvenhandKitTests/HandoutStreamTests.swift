import Blocks
import ComparisonModel
import EvenhandKit
import Foundation
import Frames
import Support
import Testing

@Suite("A print stream depends on its records and settings only")
struct HandoutStreamTests {
  private static let names = ["maria", "joe", "ruth", "three"]

  private static func settings() throws -> HandoutSettings {
    let layout = try #require(NamedFile.stockLayout("consult"))
    return HandoutSettings(layout: layout, today: FixturePack.day("2026-11-24"))
  }

  private static func comparison(_ name: String) throws -> Comparison {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "examples/\(name).json5"))
    let record = NamedFile(name: name, bytes: Array(bytes))
    return try Handout.compare(HandoutRequest(record: record, settings: settings())).0
  }

  @Test("Which patients came before, and with which worker, is not to be seen in a document")
  func history() throws {
    let preparation = try Preparation(Self.settings(), languages: ["en"])
    let documents = try [["maria", "three", "ruth"], ["ruth"], ["joe", "ruth"]].map { names in
      let printer = try Printer()
      var memory = HandoutMemory()
      var last: Document?
      for name in names {
        last = try printer.set(preparation.compose(Self.comparison(name), &memory), &memory)
      }
      return last
    }
    #expect(documents[0] == documents[1] && documents[1] == documents[2])
  }

  @Test("A stream holds each patient's name on that patient's pages only, and is the same each time")
  func stream() throws {
    let file = try Self.stream()
    #expect(try Self.stream() == file)
    let text = try Tool.run("pdftotext", ["@", "-"], on: file)
    let sides = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    let maria = sides.indices.filter { sides[$0].contains("Ejemplo") }
    let first = try #require(maria.first)
    #expect(first == 0 && maria == Array(first..<(first + maria.count)))
    _ = try Tool.run("qpdf", ["--check", "@"], on: file)
  }

  @Test("What a memory holds from other patients and other threads changes no byte of a stream")
  func memories() throws {
    let settings = try Self.settings()
    let preparation = try Preparation(settings, languages: ["en"])
    let printer = try Printer()
    var memories = [HandoutMemory(), HandoutMemory()]
    _ = try printer.set(preparation.compose(try Self.comparison("joe"), &memories[0]), &memories[0])
    var stream = try HandoutStream(printer, title: "Job", day: settings.today)
    var file: [UInt8] = []
    for (index, name) in Self.names.enumerated() {
      let sheet = preparation.compose(try Self.comparison(name), &memories[index % 2])
      _ = try stream.append(printer.set(sheet, &memories[index % 2]))
      file += stream.takeBytes()
    }
    #expect(try file + stream.finish() == Self.stream())
  }

  private static func stream() throws -> [UInt8] {
    let settings = try settings()
    let preparation = try Preparation(settings, languages: ["en"])
    let printer = try Printer()
    var memory = HandoutMemory()
    var stream = try HandoutStream(printer, title: "Job", day: settings.today)
    var file: [UInt8] = []
    for name in names {
      let sheet = preparation.compose(try comparison(name), &memory)
      #expect(try stream.append(printer.set(sheet, &memory)).firstPage % 2 == 1)
      file += stream.takeBytes()
    }
    return file + (try stream.finish())
  }
}
