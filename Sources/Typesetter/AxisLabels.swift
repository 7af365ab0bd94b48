import Frames

/// Words to stand at a place on an axis.
struct AxisLabel {
  /// The place.
  let x: Length
  /// The words.
  let text: StyledText
}

/// A stretch of an axis.
struct AxisRange {
  /// Where it begins.
  let from: Length
  /// Where it ends.
  let to: Length

  /// The extent.
  var width: Length { to - from }
}

/// On which side of an axis labels stand.
enum AxisSide {
  /// Above, so that labels of fewer lines stand lower.
  case above
  /// Below.
  case below
}

/// Words at their place on an axis, on one of the levels that labels stand on; level 0 is next to the axis.
private struct PlacedLabel {
  var x: Length
  let label: PictureLabel
  var level = 0

  var end: Length { x + label.width }
}

extension BlockSetter {
  /// The room between two labels that stand beside each other.
  private static let labelGap = Length.points(4)

  /// Labels centred at their places as nearly as the range and their neighbours allow.
  ///
  /// Labels that would meet are broken into lines, each within the half way to its neighbours; where that
  /// would break a word, they stand on levels instead. The frame's x is that of the axis.
  mutating func axisLabels(
    _ labels: [AxisLabel], in range: AxisRange, side: AxisSide, layer: Layer
  ) -> Frame {
    let labels = labels.sorted { $0.x < $1.x }
    var placed: [PlacedLabel] = []
    for item in labels {
      guard let label = label(item.text, atMost: range.width, layer: layer) else { continue }
      placed.append(PlacedLabel(x: range.clamp(item.x - label.width / 2, width: label.width), label: label))
    }
    if zip(placed, placed.dropFirst()).contains(where: { $0.end + Self.labelGap > $1.x }) {
      placed = labelsInSlots(labels, in: range, layer: layer) ?? onLevels(placed)
    }
    return frame(of: placed, width: range.to, side: side)
  }

  private func frame(of labels: [PlacedLabel], width: Length, side: AxisSide) -> Frame {
    let levels = (labels.map(\.level).max() ?? 0) + 1
    let heights = (0..<levels).map { level in
      labels.filter { $0.level == level }.map(\.label.height).max() ?? .zero
    }
    let height = heights.reduce(.zero, +)
    var frame = Frame(size: Size(width: width, height: height))
    for placed in labels {
      let nearer = heights[..<placed.level].reduce(.zero, +)
      let y = side == .above ? height - nearer - placed.label.height : nearer
      frame.place(placed.label.frame, at: Point(x: placed.x, y: y))
    }
    return frame
  }

  /// Labels in lines between the half ways to their neighbours; `nil` when a word is too long for that.
  private mutating func labelsInSlots(
    _ labels: [AxisLabel], in range: AxisRange, layer: Layer
  ) -> [PlacedLabel]? {
    var placed: [PlacedLabel] = []
    for (index, item) in labels.enumerated() {
      let before = index > 0 ? (labels[index - 1].x + item.x + Self.labelGap) / 2 : range.from
      let after = index + 1 < labels.count ? (item.x + labels[index + 1].x - Self.labelGap) / 2 : range.to
      let slot = AxisRange(from: before, to: after)
      guard let longest = naturalLabel(item.text.wordByWord, layer: layer), longest.width <= slot.width,
        let label = label(item.text, atMost: slot.width, layer: layer)
      else { return nil }
      placed.append(PlacedLabel(x: slot.clamp(item.x - label.width / 2, width: label.width), label: label))
    }
    return placed
  }

  /// Each label on the nearest level on which it meets no other.
  private func onLevels(_ labels: [PlacedLabel]) -> [PlacedLabel] {
    var ends: [Length] = []
    return labels.map { label in
      var label = label
      label.level = ends.firstIndex { $0 + Self.labelGap <= label.x } ?? ends.count
      if label.level == ends.count { ends.append(label.end) }
      ends[label.level] = label.end
      return label
    }
  }
}

extension StyledText {
  /// The text with each word on a line of its own, which is as wide as the longest word.
  fileprivate var wordByWord: StyledText {
    var text = self
    for index in text.spans.indices {
      text.spans[index].text = String(text.spans[index].text.map { $0 == " " ? "\n" : $0 })
    }
    return text
  }
}

extension AxisRange {
  /// A place for something of a width, moved inside the range.
  func clamp(_ x: Length, width: Length) -> Length { max(from, min(x, to - width)) }
}
