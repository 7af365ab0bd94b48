import Frames
import Testing

@Suite("Frames that come again are known by their drawing")
struct RecurringFrameTests {
  private func frame(
    _ role: TagRole?, number: Int? = nil, width: Double = 9, at place: Point = .zero,
    layer: Layer = .shared
  ) throws -> RecurringFrame {
    let size = Size(width: .points(9), height: .points(9))
    let square = FrameItem.fill(
      .rectangle(Size(width: .points(width), height: .points(9)), cornerRadius: .zero), .black)
    let inner = Frame(size: size, items: [PlacedItem(square, at: place, layer: layer)])
    let group = FrameItem.group(inner, role.map { Tag($0, element: number) })
    return try #require(
      RecurringFrame(
        Frame(size: size, items: [PlacedItem(group, at: .zero, layer: layer)]).recurring))
  }

  @Test("Whatever their tags say")
  func tags() throws {
    let frames = try [
      frame(nil), frame(.paragraph), frame(.paragraph, number: 1), frame(.figure(alternative: "a")),
      frame(.figure(alternative: "b")),
    ]
    #expect(Set(frames).count == 1)
    #expect(Set(frames.map(\.frame)).count == frames.count)
  }

  @Test("But not where a shape, a place or a layer differs")
  func drawing() throws {
    let frames = try [
      frame(nil), frame(nil, width: 8), frame(nil, at: Point(x: .points(1), y: .zero)),
      frame(nil, layer: .personal),
    ]
    #expect(Set(frames).count == frames.count)
  }
}
