import Frames
import Press
import Support
import Testing

@Suite("Pages become pictures")
struct RasterTests {
  private let red = Colour(red: 255, green: 0, blue: 0)

  @Test("The picture is a PNG of the paper's size at the resolution", arguments: [72.0, 96, 144])
  func size(dotsPerInch: Double) throws {
    let page = Page(frame: Frame(size: Size(width: .points(144), height: .points(72))))
    let png = try RasterPen.print(page, shelf: try Workshop.shelf(), dotsPerInch: dotsPerInch)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // Width and height stand as big-endian numbers from byte 16 (PNG 3, 11.2.1).
    let numbers = [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(numbers == [Int(2 * dotsPerInch), Int(dotsPerInch)])
  }

  @Test("Shapes stand where they should, on white paper")
  func shapes() throws {
    let square = Shape.rectangle(Size(width: .points(10), height: .points(10)), cornerRadius: .zero)
    let bar = Shape.line(to: Point(x: .points(10), y: .zero))
    let corner = Shape.polygon([.zero, Point(x: .points(10), y: .zero), Point(x: .zero, y: .points(10))])
    let inner = Frame(
      size: .zero,
      items: [PlacedItem(.fill(square, red), at: Point(x: .points(5), y: .points(5)), layer: .shared)])
    let frame = Frame(
      size: Size(width: .points(40), height: .points(40)),
      items: [
        PlacedItem(.group(inner, nil), at: Point(x: .points(5), y: .points(5)), layer: .shared),
        PlacedItem(.stroke(bar, Stroke(width: .points(2), colour: .black)), at: at(25, 5), layer: .personal),
        PlacedItem(.fill(.circle(radius: .points(5)), red), at: at(30, 30), layer: .shared),
        PlacedItem(.fill(corner, .black), at: at(5, 25), layer: .shared),
      ])
    let pixels = try Pixels(
      png: RasterPen.print(Page(frame: frame), shelf: Workshop.shelf(), dotsPerInch: 144))
    #expect(pixels[30, 30] == red)
    #expect(pixels[18, 18] == .white)
    #expect(pixels[60, 10] == .black)
    #expect(pixels[60, 14] == .white)
    #expect(pixels[60, 60] == red)
    #expect(pixels[51, 51] == .white)
    #expect(pixels[12, 52] == .black)
    #expect(pixels[28, 68] == .white)
  }

  @Test("Letters are drawn in their colour")
  func letters() throws {
    let shelf = try Workshop.shelf()
    let text = StyledText(
      [TextSpan("██", style: Workshop.style(20, .bold, red))], leading: .points(24),
      language: LanguageTag("en"))
    let shaped = try PangoShaper(shelf: shelf).shape(text, width: nil)
    let size = Size(width: shaped.width, height: shaped.height)
    var frame = Frame(shaped)
    frame.size = size
    let pixels = try Pixels(png: RasterPen.print(Page(frame: frame), shelf: shelf, dotsPerInch: 72))
    #expect(pixels[Int(size.width.points / 2), 12] == red)
  }

  @Test("A picture without dots or with too many is refused", arguments: [0.0, -5, .nan, .infinity, 1e6])
  func impossible(dotsPerInch: Double) throws {
    let page = Page(frame: Frame(size: Workshop.letter))
    #expect(throws: PressFailure.self) {
      try RasterPen.print(page, shelf: try Workshop.shelf(), dotsPerInch: dotsPerInch)
    }
  }

  private func at(_ x: Double, _ y: Double) -> Point { Point(x: .points(x), y: .points(y)) }
}
