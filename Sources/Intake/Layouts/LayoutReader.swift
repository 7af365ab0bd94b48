public import Blocks
public import ComparisonModel
public import Frames

/// A layout and the texts that it puts in place of the pack's labels.
public struct Layout: Hashable, Sendable {
  /// Which parts stand where, and how they look.
  public let sheet: LayoutSheet
  /// The layout's own labels, by language and key.
  public let texts: [String: [String: Prose]]

  /// A layout from its parts.
  public init(sheet: LayoutSheet, texts: [String: [String: Prose]]) {
    self.sheet = sheet
    self.texts = texts
  }
}

/// Reads a file of `layouts/`.
public enum LayoutReader {
  /// The layout in a file.
  ///
  /// - Throws: ``Refusal`` with every mistake, each with its line.
  public static func read(_ bytes: [UInt8]) throws(Refusal) -> Noted<Layout> {
    let notes = NoteList()
    return try notes.settle(notes.read(bytes)?.object(layout))
  }

  private static func layout(_ file: FieldReader) -> Layout? {
    let name = file.required("name").text()
    let orientation = file.required("orientation").word(LayoutSheet.Orientation.self)
    let margins = file.required("margins").object(margins)
    let typeface = file.required("typeface").text()
    let colours = file.required("colours").object(colours)
    let styles = file.required("styles").object(styles)
    let palette = file.required("options").members().map(palette)
    let otherOption = file.required("otherOption").object(look)
    let sections = file.required("pages").list { $0.object(SectionReader.section) }
    let texts = file["texts"].members().map(texts)
    if sections?.isEmpty == true { file["pages"].error("empty", "The layout has no page.") }
    guard let name, let orientation, let margins, let typeface, let colours, let styles, let palette,
      let otherOption, let sections
    else { return nil }
    ContrastCheck.warn(styles: styles, colours: colours, in: file)
    let sheet = LayoutSheet(
      name: name, orientation: orientation, margins: margins, typeface: typeface, styles: styles,
      colours: colours, palette: palette, otherOption: otherOption, sections: sections)
    return Layout(sheet: sheet, texts: texts ?? [:])
  }

  private static func margins(_ fields: FieldReader) -> Insets? {
    let range = Length.zero...Length.inches(4)
    let top = fields.required("top").length(range)
    let bottom = fields.required("bottom").length(Length.points(24)...Length.inches(4))
    let start = fields.required("start").length(range)
    let end = fields.required("end").length(range)
    guard let top, let bottom, let start, let end else { return nil }
    return Insets(top: top, start: start, bottom: bottom, end: end)
  }

  /// Every colour that a layout has to give; a name that is none of them is warned of as unknown.
  private static func colours(_ fields: FieldReader) -> [ColourName: Colour]? {
    let pairs = ColourName.allCases.map { ($0, fields.required($0.rawValue).colour()) }
    return Dictionary(uniqueKeysWithValues: pairs).complete()
  }

  private static func styles(_ fields: FieldReader) -> [StyleName: StyleSpec]? {
    let pairs = StyleName.allCases.map { ($0, fields.required($0.rawValue).object(style)) }
    return Dictionary(uniqueKeysWithValues: pairs).complete()
  }

  private static func style(_ fields: FieldReader) -> StyleSpec? {
    let size = fields.required("size").length(Length.points(6)...Length.points(72))
    let leading = fields.required("leading").length(Length.points(6)...Length.points(144))
    let weight = fields.required("weight").word(FontWeightWord.self)?.weight
    let colour = fields.required("colour").word(ColourName.self)
    guard let size, let leading, let weight, let colour else { return nil }
    if leading < size {
      fields["leading"].error(
        "out-of-range", "The leading is smaller than the letters, so lines would touch.")
    }
    return StyleSpec(size: size, leading: leading, weight: weight, colour: colour)
  }

  private static func palette(_ members: [(name: String, field: Field)]) -> [String: OptionLook] {
    let looks = members.compactMap { member in member.field.object(look).map { (member.name, $0) } }
    return Dictionary(looks) { first, _ in first }
  }

  private static func look(_ fields: FieldReader) -> OptionLook? {
    let accent = fields.required("accent").colour()
    let tint = fields.required("tint").colour()
    let dashes = fields["dashes"].list { $0.length(Length.points(0.5)...Length.points(72)) }
    guard let accent, let tint else { return nil }
    ContrastCheck.warn(accent: accent, in: fields)
    return OptionLook(accent: accent, tint: tint, dashes: dashes ?? [])
  }

  private static func texts(_ languages: [(name: String, field: Field)]) -> [String: [String: Prose]] {
    let folders = languages.map { language in
      let pairs = (language.field.members() ?? []).compactMap { member in
        member.field.prose().map { (member.name, $0) }
      }
      return (language.name, Dictionary(pairs) { first, _ in first })
    }
    return Dictionary(folders) { first, _ in first }
  }
}

/// The words for weights in a layout.
private enum FontWeightWord: String, CaseIterable, Sendable {
  case regular, medium, semibold, bold

  var weight: FontWeight {
    switch self {
    case .regular: .regular
    case .medium: .medium
    case .semibold: .semibold
    case .bold: .bold
    }
  }
}

extension Dictionary {
  /// The dictionary without its optionals, or `nil` when one value is missing.
  fileprivate func complete<Wrapped>() -> [Key: Wrapped]? where Value == Wrapped? {
    let kept = compactMapValues { $0 }
    return kept.count == count ? kept : nil
  }
}
