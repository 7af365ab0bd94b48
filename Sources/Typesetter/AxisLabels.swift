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

extension BlockSetter {
  /// The room between two labels that stand beside each other.
  private static let labelGap = Length.points(4)

  /// Labels centred at their places as nearly as the range and their neighbours allow.
  ///
  /// Labels that would meet are broken into lines, each within the half way to its neighbours, so they
  /// never overlap. The frame's x is that of the axis.
  mutating func axisLabels(
    _ labels: [AxisLabel], in range: AxisRange, side: AxisSide, layer: Layer
  ) -> Frame {
    let labels = labels.sorted { $0.x < $1.x }
    var placed: [(x: Length, label: PictureLabel)] = []
    for item in labels {
      guard let label = label(item.text, atMost: range.width, layer: layer) else { continue }
      placed.append((range.clamp(item.x - label.width / 2, width: label.width), label))
    }
    let meet = zip(placed, placed.dropFirst()).contains { $0.x + $0.label.width + Self.labelGap > $1.x }
    if meet { placed = labelsInSlots(labels, in: range, layer: layer) }

    let height = placed.map(\.label.height).max() ?? .zero
    var frame = Frame(size: Size(width: range.to, height: height))
    for (x, label) in placed {
      let y = side == .above ? height - label.height : .zero
      frame.place(label.frame, at: Point(x: x, y: y))
    }
    return frame
  }

  private mutating func labelsInSlots(
    _ labels: [AxisLabel], in range: AxisRange, layer: Layer
  ) -> [(x: Length, label: PictureLabel)] {
    var placed: [(x: Length, label: PictureLabel)] = []
    for (index, item) in labels.enumerated() {
      let before = index > 0 ? (labels[index - 1].x + item.x + Self.labelGap) / 2 : range.from
      let after = index + 1 < labels.count ? (item.x + labels[index + 1].x - Self.labelGap) / 2 : range.to
      let slot = AxisRange(from: before, to: after)
      guard let label = label(item.text, atMost: slot.width, layer: layer) else { continue }
      placed.append((slot.clamp(item.x - label.width / 2, width: label.width), label))
    }
    return placed
  }
}

extension AxisRange {
  /// A place for something of a width, moved inside the range.
  func clamp(_ x: Length, width: Length) -> Length { max(from, min(x, to - width)) }
}
