public import Frames

/// Reads the bars of an Intelligent Mail barcode back to digits, as USPS-B-3200 writes them: bars to
/// characters (table 22), characters to code words, code words to a number, and the number's check sequence.
public enum IntelligentMailReader {
  /// Why bars cannot be read.
  public struct Unreadable: Error {
    let why: String
  }

  /// Bars by what they reach: `F` both ways, `A` up, `D` down, `T` neither.
  public static func bars(in frame: Frame) throws -> String {
    let boxes = frame.items.compactMap { placed -> (x: Double, top: Double, bottom: Double)? in
      guard case .fill(.rectangle(let size, _), _) = placed.item else { return nil }
      let top = placed.origin.y.points
      return (placed.origin.x.points, top, top + size.height.points)
    }
    return try bars(in: boxes)
  }

  /// The same for bars of which it is known where they stand.
  public static func bars(in boxes: [(x: Double, top: Double, bottom: Double)]) throws -> String {
    guard boxes.count == 65 else { throw Unreadable(why: "\(boxes.count) bars") }
    let (top, bottom) = (boxes.map(\.top).min() ?? 0, boxes.map(\.bottom).max() ?? 0)
    let edge = (bottom - top) * 0.1
    return String(
      boxes.sorted { $0.x < $1.x }.map { box -> Character in
        switch (box.top < top + edge, box.bottom > bottom - edge) {
        case (true, true): "F"
        case (true, false): "A"
        case (false, true): "D"
        case (false, false): "T"
        }
      })
  }

  /// The digits that the bars stand for.
  public static func digits(of bars: String) throws -> String {
    var characters = Array(repeating: 0, count: 10)
    for (bar, place) in zip(bars, table) {
      let parts = place.split(separator: " ")
      guard parts.count == 4, let down = Int(parts[1]), let up = Int(parts[3]) else {
        throw Unreadable(why: "table")
      }
      if "FD".contains(bar) { characters[index(parts[0])] |= 1 << down }
      if "FA".contains(bar) { characters[index(parts[2])] |= 1 << up }
    }
    var check = 0
    var words: [Int] = []
    for (position, character) in characters.enumerated() {
      if let word = codeWords[character] {
        words.append(word)
      } else if let word = codeWords[character ^ 0x1FFF] {
        check |= 1 << position
        words.append(word)
      } else {
        throw Unreadable(why: "character \(position)")
      }
    }
    if words[0] >= 659 {
      check |= 1 << 10
      words[0] -= 659
    }
    guard words[9] % 2 == 0 else { throw Unreadable(why: "orientation") }
    words[9] /= 2
    var number = UInt128(words[0])
    for word in words[1...8] { number = number * 1365 + UInt128(word) }
    number = number * 636 + UInt128(words[9])
    guard sequence(of: number) == check else { throw Unreadable(why: "check sequence") }
    return digits(of: number)
  }

  /// The number without its mixed bases: routing and two digits of the identifier first.
  private static func digits(of number: UInt128) -> String {
    var rest = number
    var tracking = ""
    for _ in 0..<18 {
      tracking = String(rest % 10) + tracking
      rest /= 10
    }
    tracking = String(rest % 5) + tracking
    rest /= 5
    tracking = String(rest % 10) + tracking
    rest /= 10
    let steps: [(digits: Int, offset: UInt128)] = [(11, 1_000_100_001), (9, 100_001), (5, 1)]
    for step in steps where rest >= step.offset {
      let routing = String(rest - step.offset)
      return tracking + String(repeating: "0", count: step.digits - routing.count) + routing
    }
    return tracking
  }

  /// The frame check sequence: 11 bits of a cyclic code over the 102 bits of the number.
  private static func sequence(of number: UInt128) -> Int {
    var sequence = 0x7FF
    for bit in (0..<102).reversed() {
      let isSet = Int(number >> UInt128(bit) & 1)
      let feedback = (sequence >> 10) ^ isSet
      sequence = (sequence << 1) & 0x7FF
      if feedback == 1 { sequence ^= 0xF35 & 0x7FF }
    }
    return sequence
  }

  private static func index(_ letter: Substring) -> Int {
    Int((letter.unicodeScalars.first?.value ?? 65) - 65)
  }

  /// Characters of 13 bits with five set, then those with two, in the order of the specification.
  private static let codeWords: [Int: Int] = {
    var words: [Int: Int] = [:]
    for (set, count, first) in [(5, 1287, 0), (2, 78, 1287)] {
      var (low, high) = (first, first + count - 1)
      for value in 0..<8192 where value.nonzeroBitCount == set {
        let reverse = (0..<13).reduce(0) { $0 | ((value >> $1) & 1) << (12 - $1) }
        if reverse == value {
          words[value] = high
          high -= 1
        } else if reverse > value {
          words[value] = low
          words[reverse] = low + 1
          low += 2
        }
      }
    }
    return words
  }()

  /// Of each bar: the character and bit of its lower end, then of its upper one.
  private static let table = [
    "H 2 E 3", "B 10 A 0", "J 12 C 8", "F 5 G 11", "I 9 D 1", "A 1 F 12", "C 5 B 8", "E 4 J 11", "G 3 I 10",
    "D 9 H 6", "F 11 B 4", "I 5 C 12", "J 10 A 2", "H 1 G 7", "D 6 E 9", "A 3 I 6", "G 4 C 7", "B 1 J 9",
    "H 10 F 2", "E 0 D 8", "G 2 A 4", "I 11 B 0", "J 8 D 12", "C 6 H 7", "F 1 E 10", "B 12 G 9", "H 3 I 0",
    "F 8 J 7", "E 6 C 10", "D 4 A 5", "I 4 F 7", "H 11 B 9", "G 0 J 6", "A 6 E 8", "C 1 D 2", "F 9 I 12",
    "E 11 G 1", "J 5 H 4", "D 3 B 2", "A 7 C 0", "B 3 E 1", "G 10 D 5", "I 7 J 4", "C 11 F 6", "A 8 H 12",
    "E 2 I 1", "F 10 D 0", "J 3 A 9", "G 5 C 4", "H 8 B 7", "F 0 E 5", "C 3 A 10", "G 12 J 2", "D 11 B 6",
    "I 8 H 9", "F 4 A 11", "B 5 C 2", "J 1 E 12", "I 3 G 6", "H 0 D 7", "E 7 H 5", "A 12 B 11", "C 9 J 0",
    "G 8 F 3", "D 10 I 2",
  ]
}
