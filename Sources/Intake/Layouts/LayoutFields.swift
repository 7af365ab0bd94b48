import ComparisonModel
import Frames

/// What only layouts hold: lengths and colours.
extension Field {
  /// A length with its unit, such as `12pt`, `4mm` or `0.5in`, within a range.
  func length(_ range: ClosedRange<Length>) -> Length? {
    guard let text = string() else { return nil }
    guard let length = Length(written: text) else {
      error("not-a-length", "This is not a length.", hint: "Write a number and pt, mm or in: \"12pt\".")
      return nil
    }
    guard range.contains(length) else {
      let bounds = "\(range.lowerBound.points) to \(range.upperBound.points) points"
      error("out-of-range", "The length is outside \(bounds).")
      return nil
    }
    return length
  }

  /// A colour such as `#1a2b3c`.
  func colour() -> Colour? {
    guard let text = string() else { return nil }
    if let colour = Colour(hex: text) { return colour }
    error("not-a-colour", "This is not a colour.", hint: "Write # and six hexadecimal digits: \"#1a2b3c\".")
    return nil
  }
}

extension Field {
  /// Prose that a layout puts in place of a label.
  func prose() -> Prose? {
    guard let text = string(), isPrintable(text) else { return nil }
    do {
      return try ProseParser.prose(text)
    } catch {
      self.error("wrong-mark", "Character \(error.position) of the text: \(error.message)")
      return nil
    }
  }
}

extension Length {
  /// A length written with its unit, or `nil` when it is not one.
  fileprivate init?(written text: String) {
    let units: [(String, (Double) -> Length)] = [
      ("pt", Length.points), ("mm", Length.millimetres), ("in", Length.inches),
    ]
    for (unit, make) in units where text.hasSuffix(unit) {
      guard let value = Double(text.dropLast(unit.count)), value.isFinite else { return nil }
      self = make(value)
      return
    }
    return nil
  }
}
