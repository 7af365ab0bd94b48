/// What has to be known of a piece to say whether a person should look at it before a job is printed.
public struct PieceSummary: Hashable, Sendable {
  /// The number of the piece in the job, from 1.
  public var number: Int
  /// How many characters the name has.
  public var nameLength: Int
  /// How many characters the longest line of the address has, and how many lines there are.
  public var addressLength: Int
  /// The language.
  public var language: LanguageTag
  /// The names of the rules that fired, which decide the words that differ between pieces.
  public var rules: [String]

  /// A summary from its parts.
  public init(number: Int, nameLength: Int, addressLength: Int, language: LanguageTag, rules: [String]) {
    self.number = number
    self.nameLength = nameLength
    self.addressLength = addressLength
    self.language = language
    self.rules = rules
  }
}

/// The pieces of a job that a person should look at, and what is drawn over them.
public enum Proof {
  /// The numbers of the pieces, in order.
  ///
  /// First and last, the longest name and the longest address, each language and each rule at least once, then
  /// others by chance up to a count. What is needed is always there, even when it is more than the count; the
  /// same seed gives the same pieces.
  public static func choose(_ pieces: [PieceSummary], count: Int, seed: UInt64) -> [Int] {
    var chosen: Set<Int> = []
    var languages: Set<LanguageTag> = []
    var rules: Set<String> = []
    func take(_ piece: PieceSummary?) {
      guard let piece else { return }
      chosen.insert(piece.number)
      languages.insert(piece.language)
      rules.formUnion(piece.rules)
    }
    take(pieces.first)
    take(pieces.last)
    take(longest(pieces, by: \.nameLength))
    take(longest(pieces, by: \.addressLength))
    for piece in pieces where !languages.contains(piece.language) || !rules.isSuperset(of: piece.rules) {
      take(piece)
    }
    var chance = SplitMix(state: seed)
    var rest = pieces.map(\.number).filter { !chosen.contains($0) }
    while chosen.count < count, !rest.isEmpty {
      let place = Int(chance.next() % UInt64(rest.count))
      rest.swapAt(place, rest.count - 1)
      if let number = rest.popLast() { chosen.insert(number) }
    }
    return chosen.sorted()
  }

  /// The first of the pieces that have the most of something.
  private static func longest(
    _ pieces: [PieceSummary], by length: KeyPath<PieceSummary, Int>
  ) -> PieceSummary? {
    pieces.first.map { first in
      pieces.reduce(first) { $1[keyPath: length] > $0[keyPath: length] ? $1 : $0 }
    }
  }

  /// The page with the window, what may show of it, where the address must stand, and the folds drawn over it.
  public static func overlaid(_ page: Page, _ envelope: Envelope) -> Page {
    var page = page
    let red = Colour(red: 190, green: 20, blue: 20)
    let green = Colour(red: 0, green: 110, blue: 50)
    let blue = Colour(red: 20, green: 60, blue: 170)
    outline(envelope.keepOut, red, dashes: [.points(4), .points(3)], on: &page)
    outline(envelope.window, blue, dashes: [], on: &page)
    outline(envelope.addressBox, green, dashes: [], on: &page)
    if let sender = envelope.senderBox {
      outline(sender, green, dashes: [.points(2), .points(2)], on: &page)
    }
    for fold in envelope.folds {
      let stroke = Stroke(width: .points(0.6), colour: blue, dashes: [.points(8), .points(4)])
      let line = FrameItem.stroke(.line(to: Point(x: page.frame.size.width, y: .zero)), stroke)
      page.frame.items.append(PlacedItem(line, at: Point(x: .zero, y: fold), layer: .personal))
    }
    return page
  }

  private static func outline(_ box: Rectangle, _ colour: Colour, dashes: [Length], on page: inout Page) {
    let stroke = Stroke(width: .points(0.8), colour: colour, dashes: dashes)
    let item = FrameItem.stroke(.rectangle(box.size, cornerRadius: .zero), stroke)
    page.frame.items.append(PlacedItem(item, at: box.origin, layer: .personal))
  }
}

/// Numbers that look like chance and come again with the same seed (SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
