public import Frames

/// Lets a part of the page be written as the list of its blocks, with `if` and `for`.
@resultBuilder
public enum BlockBuilder {
  /// The blocks of one expression.
  public static func buildExpression(_ block: Block) -> [Block] { [block] }

  /// Blocks that were built before.
  public static func buildExpression(_ blocks: [Block]) -> [Block] { blocks }

  /// All blocks in order.
  public static func buildBlock(_ parts: [Block]...) -> [Block] { parts.flatMap { $0 } }

  /// The blocks of an `if` without `else`.
  public static func buildOptional(_ part: [Block]?) -> [Block] { part ?? [] }

  /// The blocks of the first branch.
  public static func buildEither(first part: [Block]) -> [Block] { part }

  /// The blocks of the other branch.
  public static func buildEither(second part: [Block]) -> [Block] { part }

  /// The blocks of every turn of a loop.
  public static func buildArray(_ parts: [[Block]]) -> [Block] { parts.flatMap { $0 } }
}

extension Block {
  /// Blocks one below the other, written as a list.
  public static func stack(gap: Length = .points(0), @BlockBuilder _ content: () -> [Block]) -> Block {
    .stack(content(), gap: gap)
  }
}
