import Frames

/// The notes on one file while it is read.
///
/// A reference, because every field that is read adds to the same list; it never leaves the call that made it.
final class NoteList {
  /// The name of the file, when one read takes in several.
  let file: String?
  /// What was found so far, in the order in which it was found.
  private(set) var notes: [Note] = []
  private var seen: Set<Note> = []

  init(file: String? = nil) { self.file = file }

  /// Whether a value may be made at all.
  var hasErrors: Bool { errorCount > 0 }

  /// How many errors were found so far.
  var errorCount: Int { notes.count { $0.severity == .error } }

  /// Adds an error.
  func error(_ code: String, at mark: Mark, _ path: String, _ message: String, hint: String? = nil) {
    add(.error, code, at: mark, path, message, hint: hint)
  }

  /// Adds a warning.
  func warn(_ code: String, at mark: Mark, _ path: String, _ message: String, hint: String? = nil) {
    add(.warning, code, at: mark, path, message, hint: hint)
  }

  /// Adds why the file is no JSON5.
  func add(_ problem: SyntaxProblem) {
    error(problem.code, at: problem.mark, "", problem.message, hint: problem.hint)
  }

  private func add(
    _ severity: Severity, _ code: String, at mark: Mark, _ path: String, _ message: String, hint: String?
  ) {
    let field = file.map { path.isEmpty ? $0 : "\($0): \(path)" } ?? path
    let note = Note(
      severity, code, at: .line(mark.line, column: mark.column, field: field), message, hint: hint)
    // A field that is read twice, once for its name and once for its content, is noted once.
    if seen.insert(note).inserted { notes.append(note) }
  }

  /// The value with the notes, or all notes as a refusal when there is none or when one of them is an error.
  func settle<Value: Sendable>(_ value: Value?) throws(Refusal) -> Noted<Value> {
    guard let value, !hasErrors else { throw Refusal(notes) }
    return Noted(value, notes: notes)
  }
}

extension NoteList {
  /// The one object of a JSON5 file as a field, or `nil` when the file is no JSON5.
  func read(_ bytes: [UInt8]) -> Field? {
    do throws(SyntaxProblem) {
      var parser = JSON5Parser(try SourceText(checking: bytes))
      let node = try parser.document()
      for member in parser.repeated {
        error(
          "repeated-field", at: member.mark, FieldPath.printable(member.name),
          "The field stands twice in one object.", hint: "Keep one of the two.")
      }
      guard case .object = node.value else {
        error(
          "wrong-type", at: node.mark, "", "Expected an object, found \(node.kind).",
          hint: "The file should hold one object: { … }.")
        return nil
      }
      return Field(node: node, mark: node.mark, path: .file, notes: self)
    } catch {
      add(error)
      return nil
    }
  }
}
