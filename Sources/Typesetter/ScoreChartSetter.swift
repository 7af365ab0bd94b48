import Blocks
import Frames

extension BlockSetter {
  /// Arrows from before to after on one axis, and below them the difference on an axis of its own.
  mutating func scoreChartFrame(_ chart: ScoreChart, width: Length, layer: Layer) -> Frame? {
    let inset = chart.rowHeight / 5
    guard chart.labelWidth + inset * 2 < width else {
      report(.tooWide(room: width, need: chart.labelWidth + inset * 2))
      return nil
    }
    let area = AxisRange(from: chart.labelWidth, to: width)
    var drawing = ScoreDrawing(chart: chart, area: area, inset: inset, layer: layer)
    drawScale(in: &drawing)
    for arm in chart.arms { drawArm(arm, in: &drawing) }
    drawing.skip(chart.rowHeight / 2)
    drawDifference(chart.difference, in: &drawing)
    return drawing.frame
  }

  /// The common axis with its marks, above the groups.
  private mutating func drawScale(in drawing: inout ScoreDrawing) {
    let scale = drawing.armScale
    let labels = drawing.chart.marks.map { AxisLabel(x: scale.x($0.value), text: $0.label) }
    drawing.append(axisLabels(labels, in: drawing.area, side: .above, layer: drawing.layer))
    drawing.drawAxis(scale, marks: drawing.chart.marks.map(\.value), side: .above)
  }

  private mutating func drawArm(_ arm: ScoreArm, in drawing: inout ScoreDrawing) {
    let scale = drawing.armScale
    let ends = [scale.x(arm.before), scale.x(arm.after)]
    let taken = AxisRange(
      from: min(ends[0], ends[1]) - drawing.pointRadius, to: max(ends[0], ends[1]) + drawing.pointRadius)
    drawRow(named: arm.name, label: arm.label, beside: taken, in: &drawing) { frame, middle, drawing in
      drawing.drawArrow(from: ends[0], to: ends[1], y: middle, colour: arm.colour, in: &frame)
    }
  }

  /// The shaded band of differences too small to notice, the interval with its ends, and the point.
  private mutating func drawDifference(_ difference: ScoreDifference, in drawing: inout ScoreDrawing) {
    let scale = drawing.differenceScale
    let band = AxisRange(
      from: scale.x(-difference.smallestThatMatters), to: scale.x(difference.smallestThatMatters))
    let taken = AxisRange(
      from: min(band.from, scale.x(difference.lower)), to: max(band.to, scale.x(difference.upper)))
    drawRow(named: difference.name, label: difference.label, beside: taken, in: &drawing) {
      frame, middle, drawing in
      drawing.drawBand(band, colour: difference.bandFill, in: &frame)
      drawing.drawInterval(difference, scale: scale, y: middle, in: &frame)
    }
    drawing.drawAxis(scale, marks: difference.ends.map(\.value), side: .below)
    let labels = difference.ends.map { AxisLabel(x: scale.x($0.value), text: $0.label) }
    drawing.append(axisLabels(labels, in: drawing.area, side: .below, layer: drawing.layer))
  }

  /// A row: its name, what is drawn over the axis, and words beside that or, for want of room, below it.
  private mutating func drawRow(
    named name: StyledText, label words: StyledText, beside taken: AxisRange, in drawing: inout ScoreDrawing,
    draw: (inout Frame, Length, ScoreDrawing) -> Void
  ) {
    let gap = drawing.inset
    let area = drawing.area
    let title = label(name, atMost: max(.zero, area.from - gap), layer: drawing.layer)
    let label = label(words, atMost: area.width, layer: drawing.layer)
    let height = max(drawing.chart.rowHeight, title?.height ?? .zero)
    var frame = Frame(size: Size(width: area.to, height: height))
    if let title { frame.place(title.frame, at: Point(x: .zero, y: title.top(centredOn: height / 2))) }
    draw(&frame, height / 2, drawing)
    if let label {
      let isLow = label.height <= height + .tolerance
      let beside = AxisRange(from: taken.from - gap - label.width, to: taken.to + gap + label.width)
      if isLow, beside.to <= area.to + .tolerance {
        frame.place(label.frame, at: Point(x: taken.to + gap, y: label.top(centredOn: height / 2)))
      } else if isLow, beside.from >= area.from - .tolerance {
        frame.place(label.frame, at: Point(x: beside.from, y: label.top(centredOn: height / 2)))
      } else {
        let x = area.clamp((taken.from + taken.to - label.width) / 2, width: label.width)
        frame.place(label.frame, at: Point(x: x, y: height))
        frame.size.height += label.height
      }
    }
    drawing.append(frame)
  }
}
