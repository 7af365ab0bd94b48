/// A block that everyone gets: composed once, and known again without a look inside.
public final class SharedBlock: Hashable, Sendable {
  /// The block.
  public let block: Block
  private let digest: Int

  /// Wraps a block.
  public init(_ block: Block) {
    self.block = block
    digest = block.hashValue
  }

  /// Whether the blocks are one, or alike.
  public static func == (left: SharedBlock, right: SharedBlock) -> Bool {
    left === right || (left.digest == right.digest && left.block == right.block)
  }

  /// Hashes the digest, which was taken once.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// A row of a grid that everyone gets: composed once, and known again without a look inside.
public final class SharedRow: Hashable, Sendable {
  /// The row.
  public let row: GridRow
  private let digest: Int

  /// Wraps a row.
  public init(_ row: GridRow) {
    self.row = row
    digest = row.hashValue
  }

  /// Whether the rows are one, or alike.
  public static func == (left: SharedRow, right: SharedRow) -> Bool {
    left === right || (left.digest == right.digest && left.row == right.row)
  }

  /// Hashes the digest, which was taken once.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
