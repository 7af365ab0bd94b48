/// Lines at the edge of each sheet for inserters that read no codes (optical mark recognition).
///
/// Machines differ in which marks they want, in which order, at which edge and in which sense; so all of it is
/// configuration, in a clinic's or a mail house's own file.
public struct ReaderMarks: Hashable, Sendable {
  /// What a line says.
  public enum Mark: Hashable, Sendable {
    /// Always there: where reading begins.
    case benchmark
    /// Always there: shows that the reader sees.
    case safety
    /// There on the last sheet of a piece, or on all others when `isInverted`.
    case end(isInverted: Bool)
    /// There on the first sheet of a piece, or on all others when `isInverted`.
    case beginning(isInverted: Bool)
    /// There when the piece gets an insert from a feeder.
    case feeder(Bool)
    /// One bit of the piece's number, from 0, so that a piece out of order is seen.
    case sequence(bit: Int)
    /// There when the other lines but the benchmark are odd in number.
    case parity
  }

  /// At which edge of the sheet the lines stand.
  public enum Edge: String, Hashable, Sendable, CaseIterable {
    /// The left one.
    case left
    /// The right one.
    case right
  }

  /// The marks from top to bottom; one that is not there leaves its place empty.
  public var marks: [Mark]
  /// The edge.
  public var edge: Edge
  /// From that edge to the lines.
  public var inset: Length
  /// From the top of the sheet to the first line.
  public var top: Length
  /// From one place to the next.
  public var pitch: Length
  /// The length and the thickness of a line.
  public var line: Size

  /// Marks with the common measures: lines of 7.5 by 0.5 mm, 4.32 mm apart.
  public init(
    marks: [Mark], edge: Edge = .left, inset: Length = .millimetres(6), top: Length = .millimetres(110),
    pitch: Length = .millimetres(4.32), line: Size = Size(width: .millimetres(7.5), height: .millimetres(0.5))
  ) {
    self.marks = marks
    self.edge = edge
    self.inset = inset
    self.top = top
    self.pitch = pitch
    self.line = line
  }

  /// The marks that inserters of Pitney Bowes read by default, and three bits of the piece's number.
  public static let common = ReaderMarks(marks: [
    .benchmark, .safety, .end(isInverted: true), .beginning(isInverted: true), .parity, .sequence(bit: 2),
    .sequence(bit: 1), .sequence(bit: 0),
  ])

  /// Where lines can stand on a sheet.
  public func zone(on paper: Size) -> Rectangle {
    let x = edge == .left ? inset : paper.width - inset - line.width
    let height = pitch * Double(max(0, marks.count - 1)) + line.height
    return Rectangle(origin: Point(x: x, y: top), size: Size(width: line.width, height: height))
  }
}
