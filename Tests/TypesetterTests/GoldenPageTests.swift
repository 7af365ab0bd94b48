import Blocks
import Frames
import Support
import Testing
import Typesetter

/// Small pages written out whole: every item, its place, its element and to whom it belongs.
struct GoldenPageTests {
  private let small = Size(width: .points(160), height: .points(120))

  @Test func aTableWithAHeadingAndAPersonalCell() throws {
    let fill = Colour(red: 255, green: 246, blue: 219)
    let table = Block.grid(
      Grid(
        columns: [.fixed(.points(40)), .share(1)],
        rows: [
          GridRow(
            "header",
            [
              GridCell(paragraph(""), role: .headerCell(.column)),
              GridCell(paragraph("Option"), role: .headerCell(.column)),
            ]),
          GridRow(
            "for you",
            [
              GridCell(paragraph("You"), role: .headerCell(.row)),
              GridCell(.text(words("Yes"), .personal), insets: Insets(all: .points(2)), fill: fill),
            ]),
        ], headerRows: 1, rowRule: pen, isTable: true))
    let blocks: [Block] = [.tagged(.heading(1), paragraph("Title")), table]
    let page = try PageSetter.pages(sheet(blocks, size: small))[0]
    let golden = """
      frame 160x120
        heading1#1 at 10,20 120x12
          glyphs "Title" at 0,9 width 25
        table#2 at 10,32 120x29 personal
          tableRow#3 at 0,0 120x12
            headerCell(column)#4 at 0,0 40x12
            headerCell(column)#6 at 40,0 80x12
              paragraph#7 at 0,0 80x12
                glyphs "Option" at 0,9 width 30
          decoration at 0,12 120x1
            stroke line to 120,0 at 0,0.5 1 #000000
          tableRow#8 at 0,13 120x16 personal
            decoration at 0,0 120x16
              fill rectangle 80x16 at 40,0 #fff6db
            headerCell(row)#9 at 0,0 40x16
              paragraph#10 at 0,0 40x12
                glyphs "You" at 0,9 width 15
            dataCell#11 at 40,0 80x16 personal
              paragraph#12 at 2,2 76x12 personal
                glyphs "Yes" at 0,9 width 15 personal
      """
    #expect(page.frame.dump == golden)
  }

  @Test func aListFromTheRight() throws {
    let label = Block.tagged(.listLabel, .picture(.checkBox(side: .points(8), pen), alternative: "", .shared))
    let body = Block.tagged(.listBody, .text(words("ask", direction: .rightToLeft), .personal))
    let item = Block.tagged(
      .listItem,
      .columns(
        [Column(width: .fixed(.points(12)), block: label), Column(width: .share(1), block: body)], gap: .zero)
    )
    let style = BoxStyle(insets: Insets(top: .points(1), start: .points(3)), fill: .white)
    let page = try PageSetter.pages(
      sheet([.tagged(.list, .box(style, item))], direction: .rightToLeft, size: small))[0]
    let golden = """
      frame 160x120
        list#1 at 30,20 120x13 personal
          decoration at 0,0 120x13
            fill rectangle 120x13 at 0,0 #ffffff
          listItem#2 at 0,1 117x12 personal
            listLabel#3 at 109,0 8x8
              decoration at 0,0 8x8
                stroke rectangle 7x7 round 1 at 0.5,0.5 1 #000000
            listBody#4 at 0,0 105x12 personal
              paragraph#5 at 0,0 105x12 personal
                glyphs "ask" at 90,9 width 15 personal
      """
    #expect(page.frame.dump == golden)
  }
}
