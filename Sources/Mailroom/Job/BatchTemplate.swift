public import Frames
import Intake

/// What tables look like, for the command.
public enum BatchTemplate {
  /// A table with every column and one example row.
  public static var text: String { FlatColumn.template }

  /// What a table of a clinic's own calls the columns.
  ///
  /// - Throws: every name that is mapped to a column that does not exist.
  public static func columns(_ bytes: [UInt8]) throws(Refusal) -> [String: String] {
    try ColumnMap.read(bytes).value
  }
}
