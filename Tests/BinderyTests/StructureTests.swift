import Foundation
import Frames
import Press
import Support
import Testing

@Suite("A reader of the screen hears the page in order")
struct StructureTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("A table that goes on over a page break is one table, and what repeats is told apart")
  func tableOverTwoPages() throws {
    let first =
      [
        workshop.group(.heading(1), 1, [try workshop.words("Your choices")]),
        workshop.group(
          .table, 2,
          [
            workshop.group(
              .tableRow, 3,
              [
                workshop.group(.headerCell(.column), 4, [workshop.bar, try workshop.words("Injection")]),
                workshop.group(.headerCell(.column), 5, [try workshop.words("Fusion")]),
              ]),
            workshop.group(
              .tableRow, 6,
              [
                workshop.group(.dataCell, 7, [try workshop.words("One day")]),
                workshop.group(.dataCell, 8, []),
              ]),
          ]),
        workshop.group(.artifact(.footer), 90, [try workshop.words("Page 1 of 2")]),
      ]
    let second =
      [
        workshop.group(
          .table, 2,
          [
            workshop.group(
              .artifact(.repetition), 16,
              [workshop.group(.tableRow, 17, [try workshop.words("Injection again")])]),
            workshop.group(
              .tableRow, 9,
              [
                workshop.group(.dataCell, 10, [try workshop.words("Weeks")]),
                workshop.group(
                  .dataCell, 11,
                  [
                    workshop.group(
                      .list, 12,
                      [
                        workshop.group(
                          .listItem, 13,
                          [
                            workshop.group(.listLabel, 14, [try workshop.words("1")]),
                            workshop.group(.listBody, 15, [try workshop.words("walk")]),
                          ])
                      ])
                  ]),
              ]),
          ]),
        workshop.group(.artifact(.footer), 93, [try workshop.words("Page 2 of 2")]),
      ]
    #expect(
      try tree([first, second]) == """
        Document
          H1 (block)
            "Your choices"
          Table (block)
            TR
              TH:
                 /Scope /Column
                "Injection"
              TH:
                 /Scope /Column
                "Fusion"
            TR
              TD
                "One day"
              TD
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

        """)
  }

  @Test("Text beside a child of its element is read, in its place")
  func mixedContent() throws {
    let frame = [
      workshop.group(
        .section, 1,
        [
          workshop.group(
            .paragraph, 2,
            [
              try workshop.words("Read"), workshop.group(.span, 3, [try workshop.words("this")]),
              workshop.bar, try workshop.words("and"),
              workshop.group(.link(address: "https://example.org/"), 4, [try workshop.words("that")]),
              try workshop.words("first"),
            ]),
          workshop.group(
            .figure(alternative: "7 of 10"), 5,
            [workshop.bar, try workshop.words("7"), workshop.group(.span, 6, [try workshop.words("10")])]),
          workshop.group(.note, 7, [try workshop.words("Source 4")]),
        ])
    ]
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
            Note <note-000001> (inline)
              "Source 4"

        """)
  }

  @Test("A paragraph over three pages is one paragraph, and the footers are told apart")
  func longParagraph() throws {
    let pages = try (1...3).map { number in
      [
        workshop.group(.paragraph, 1, [try workshop.words("part \(number)")]),
        workshop.group(.artifact(.footer), 90 + number, [try workshop.words("footer")]),
      ]
    }
    #expect(
      try tree(pages) == """
        Document
          P (block)
            Span (inline)
              "part 1"
            Span (inline)
              "part 2"
            Span (inline)
              "part 3"

        """)
  }

  @Test("A cell cut by a page break has a row of its own on the next page, so that columns stay equal")
  func cutRow() throws {
    let pages = try ["begins", "ends"].map { part in
      [
        workshop.group(
          .table, 1,
          [
            workshop.group(
              .tableRow, 2,
              [
                workshop.group(.headerCell(.row), 3, [try workshop.words("left \(part)")]),
                workshop.group(.dataCell, 4, [try workshop.words("right \(part)")]),
              ])
          ])
      ]
    }
    #expect(
      try tree(pages) == """
        Document
          Table (block)
            TR
              TH:
                 /Scope /Row
                "left begins"
              TD
                "right begins"
            TR
              TH:
                 /Scope /Row
                "left ends"
              TD
                "right ends"

        """)
  }

  @Test("Blank pages keep their number and disturb nothing")
  func blankPages() throws {
    let blank: [PlacedItem] = []
    let pages = [
      blank, ([workshop.group(.paragraph, 1, [try workshop.words("one")])]), blank,
      ([workshop.group(.paragraph, 2, [try workshop.words("two")])]), blank,
    ]
    #expect(
      try tree(pages) == """
        Document
          P (block)
            "one"
          P (block)
            "two"

        """)
    let file = try workshop.bind(workshop.document(pages))
    #expect(try Tool.run("pdfinfo", ["@"], on: file).contains("Pages:           5"))
  }

  private func tree(_ pages: [[PlacedItem]]) throws -> String {
    let file = try workshop.bind(workshop.document(pages))
    let lines = try Tool.run("pdfinfo", ["-struct-text", "@"], on: file).components(separatedBy: "\n")
    // Numbers of objects say nothing about the structure.
    return lines.map { line in
      line.range(of: "Object ").map { line[..<$0.lowerBound] + "Object" } ?? line
    }.joined(separator: "\n")
  }
}
