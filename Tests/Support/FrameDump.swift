public import Frames

extension Frame {
  /// The frame as text: an item on each line, in drawing order, places measured from the frame around it.
  ///
  /// Lengths are in points, rounded to hundredths; personal items end in `personal`.
  public var dump: String {
    "frame \(size.dump)\n" + lines(indent: "  ").joined(separator: "\n")
  }

  private func lines(indent: String) -> [String] {
    items.flatMap { placed in
      let mark = placed.layer == .personal ? " personal" : ""
      let line = "\(indent)\(placed.item.name) at \(placed.origin.dump)\(placed.item.details)\(mark)"
      guard case .group(let frame, _) = placed.item else { return [line] }
      return [line] + frame.lines(indent: indent + "  ")
    }
  }
}

extension FrameItem {
  fileprivate var name: String {
    switch self {
    case .glyphs(let run): "glyphs \"\(run.text)\""
    case .fill(let shape, _): "fill \(shape.dump)"
    case .stroke(let shape, _): "stroke \(shape.dump)"
    case .group(_, let tag): tag.map { "\($0.role.dump)\($0.element.map { "#\($0)" } ?? "")" } ?? "group"
    }
  }

  fileprivate var details: String {
    switch self {
    case .glyphs(let run): " width \(run.width.dump)"
    case .fill(_, let colour): " \(colour.dump)"
    case .stroke(_, let stroke): " \(stroke.width.dump) \(stroke.colour.dump)"
    case .group(let frame, _): " \(frame.size.dump)"
    }
  }
}

extension TagRole {
  fileprivate var dump: String {
    switch self {
    case .heading(let level): "heading\(level)"
    case .headerCell(let scope): "headerCell(\(scope))"
    case .figure(let alternative): "figure(\(alternative))"
    case .artifact(.layout): "decoration"
    case .artifact(let kind): "\(kind)"
    default: "\(self)"
    }
  }
}

extension Shape {
  fileprivate var dump: String {
    switch self {
    case .rectangle(let size, let radius):
      "rectangle \(size.dump)" + (radius > .zero ? " round \(radius.dump)" : "")
    case .circle(let radius): "circle \(radius.dump)"
    case .line(let end): "line to \(end.dump)"
    case .polygon(let points): "polygon " + points.map(\.dump).joined(separator: " ")
    }
  }
}

extension Size {
  fileprivate var dump: String { "\(width.dump)x\(height.dump)" }
}

extension Point {
  fileprivate var dump: String { "\(x.dump),\(y.dump)" }
}

extension Length {
  fileprivate var dump: String {
    let hundredths = (points * 100).rounded() / 100
    return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
  }
}

extension Colour {
  fileprivate var dump: String {
    [red, green, blue].reduce("#") { text, part in
      let digits = String(part, radix: 16)
      return text + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
}
