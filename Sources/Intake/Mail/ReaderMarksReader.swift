public import Frames

/// Reads which marks a mail house's inserters want at the edge of each sheet.
public enum ReaderMarksReader {
  /// The marks in a JSON5 file; what it does not say is as in ``ReaderMarks/common``.
  ///
  /// - Throws: every problem of the file, each with its place.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Noted<ReaderMarks> {
    let notes = NoteList()
    return try notes.settle(notes.read(bytes)?.object(marks))
  }

  private static func marks(_ file: FieldReader) -> ReaderMarks? {
    let distance = Length.zero...Length.millimetres(300)
    let field = file.required("marks")
    var count = 0
    let kinds = field.list { item in
      count += 1
      return item.word(words)
    }
    guard let kinds else { return nil }
    if !(1...24).contains(count) {
      field.error("out-of-range", "Expected 1 to 24 marks.")
      return nil
    }
    var marks = ReaderMarks(marks: kinds)
    if let edge = file["edge"].word(ReaderMarks.Edge.self) { marks.edge = edge }
    if let inset = file["inset"].length(Length.millimetres(3)...Length.millimetres(30)) {
      marks.inset = inset
    }
    if let top = file["top"].length(distance) { marks.top = top }
    if let pitch = file["pitch"].length(Length.millimetres(1)...Length.millimetres(30)) {
      marks.pitch = pitch
    }
    file["line"].object { line in
      let length = line.required("length").length(Length.millimetres(2)...Length.millimetres(30))
      let thickness = line.required("thickness").length(Length.millimetres(0.2)...Length.millimetres(5))
      if let length, let thickness { marks.line = Size(width: length, height: thickness) }
    }
    if marks.line.height >= marks.pitch {
      file["pitch"].error("out-of-range", "The lines are as thick as the pitch, so that they would touch.")
    }
    return marks
  }

  /// The words for marks, as the makers of inserters call them.
  private static let words = WordTable<ReaderMarks.Mark>(
    [
      ("benchmark", .benchmark), ("safety", .safety), ("end", .end(isInverted: false)),
      ("not-end", .end(isInverted: true)), ("beginning", .beginning(isInverted: false)),
      ("not-beginning", .beginning(isInverted: true)), ("parity", .parity), ("feeder", .feeder(true)),
      ("no-feeder", .feeder(false)),
    ] + (0..<8).map { ("sequence-\($0)", .sequence(bit: $0)) })
}
