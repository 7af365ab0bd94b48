import Blocks
import Frames

/// A score chart as far as it is drawn, from top to bottom.
struct ScoreDrawing {
  /// The chart.
  let chart: ScoreChart
  /// The room of the axes, beside the names of the rows.
  let area: AxisRange
  /// The room between things, and between an axis and the end of its area.
  let inset: Length
  /// To whom the chart belongs.
  let layer: Layer
  /// What is drawn.
  private(set) var frame: Frame

  /// An empty drawing.
  init(chart: ScoreChart, area: AxisRange, inset: Length, layer: Layer) {
    self.chart = chart
    self.area = area
    self.inset = inset
    self.layer = layer
    frame = Frame(size: Size(width: area.to, height: .zero))
  }

  /// The radius of a point.
  var pointRadius: Length { chart.rowHeight / 7 }
  private var penWidth: Length { chart.rowHeight / 14 }
  private var axisRange: AxisRange { AxisRange(from: area.from + inset, to: area.to - inset) }

  /// The scale of the groups: as far as the marks go, and further where a score does.
  var armScale: ScoreScale {
    let values = chart.marks.map(\.value) + chart.arms.flatMap { [$0.before, $0.after] }
    return ScoreScale(low: values.min() ?? 0, high: values.max() ?? 1, range: axisRange)
  }

  /// The scale of the difference: as far to either side, and further where the interval does.
  var differenceScale: ScoreScale {
    let difference = chart.difference
    let values = [difference.lower, difference.upper, difference.value, difference.smallestThatMatters]
    let reach = values.reduce(difference.reach) { max($0, abs($1)) }
    return ScoreScale(low: -reach, high: reach, range: axisRange)
  }

  /// Adds a part below what is drawn.
  mutating func append(_ part: Frame) {
    frame.place(part, at: Point(x: .zero, y: frame.size.height))
    skip(part.size.height)
  }

  /// Leaves room.
  mutating func skip(_ height: Length) { frame.size.height += height }

  /// Draws an axis with its marks; they stand on the side of the labels.
  mutating func drawAxis(_ scale: ScoreScale, marks: [Double], side: AxisSide) {
    let height = inset
    let y = side == .above ? height - chart.axis.width / 2 : chart.axis.width / 2
    var part = Frame(size: Size(width: area.to, height: height))
    let line = Shape.line(to: Point(x: scale.range.width, y: .zero))
    part.place(.stroke(line, chart.axis), x: scale.range.from, y: y, layer: layer)
    let mark = Shape.line(to: Point(x: .zero, y: side == .above ? -height / 2 : height / 2))
    for value in marks { part.place(.stroke(mark, chart.axis), x: scale.x(value), y: y, layer: layer) }
    append(part)
  }

  /// Draws an arrow; where nothing changed, only the point that it would start from.
  func drawArrow(from start: Length, to end: Length, y: Length, colour: Colour, in frame: inout Frame) {
    frame.place(.fill(.circle(radius: pointRadius), colour), x: start, y: y, layer: layer)
    let length = end - start
    guard abs(length.points) > Length.tolerance.points else { return }
    let sign: Double = length < .zero ? -1 : 1
    let head = min(pointRadius * 2.5, length * sign)
    let shaft = length - head * sign
    let pen = Stroke(width: penWidth * 2, colour: colour)
    frame.place(.stroke(.line(to: Point(x: shaft, y: .zero)), pen), x: start, y: y, layer: layer)
    let tip = Shape.polygon([
      .zero, Point(x: -head * sign, y: -pointRadius * 1.3), Point(x: -head * sign, y: pointRadius * 1.3),
    ])
    frame.place(.fill(tip, colour), x: end, y: y, layer: layer)
  }

  /// Shades a band over the height of a row.
  func drawBand(_ band: AxisRange, colour: Colour, in frame: inout Frame) {
    let shape = Shape.rectangle(width: band.width, height: frame.size.height)
    frame.place(.fill(shape, colour), x: band.from, y: .zero, layer: layer)
  }

  /// Draws the line of no difference, the interval with caps at its ends, and the point.
  func drawInterval(_ difference: ScoreDifference, scale: ScoreScale, y: Length, in frame: inout Frame) {
    let pen = Stroke(width: penWidth, colour: difference.colour)
    let middle = Shape.line(to: Point(x: .zero, y: frame.size.height))
    frame.place(.stroke(middle, chart.axis), x: scale.x(0), y: .zero, layer: layer)
    let from = scale.x(difference.lower)
    let span = Shape.line(to: Point(x: scale.x(difference.upper) - from, y: .zero))
    frame.place(.stroke(span, pen), x: from, y: y, layer: layer)
    let cap = Shape.line(to: Point(x: .zero, y: pointRadius * 2))
    for end in [difference.lower, difference.upper] {
      frame.place(.stroke(cap, pen), x: scale.x(end), y: y - pointRadius, layer: layer)
    }
    let point = Shape.circle(radius: pointRadius)
    frame.place(.fill(point, difference.colour), x: scale.x(difference.value), y: y, layer: layer)
  }
}

/// Where scores stand on an axis.
struct ScoreScale {
  /// The score at the start.
  let low: Double
  /// The score at the end.
  let high: Double
  /// Where the axis stands.
  let range: AxisRange

  /// The place of a score.
  func x(_ value: Double) -> Length {
    high > low ? range.from + range.width * ((value - low) / (high - low)) : range.from
  }
}
