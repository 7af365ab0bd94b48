import Frames

/// How far a batch is.
public struct BatchCounts: Hashable, Sendable {
  /// Records whose handout is written, those of earlier runs among them.
  public var printed = 0
  /// Records that were rejected.
  public var rejected = 0
  /// Records that are not to be printed: deceased, inactive, no mail wanted, on a list, or a duplicate.
  public var suppressed = 0
  /// Records that belong to another part.
  public var elsewhere = 0
  /// Of these, records that an earlier run had dealt with.
  public var earlier = 0

  /// About how many records there are; nil when nobody knows before the input ends.
  public var expected: Int?

  /// Every record that was dealt with.
  public var records: Int { printed + rejected + suppressed + elsewhere }
}

/// Something that happens while a batch runs; never with a value of a record but its id.
public enum BatchEvent: Sendable {
  /// What the readers of settings and headers had to say.
  case warning(BatchFailure.Problem)
  /// Another record is dealt with.
  case progress(BatchCounts)
  /// A print stream is complete: its file, and how many pieces it holds.
  case stream(file: String, pieces: Int)
  /// The receipt of the next record in the order of the input, as one line of JSON.
  case receipt(String)
}

/// How a batch ended.
public struct BatchSummary: Sendable {
  /// What became of the records.
  public var counts = BatchCounts()
  /// The signal that ended it early, if one did.
  public var signal: Int32?
}
