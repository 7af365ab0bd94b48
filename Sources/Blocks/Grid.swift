public import Frames

/// Rows of cells that line up in columns.
///
/// A row stays on one page; one that is higher than a page is split between lines. The header rows stand
/// again on every page that the grid goes on to.
public struct Grid: Hashable, Sendable {
  /// The columns in reading order.
  public var columns: [ColumnWidth]
  /// The rows from top to bottom.
  public var rows: [GridRow]
  /// How many of the first rows are the header.
  public var headerRows: Int
  /// The line between rows, if any.
  public var rowRule: Stroke?
  /// Whether it is a table for a screen reader, or only an arrangement.
  public var isTable: Bool

  /// A grid from its parts.
  public init(
    columns: [ColumnWidth], rows: [GridRow], headerRows: Int = 0, rowRule: Stroke? = nil,
    isTable: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    self.headerRows = headerRows
    self.rowRule = rowRule
    self.isTable = isTable
  }
}

/// A row of a grid.
public struct GridRow: Hashable, Sendable {
  /// A name for messages.
  public var name: String
  /// The cells in reading order; their spans add up to the number of columns.
  public var cells: [GridCell] {
    didSet { shared = nil }
  }
  /// The row as one that everyone gets, if it is one.
  public private(set) var shared: SharedRow?

  /// A row from its cells.
  public init(_ name: String, _ cells: [GridCell]) {
    self.name = name
    self.cells = cells
  }

  /// A row that everyone gets.
  public init(_ shared: SharedRow) {
    self = shared.row
    self.shared = shared
  }
}

/// A cell of a grid.
public struct GridCell: Hashable, Sendable {
  /// What stands in the cell.
  public var block: Block
  /// The room between the edges of the cell and its content.
  public var insets: Insets
  /// The colour of the cell, if any.
  public var fill: Colour?
  /// How many columns the cell covers.
  public var span: Int
  /// Where the content stands when the row is higher.
  public var alignment: VerticalAlignment
  /// What the cell is in a table.
  public var role: TagRole

  /// A cell from its parts.
  public init(
    _ block: Block, insets: Insets = .zero, fill: Colour? = nil, span: Int = 1,
    alignment: VerticalAlignment = .top, role: TagRole = .dataCell
  ) {
    self.block = block
    self.insets = insets
    self.fill = fill
    self.span = span
    self.alignment = alignment
    self.role = role
  }
}

/// Where something stands in a room that is higher.
public enum VerticalAlignment: Hashable, Sendable {
  /// At the upper edge.
  case top
  /// In the middle.
  case centre
}
