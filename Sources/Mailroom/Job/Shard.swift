import ComparisonModel

/// One of several parts of a job, each printed by a process of its own.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// All records.
  public static let whole = Shard(uncheckedNumber: 1, count: 1)

  /// Part `number` of `count`, or `nil` when there is no such part.
  public init?(number: Int, of count: Int) {
    guard (1...100_000).contains(count), (1...count).contains(number) else { return nil }
    self.init(uncheckedNumber: number, count: count)
  }

  private init(uncheckedNumber number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Whether a record belongs to this part.
  ///
  /// The hash is that of the id in small letters, so that ids which collide meet in one part; a record without an
  /// id goes by its digest. It never changes between versions: FNV-1a with 64 bits, mixed once more.
  func holds(_ id: PatientID?, digest: [UInt8]) -> Bool {
    guard count > 1 else { return true }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.map({ Array($0.text.lowercased().utf8) }) ?? digest {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    hash ^= hash >> 32
    return Int(hash % UInt64(count)) == number - 1
  }
}
