import Filing

/// Where a handout is written.
struct Output {
  /// The path of the PDF file, or the one from which those of the pictures are made.
  let path: String
  /// Whether it is written to standard output.
  let isStream: Bool
  /// Whether the folder is the program's own choice, and made when it is missing.
  let isDefault: Bool

  /// The path that was asked for, or one in `output/` after the record's id.
  init(_ path: String?, id: String, format: PrintCommand.Format) {
    isStream = path == "-"
    isDefault = path == nil
    self.path = path ?? "output/\(id).\(format.rawValue)"
  }

  /// The path of the picture of a page: `maria-2.png` beside `maria.png`.
  func path(ofPage number: Int) -> String {
    let stem = path.hasSuffix(".png") ? String(path.dropLast(4)) : path
    return "\(stem)-\(number).png"
  }

  /// Writes files whole or not at all, and answers with their paths.
  func write(_ files: [(path: String, bytes: [UInt8])]) throws(CommandFailure) -> [String] {
    do throws(FilingFailure) {
      if isStream {
        for file in files { try StandardStream.output.write(file.bytes) }
        return []
      }
      if isDefault { try OutputFolder.make("output") }
      try WholeFiles.write(files)
      return files.map(\.path)
    } catch {
      throw .writing(error)
    }
  }
}
