/// How much a note matters.
public enum Severity: String, Hashable, Sendable {
  /// The stage could not do its work.
  case error
  /// The stage did its work, and somebody should know this.
  case warning
}

/// Where a note points to; never a value from a patient's record.
public enum Place: Hashable, Sendable {
  /// A field of a record or a file, such as `pain.now`.
  case field(String)
  /// A field of a file, with the line and the column where it stands, both from 1.
  case line(Int, column: Int, field: String)
  /// A block of a layout, such as `page 1 > comparison > row "harms"`.
  case block(String)
  /// A page of the handout, from 1.
  case page(Int)
  /// Nothing in particular.
  case none
}

/// Something that a stage has to say: what is wrong, where, and what to do.
public struct Note: Hashable, Sendable {
  /// How much it matters.
  public let severity: Severity
  /// A short name for programs, such as `unknown-field`.
  public let code: String
  /// Where it is.
  public let place: Place
  /// What is wrong, as one sentence.
  public let message: String
  /// What to do about it.
  public let hint: String?

  /// A note from its parts.
  public init(_ severity: Severity, _ code: String, at place: Place, _ message: String, hint: String? = nil) {
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message
    self.hint = hint
  }
}

/// A value, and what its making brought to light.
public struct Noted<Value: Sendable>: Sendable {
  /// What was asked for.
  public let value: Value
  /// What somebody should know about it.
  public let notes: [Note]

  /// A value with its notes.
  public init(_ value: Value, notes: [Note] = []) {
    self.value = value
    self.notes = notes
  }
}

/// All the reasons why a stage could not do its work.
public struct Refusal: Error, Sendable {
  /// Every problem that was found, warnings among them.
  public let notes: [Note]

  /// A refusal for the given reasons.
  public init(_ notes: [Note]) { self.notes = notes }
}
