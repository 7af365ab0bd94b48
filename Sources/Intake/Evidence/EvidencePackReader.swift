public import ComparisonModel
public import Frames

/// Reads an evidence pack: a folder of JSON5 files, as `docs/evidence-pack.md` describes it.
public enum EvidencePackReader {
  /// The language that is read when there is no folder for the one that was asked for.
  public static let fallbackLanguage = "en"

  /// The languages for which a pack has a folder, in the order of their tags.
  ///
  /// - Parameter files: the files of the pack; names are relative to its folder, with `/` between parts.
  public static func languages(in files: [(name: String, bytes: [UInt8])]) -> [String] {
    files.compactMap { file in
      let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[1] == "language.json5" ? String(parts[0]) : nil
    }.sorted()
  }

  /// The folder that serves a language: `es` serves `es-MX` (BCP 47 lookup, RFC 4647 section 3.4).
  ///
  /// - Returns: `nil` when there is none, and the fallback is read.
  public static func folder(for language: String, among folders: [String]) -> String? {
    var subtags = language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    while !subtags.isEmpty {
      let wanted = subtags.joined(separator: "-")
      if let folder = folders.first(where: { $0.lowercased() == wanted }) { return folder }
      subtags.removeLast()
    }
    return nil
  }

  /// The names of a pack's options in order, whatever else is wrong with the pack.
  public static func options(in files: [(name: String, bytes: [UInt8])]) -> [OptionID] {
    let facts = files.first { $0.name == PackFiles.facts }
    let items = facts.flatMap { NoteList().read($0.bytes)?.fields()?["options"].items() }
    return (items ?? []).compactMap { $0.fields()?["id"].string().map { OptionID($0) } }
  }

  /// The pack of a folder's files, in a language.
  ///
  /// When no folder serves the language, English is read and a note says so; `language.tag` of the pack is the
  /// language that was read.
  /// - Parameters:
  ///   - files: the files; names are relative to the pack's folder, with `/` between parts.
  ///   - language: a BCP 47 tag.
  /// - Throws: every problem of every file, each with its place; when a file is missing or is no JSON5, those
  ///   problems alone, because they hide all others.
  public static func read(
    files: [(name: String, bytes: [UInt8])], language: String
  ) throws(Refusal) -> Noted<EvidencePack> {
    let served = folder(for: language, among: languages(in: files))
    var notes: [Note] = []
    if served == nil {
      notes.append(
        Note(
          .warning, "language-fallback", at: .field("language"),
          "The evidence has no folder for this language; \"\(fallbackLanguage)\" was read instead."))
    }
    let pack = try PackFiles(files, folder: served ?? fallbackLanguage)
    let value = PackAssembly(pack).pack()
    notes += pack.notes
    guard let value, !notes.contains(where: { $0.severity == .error }) else { throw Refusal(notes) }
    return Noted(value, notes: notes)
  }
}
