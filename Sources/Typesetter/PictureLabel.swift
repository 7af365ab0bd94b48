import Frames

/// Words in a picture, ready to be placed.
struct PictureLabel {
  /// The words.
  let frame: Frame
  /// The distance from the top of the first line to its baseline.
  let ascent: Length
  /// The distance from one baseline to the next.
  let leading: Length
  /// The height of the capitals.
  let capHeight: Length

  /// The width of the widest line.
  var width: Length { frame.size.width }
  /// The height of all lines.
  var height: Length { frame.size.height }
  private var isOneLine: Bool { height <= leading + .tolerance }

  /// Where the label begins when it is to look centred on a height: a single line by its capitals, more
  /// lines as a block.
  func top(centredOn y: Length) -> Length {
    isOneLine ? y + capHeight / 2 - ascent : y - height / 2
  }
}

extension BlockSetter {
  /// The height of capitals in Inter, as a part of the em; other faces differ too little to see.
  private static let capitals = 0.727

  /// Words for a picture, broken only where they are wider than a room; `nil` when they cannot be set.
  mutating func label(_ text: StyledText, atMost width: Length, layer: Layer) -> PictureLabel? {
    guard let shaped = shape(text, .atMost(width)) else { return nil }
    let size = text.spans.map(\.style.size).max() ?? .zero
    return PictureLabel(
      frame: frame(of: shaped, layer: layer), ascent: shaped.ascent, leading: shaped.leading,
      capHeight: size * Self.capitals)
  }

  /// Words for a picture on one line, however long.
  mutating func naturalLabel(_ text: StyledText, layer: Layer) -> PictureLabel? {
    label(text, atMost: .points(.greatestFiniteMagnitude), layer: layer)
  }
}
