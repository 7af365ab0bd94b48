import Frames
import Testing

@testable import Intake

@Suite("JSON5 is read with the place of everything")
struct JSON5ParserTests {
  private func parse(_ text: String) throws(SyntaxProblem) -> JSONNode {
    var parser = JSON5Parser(try SourceText(checking: Array(text.utf8)))
    return try parser.document()
  }

  private func failure(_ bytes: [UInt8]) -> SyntaxProblem? {
    do {
      var parser = JSON5Parser(try SourceText(checking: bytes))
      _ = try parser.document()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Texts",
    arguments: [
      (#""plain""#, "plain"), (#"'single "double" inside'"#, "single \"double\" inside"),
      (#""\u00e9\x41\n\t\0""#, "éA\n\t\0"), (#""\ud83d\ude00""#, "😀"), ("'a\\\nb'", "ab"),
      ("'a\\\r\nb'", "ab"), (#"'\'\q\é'"#, "'qé"), ("\"María ｛中｝\"", "María ｛中｝"), ("''", ""),
      ("'a\u{2028}b\\\u{2028}c'", "a\u{2028}bc"),
    ])
  func texts(source: String, expected: String) throws {
    #expect(try parse(source).value == .text(expected))
  }

  @Test(
    "Numbers keep what was written",
    arguments: [
      ("46.50", 46.5, nil), ("7", 7, 7), ("7.0", 7, 7), ("-4.1", -4.1, nil), ("+3", 3, 3), (".5", 0.5, nil),
      ("5.", 5, 5), ("1e2", 100, 100), ("0x1F", 31, 31), ("-0xa", -10, -10), ("0", 0, 0),
    ] as [(String, Double, Int?)])
  func numbers(source: String, double: Double, integer: Int?) throws {
    guard case .number(let number) = try parse(source).value else {
      Issue.record("not a number")
      return
    }
    #expect(number.text == source)
    #expect(number.double == double)
    #expect(number.integer == integer)
  }

  @Test("Comments, trailing commas, names without quotation marks, and the order of fields")
  func whole() throws {
    let node = try parse(
      """
      \u{FEFF}// first
      { b: 1, /* second
      line */ 'a': [true, false, null,], $ü_1: { }, "ä\u{A0}": +2,
      } // last
      """)
    guard case .object(let object) = node.value else {
      Issue.record("not an object")
      return
    }
    #expect(object.members.map(\.name) == ["b", "a", "$ü_1", "ä\u{A0}"])
    #expect(object.members.map(\.mark.line) == [2, 3, 3, 3])
    #expect(object.members.map(\.mark.column) == [3, 9, 36, 47])
    #expect(object["a"]?.mark == Mark(line: 3, column: 14))
  }

  @Test("Columns count characters, not bytes")
  func columns() {
    #expect(failure(Array("{ 'ñé中😀': x }".utf8))?.mark == Mark(line: 1, column: 11))
    #expect(failure(Array("/* ñ */ [ñ]".utf8))?.mark == Mark(line: 1, column: 10))
    #expect(failure(Array("[\r\n\r1,\n  ?]".utf8))?.mark == Mark(line: 4, column: 3))
  }

  @Test(
    "Malformed files say where, and what was expected",
    arguments: [
      ("", 1, 1, "empty"), ("  \n // x\n", 3, 1, "empty"), ("{", 1, 2, "name of a field"),
      ("{a}", 1, 3, "\":\""), ("{a:}", 1, 4, "a value"), ("{a:1 b:2}", 1, 6, "\",\" or \"}\""),
      ("[1 2]", 1, 4, "\",\" or \"]\""), ("[1,,2]", 1, 4, "a value"), ("{a:1}}", 1, 6, "end of the file"),
      ("{a:'x\n'}", 1, 4, "line ends"), ("{a: yes}", 1, 5, "without quotation marks"),
      ("/* x", 1, 1, "comment"),
      ("{a:012}", 1, 4, "not a number"), ("{a:1.2.3}", 1, 4, "not a number"),
      ("{a:--1}", 1, 4, "not a number"),
      ("{a:0x}", 1, 4, "not a number"), ("{a:Infinity}", 1, 4, "Infinity"), ("[-NaN]", 1, 2, "Infinity"),
      (#"["\ud800"]"#, 1, 3, "surrogate"), (#"["\udc00\ud800"]"#, 1, 3, "surrogate"),
      (#"["\ud800\u0041"]"#, 1, 3, "surrogate"), (#"["\u12g4"]"#, 1, 7, "hexadecimal"),
      (#"["\x4"]"#, 1, 6, "hexadecimal"), (#"["\7"]"#, 1, 3, "digit"), (#"["\01"]"#, 1, 3, "digit"),
      ("{a:1,,}", 1, 6, "name of a field"), ("/", 1, 1, "comment"), ("{\"a\":1;}", 1, 7, "\",\""),
    ])
  func malformed(source: String, line: Int, column: Int, words: String) throws {
    let problem = try #require(failure(Array(source.utf8)))
    #expect(problem.mark == Mark(line: line, column: column))
    #expect(problem.message.contains(words), "\(problem.message)")
  }

  @Test("No message quotes what a file says")
  func quotesNothing() throws {
    for source in [
      "{name: Xylophone}", "{name 'Xylophone'}", "['Xylophone' Xylophone]", "Xylophone", "[0Xylophone]",
    ] {
      let problem = try #require(failure(Array(source.utf8)))
      #expect(!(problem.message + (problem.hint ?? "")).contains("Xylophone"))
    }
  }

  @Test("Objects may stand 64 deep and no deeper")
  func depth() {
    func nested(_ count: Int) -> [UInt8] {
      Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8)
    }
    #expect(failure(nested(64)) == nil)
    #expect(failure(nested(65))?.code == "too-deep")
    #expect(failure(Array(String(repeating: "{a:", count: 100_000).utf8))?.code == "too-deep")
  }

  @Test(
    "Other encodings are named",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00] as [UInt8], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16"),
      ([0x7B, 0, 0x20, 0, 0x7D, 0], "UTF-16"), ([0, 0x7B, 0, 0x7D], "UTF-16"),
      ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32"), ([0x7B, 0, 0, 0, 0x7D, 0, 0, 0], "UTF-32"),
    ])
  func encodings(bytes: [UInt8], name: String) throws {
    let problem = try #require(failure(bytes))
    #expect(problem.code == "wrong-encoding")
    #expect(problem.message.contains(name))
  }

  @Test(
    "Bytes that are not UTF-8 are named by their place",
    arguments: [
      ([0xE9] as [UInt8], 0), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x80], 0), ([0xC3, 0xA9, 0xC3], 2), ([0xF0, 0x9F, 0x98], 0), ([0xFF], 0), ([0xE4, 0xB8, 0x41], 0),
    ])
  func invalid(bytes: [UInt8], offset: Int) throws {
    let file = Array("[\n\"ñ".utf8) + bytes + Array("\"]".utf8)
    let problem = try #require(failure(file))
    #expect(problem.code == "wrong-encoding")
    #expect(problem.message.contains("byte \(5 + offset),"), "\(problem.message)")
    #expect(problem.mark == Mark(line: 2, column: offset == 0 ? 3 : 4))
  }

  @Test("A name that stands twice is reported, and the first counts")
  func repeated() {
    let notes = NoteList()
    let root = notes.read(Array("{a: 1,\n a: 2}".utf8))
    #expect(notes.notes.map(\.code) == ["repeated-field"])
    #expect(notes.notes.map(\.place) == [.line(2, column: 2, field: "a")])
    #expect(root?.fields()?["a"].integer(0...9) == 1)
  }
}
