/// Whether something on a page is the same for everyone or belongs to one patient.
///
/// Shared items are shaped once a worker and, in a print stream, drawn once a file.
public enum Layer: Hashable, Sendable {
  /// Evidence and labels: the same for everyone who is given this variant of the handout.
  case shared
  /// Names, facts and lines chosen by one patient's record.
  case personal
}
