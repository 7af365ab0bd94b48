import Foundation
import Frames
import Press
import Support
import Testing

@Suite("A reader of the screen hears the page in order")
struct StructureTests {
  private let shelf: FontShelf
  private let shaper: PangoShaper

  init() throws {
    shelf = try Workshop.shelf()
    shaper = PangoShaper(shelf: shelf)
  }

  @Test("A table that goes on over a page break is one table, and what repeats is told apart")
  func tableOverTwoPages() throws {
    let first = try page(
      [
        try group(.heading(1), 1, [try words("Your choices")]),
        try group(
          .table, 2,
          [
            try group(
              .tableRow, 3,
              [
                try group(.headerCell(.column), 4, [rule, try words("Injection")]),
                try group(.headerCell(.column), 5, [try words("Fusion")]),
              ]),
            try group(
              .tableRow, 6,
              [
                try group(.dataCell, 7, [try words("One day")]), try group(.dataCell, 8, []),
              ]),
          ]),
        try group(.artifact(.footer), 90, [try words("Page 1 of 2")]),
      ])
    let second = try page(
      [
        try group(
          .table, 2,
          [
            try group(.artifact(.repetition), 16, [try group(.tableRow, 17, [try words("Injection again")])]),
            try group(
              .tableRow, 9,
              [
                try group(.dataCell, 10, [try words("Weeks")]),
                try group(
                  .dataCell, 11,
                  [
                    try group(
                      .list, 12,
                      [
                        try group(
                          .listItem, 13,
                          [
                            try group(.listLabel, 14, [try words("1")]),
                            try group(.listBody, 15, [try words("walk")]),
                          ])
                      ])
                  ]),
              ]),
          ]),
        try group(.artifact(.footer), 93, [try words("Page 2 of 2")]),
      ])
    #expect(
      try tree([first, second]) == """
        Document
          H1 (block)
            "Your choices"
          Table (block)
            TR
              TH
                "Injection"
              TH
                "Fusion"
            TR
              TD
                "One day"
              TD
            NonStruct
              "Page 1 of 2"
            NonStruct
              "Injection again"
            TR
              TD
                "Weeks"
              TD
                L (block)
                  LI (block)
                    Lbl (block)
                      "1"
                    LBody (block)
                      "walk"
          NonStruct
            "Page 2 of 2"

        """)
  }

  @Test("Text beside a child of its element is read, in its place")
  func mixedContent() throws {
    let frame = try page([
      try group(
        .section, 1,
        [
          try group(
            .paragraph, 2,
            [
              try words("Read"), try group(.span, 3, [try words("this")]), rule, try words("and"),
              try group(.link(address: "https://example.org/"), 4, [try words("that")]),
              try words("first"),
            ]),
          try group(
            .figure(alternative: "7 of 10"), 5,
            [rule, try words("7"), try group(.span, 6, [try words("10")])]),
          try group(.note, 7, [try words("Source 4")]),
        ])
    ])
    #expect(
      try tree([frame]) == """
        Document
          Sect
            P (block)
              Span (inline)
                "Read"
              Span (inline)
                "this"
              Span (inline)
                "and"
              Link (inline)
                Object
                "that"
              Span (inline)
                "first"
            Figure
              "710"
            Note (inline)
              "Source 4"

        """)
  }

  @Test("A paragraph over three pages is one paragraph, and the footers are told apart")
  func longParagraph() throws {
    let pages = try (1...3).map { number in
      try page([
        try group(.paragraph, 1, [try words("part \(number)")]),
        try group(.artifact(.footer), 90 + number, [try words("footer")]),
      ])
    }
    #expect(
      try tree(pages) == """
        Document
          P (block)
            Span (inline)
              "part 1"
            NonStruct
              "footer"
            Span (inline)
              "part 2"
            NonStruct
              "footer"
            Span (inline)
              "part 3"
          NonStruct
            "footer"

        """)
  }

  @Test("A cell cut by a page break has a row of its own on the next page, so that columns stay equal")
  func cutRow() throws {
    let pages = try ["begins", "ends"].map { part in
      try page([
        try group(
          .table, 1,
          [
            try group(
              .tableRow, 2,
              [
                try group(.dataCell, 3, [try words("left \(part)")]),
                try group(.dataCell, 4, [try words("right \(part)")]),
              ])
          ])
      ])
    }
    #expect(
      try tree(pages) == """
        Document
          Table (block)
            TR
              TD
                "left begins"
              TD
                "right begins"
            TR
              TD
                "left ends"
              TD
                "right ends"

        """)
  }

  @Test("Blank pages keep their number and disturb nothing")
  func blankPages() throws {
    let blank = Frame(size: Workshop.letter)
    let pages = [
      blank, try page([try group(.paragraph, 1, [try words("one")])]), blank,
      try page([try group(.paragraph, 2, [try words("two")])]), blank,
    ]
    #expect(
      try tree(pages) == """
        Document
          P (block)
            "one"
          P (block)
            "two"

        """)
    let file = try Workshop.print(Workshop.document(pages), shelf: shelf)
    #expect(try Tool.run("pdfinfo", ["@"], on: file).contains("Pages:           5"))
  }

  @Test("A document without tags has no structure")
  func untagged() throws {
    let file = try Workshop.print(Workshop.document([try page([try words("Proof")])]), shelf: shelf)
    #expect(try Tool.run("pdfinfo", ["@"], on: file).contains("Tagged:          no"))
  }

  private let rule = PlacedItem(
    .fill(.rectangle(Size(width: .points(9), height: .points(1)), cornerRadius: .zero), .black), at: .zero,
    layer: .shared)

  private func words(_ text: String) throws -> PlacedItem {
    let frame = Frame(try shaper.shape(Workshop.text(text), width: nil, layer: .shared))
    return PlacedItem(.group(frame, nil), at: .zero, layer: .shared)
  }

  private func group(_ role: TagRole, _ element: Int, _ items: [PlacedItem]) throws -> PlacedItem {
    let frame = Frame(size: Workshop.letter, items: items)
    let place = Point(x: .points(20), y: .points(Double(element) * 7))
    return PlacedItem(.group(frame, Frames.Tag(role, element: element)), at: place, layer: .shared)
  }

  private func page(_ items: [PlacedItem]) throws -> Frame { Frame(size: Workshop.letter, items: items) }

  private func tree(_ pages: [Frame]) throws -> String {
    let file = try Workshop.print(Workshop.document(pages), shelf: shelf)
    let lines = try Tool.run("pdfinfo", ["-struct-text", "@"], on: file).components(separatedBy: "\n")
    // Numbers of objects differ between versions of Cairo, and so do marks without text.
    return lines.filter { !$0.hasSuffix(" \"\"") }.map { line in
      line.range(of: "Object ").map { line[..<$0.lowerBound] + "Object" } ?? line
    }.joined(separator: "\n")
  }
}
