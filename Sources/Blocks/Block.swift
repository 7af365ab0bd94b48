public import Frames

/// A part of a page before it is set: words and their arrangement, without places on paper.
public indirect enum Block: Hashable, Sendable {
  /// A paragraph.
  case text(StyledText, Layer)
  /// Blocks one below the other, a gap between each two.
  case stack([Block], gap: Length)
  /// Columns that flow on their own, side by side; what does not fit goes on in the same columns of the
  /// next page.
  case columns([Column], gap: Length)
  /// Rows of cells that line up.
  case grid(Grid)
  /// Blocks of their natural width in lines, as words are.
  case wrap([Block], gap: Length, lineGap: Length)
  /// Room around a block.
  case pad(Insets, Block)
  /// A box around a block; a box that goes on over a page break is closed and opened again.
  case box(BoxStyle, Block)
  /// A line across the whole width.
  case rule(Stroke)
  /// Empty room, dropped at the top of a page.
  case space(Length)
  /// A picture, with words that say what it says.
  case picture(Picture, alternative: String, Layer)
  /// A block that stays on one page unless it is higher than a page.
  case keepTogether(Block)
  /// A block that stays on the page of the block after it, as a heading does.
  case keepWithNext(Block)
  /// A block that is one structure element.
  case tagged(TagRole, Block)
  /// A block with a name for messages.
  case named(String, Block)
  /// A block that everyone gets, for those who set it more than once.
  case shared(SharedBlock)
}

/// A column that flows on its own.
public struct Column: Hashable, Sendable {
  /// The width.
  public var width: ColumnWidth
  /// What stands in it.
  public var block: Block

  /// A column of a width.
  public init(width: ColumnWidth, block: Block) {
    self.width = width
    self.block = block
  }
}

/// How wide a column is; nothing here depends on the words in it, so that one pass sets a page.
public enum ColumnWidth: Hashable, Sendable {
  /// A length.
  case fixed(Length)
  /// A share of what the fixed columns leave.
  case share(Double)
}

/// The look of a box.
public struct BoxStyle: Hashable, Sendable {
  /// The room between the edge and the content.
  public var insets: Insets
  /// The colour inside, if any.
  public var fill: Colour?
  /// The pen of the edge, if any.
  public var stroke: Stroke?
  /// The radius of the corners.
  public var cornerRadius: Length

  /// A look from its parts.
  public init(insets: Insets, fill: Colour? = nil, stroke: Stroke? = nil, cornerRadius: Length = .zero) {
    self.insets = insets
    self.fill = fill
    self.stroke = stroke
    self.cornerRadius = cornerRadius
  }
}
