import Filing
import Foundation
import Testing

@testable import Mailroom

@Suite("Lines of a long file")
struct LineReaderTests {
  private func lines(_ text: [UInt8]) throws -> [(text: [UInt8]?, number: Int, offset: Int)] {
    let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    try Data(text).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = LineReader(try ByteSource(file.path), isSummed: text.count < 1 << 20)
    var lines: [(text: [UInt8]?, number: Int, offset: Int)] = []
    while let line = try reader.next() {
      if case .text(let bytes) = line {
        lines.append((bytes, reader.number, reader.offset))
      } else {
        lines.append((nil, reader.number, reader.offset))
      }
    }
    if let digest = reader.digest() { #expect(digest == SHA256.digest(text)) }
    return lines
  }

  @Test("Lines keep their line breaks, their numbers and their places, also across portions")
  func places() throws {
    let texts =
      (1...5000).map { Array((String(repeating: "x", count: $0 % 97) + "\n").utf8) } + [Array("end".utf8)]
    let found = try lines(texts.flatMap { $0 })
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.number) == Array(1...5001))
    var offset = 0
    for (line, text) in zip(found, texts) {
      #expect(line.offset == offset)
      offset += text.count
    }
  }

  @Test("A line that is too long is passed over, and the next one is whole")
  func long() throws {
    let long = [UInt8](repeating: 0x78, count: LineReader.longest + 1)
    let found = try lines(Array("a\n".utf8) + long + Array("\nb\n".utf8))
    #expect(found.map(\.text) == [Array("a\n".utf8), nil, Array("b\n".utf8)])
    #expect(found.map(\.number) == [1, 2, 3])
  }

  @Test("An empty file has no lines")
  func empty() throws {
    #expect(try lines([]).isEmpty)
  }
}
