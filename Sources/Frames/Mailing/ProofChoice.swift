/// Chooses the pieces of a job that a person should look at, one piece after the other and in little room.
///
/// First and last, the longest name and the longest address, each language and each rule at least once, then others
/// by chance up to a count. What is needed is always there, even when it is more than the count; the same seed gives
/// the same pieces.
public struct ProofChoice: Sendable {
  /// Why a piece is there.
  public enum Reason: String, Hashable, Sendable {
    /// It is the first.
    case first
    /// It is the last.
    case last
    /// No name is longer.
    case longestName = "longest-name"
    /// No address is longer.
    case longestAddress = "longest-address"
    /// No piece before it is in its language.
    case language
    /// A rule fired for it that fired for none before it.
    case rule
    /// By chance.
    case chance
  }

  private let count: Int
  private let seed: UInt64
  private var first: Int?
  private var last: Int?
  private var longestName: (number: Int, length: Int)?
  private var longestAddress: (number: Int, length: Int)?
  private var languages: Set<LanguageTag> = []
  private var rules: Set<String> = []
  /// Pieces with something that none before them had, in order.
  private var new: [(number: Int, reason: Reason)] = []
  /// The pieces with the lowest lots, the lowest first.
  private var drawn: [(lot: UInt64, number: Int)] = []

  /// A choice of so many pieces.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// Looks at the next piece of the job.
  public mutating func consider(_ piece: PieceSummary) {
    first = first ?? piece.number
    last = piece.number
    if piece.nameLength > longestName?.length ?? -1 { longestName = (piece.number, piece.nameLength) }
    if piece.addressLength > longestAddress?.length ?? -1 {
      longestAddress = (piece.number, piece.addressLength)
    }
    if languages.insert(piece.language).inserted { new.append((piece.number, .language)) }
    if !rules.isSuperset(of: piece.rules) {
      rules.formUnion(piece.rules)
      new.append((piece.number, .rule))
    }
    draw(piece.number)
  }

  private mutating func draw(_ number: Int) {
    let lot = Self.lot(seed &+ UInt64(bitPattern: Int64(number)))
    if drawn.count >= count, let highest = drawn.last, highest.lot <= lot { return }
    let place = drawn.firstIndex { $0.lot > lot } ?? drawn.endIndex
    drawn.insert((lot, number), at: place)
    if drawn.count > count { drawn.removeLast() }
  }

  /// The pieces in order, each with every reason why it is there.
  public var chosen: [(number: Int, reasons: [Reason])] {
    var reasons: [Int: [Reason]] = [:]
    func take(_ number: Int?, _ reason: Reason) {
      if let number { reasons[number, default: []].append(reason) }
    }
    take(first, .first)
    take(last, .last)
    take(longestName?.number, .longestName)
    take(longestAddress?.number, .longestAddress)
    for (number, reason) in new { take(number, reason) }
    for (_, number) in drawn where reasons.count < count && reasons[number] == nil { take(number, .chance) }
    return reasons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A number that looks like chance and comes again with the same seed (SplitMix64).
  private static func lot(_ seed: UInt64) -> UInt64 {
    var value = seed &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
