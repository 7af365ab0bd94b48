import ComparisonModel
import EvenhandKit
import Filing
import Frames

/// Reads the files that arguments name.
enum Inputs {
  /// The longest record, layout or profile that is read, in bytes.
  static let longestFile = 16 << 20

  /// A file, or standard input for `-`.
  static func file(_ path: String) throws(CommandFailure) -> NamedFile {
    do throws(FilingFailure) {
      if path == "-" {
        return NamedFile(
          name: StandardStream.input.name, bytes: try StandardStream.input.read(limit: longestFile))
      }
      return NamedFile(name: path, bytes: try InputFile.read(path, limit: longestFile))
    } catch {
      throw .reading(error)
    }
  }

  /// The clinic's copy of the evidence pack, or the one that comes with the program.
  static func evidence(_ folder: String?) throws(CommandFailure) -> [NamedFile] {
    guard let folder else { return NamedFile.stockEvidence }
    let names: [String]
    do throws(FilingFailure) {
      names = try FolderContents.paths(below: folder)
    } catch {
      throw .reading(error)
    }
    var files: [NamedFile] = []
    for name in names where name.hasSuffix(".json5") {
      files.append(NamedFile(name: name, bytes: try file("\(folder)/\(name)").bytes))
    }
    return files
  }

  /// The layout that is named: a file where the name is a path, or else one by its name, of the folder
  /// `layouts` here or of the program.
  static func layout(_ values: ArgumentValues) throws(CommandFailure) -> NamedFile {
    let name = values[.layout] ?? "consult"
    if name.contains("/") || name.hasSuffix(".json5") || name == "-" { return try file(name) }
    let local = "layouts/\(name).json5"
    if (try? PathInformation(local)) != nil { return try file(local) }
    if let stock = NamedFile.stockLayout(name) { return stock }
    let known = NamedFile.stockLayouts
    let nearest = Checks.nearest(to: name, among: known)
    throw .usage(
      "There is no layout \"\(name)\".",
      hint: nearest.map { "Did you mean \($0)?" } ?? "Known: \(known.joined(separator: ", ")), or a file.")
  }

  /// Everything but the record that a handout is made of.
  ///
  /// - Parameter earlierDay: the day to count as today when the arguments name none.
  static func settings(
    _ values: ArgumentValues, earlierDay: CalendarDay? = nil
  ) throws(CommandFailure) -> HandoutSettings {
    let day = try values.day(.date) ?? earlierDay
    let envelope = try envelope(values)
    let paper = try values.word(.paper, Paper.self) ?? envelope?.paper ?? .letter
    if let envelope, envelope.paper != paper {
      throw .usage(
        "The envelope \(envelope.name) is for \(envelope.paper.rawValue) paper.", hint: "Leave out --paper.")
    }
    let layout = try layout(values)
    let today: CalendarDay
    if let day { today = day } else { today = try Today.day() }
    var settings = HandoutSettings(layout: layout, today: today)
    settings.evidence = try evidence(values[.evidence])
    if let clinic = values[.clinic] { settings.clinic = try file(clinic) }
    settings.options = (values[.options] ?? "").split(separator: ",").map {
      OptionID($0.trimmed)
    }
    settings.paper = paper
    settings.envelope = envelope
    settings.overdueReason = values[.overdueReason]
    return settings
  }

  private static func envelope(_ values: ArgumentValues) throws(CommandFailure) -> Envelope? {
    guard let name = values[.envelope] else { return nil }
    if let envelope = Envelope.named(name.lowercased()) { return envelope }
    let known = Envelope.all.map(\.name)
    let nearest = Checks.nearest(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
    throw .usage("--envelope takes one of: \(known.joined(separator: ", ")).\(nearest)")
  }

  /// The record, and everything else that its handout is made of.
  static func request(_ values: ArgumentValues) throws(CommandFailure) -> HandoutRequest {
    guard let path = values.operand else { throw .usage("No record was given.") }
    let settings = try settings(values)
    return HandoutRequest(record: try file(path), settings: settings)
  }

  /// The names by which messages speak of the inputs.
  static func names(_ values: ArgumentValues) -> [Input: String] {
    var names: [Input: String] = [.evidence: values[.evidence] ?? "evidence"]
    names[.record] = values.operand == "-" ? StandardStream.input.name : values.operand
    names[.layout] = values[.layout] ?? "consult"
    names[.clinic] = values[.clinic]
    return names
  }
}
