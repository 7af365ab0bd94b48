/// Why a mark cannot be made.
public enum PostmarkFailure: Error, Hashable, Sendable {
  /// Fields of an Intelligent Mail barcode are not what the specification wants; all of them.
  case fields([FieldFault])
  /// libzint gave up; its words never quote the data.
  case symbol(String)

  /// A field and what is wrong with it.
  public struct FieldFault: Hashable, Sendable {
    /// The name of the column, such as `imb_mailer`.
    public let field: String
    /// What the field has to be.
    public let rule: String

    /// A fault of a field.
    public init(field: String, rule: String) {
      self.field = field
      self.rule = rule
    }
  }
}
