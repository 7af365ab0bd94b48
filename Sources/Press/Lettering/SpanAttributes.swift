import CPress
import Frames

/// Owner of the attributes that tell Pango how each byte of a paragraph looks.
@safe struct SpanAttributes: ~Copyable {
  private let list: OpaquePointer

  /// The attributes of a paragraph whose spans without a language of their own are in the given one.
  init(_ paragraph: Paragraph, language: LanguageTag) {
    unsafe list = pango_attr_list_new()
    for (index, stretch) in paragraph.stretches.enumerated() {
      add(stretch, of: paragraph, index: index)
      let span = stretch.span
      let rules = ScriptLanguage(span.language ?? language, text: span.text)
      for part in rules.stretches(paragraph.bytes, in: stretch.bytes) { add(part, style: span.style) }
    }
  }

  deinit { unsafe pango_attr_list_unref(list) }

  /// Hands the attributes to a layout, which takes a reference of its own.
  func lend(to layout: OpaquePointer) { unsafe pango_layout_set_attributes(layout, list) }

  private func add(_ stretch: Paragraph.Stretch, of paragraph: Paragraph, index: Int) {
    let bytes = stretch.bytes
    // Pango joins neighbours that look alike; a number in place of a colour keeps every span to itself.
    let number = UInt32(truncatingIfNeeded: index)
    unsafe insert(pango_attr_foreground_new(UInt16(number >> 16), UInt16(number & 0xFFFF), 0), over: bytes)
    // A broken word gets a hyphen when its author put some in, and no other: numbers stay what they are.
    unsafe insert(pango_attr_insert_hyphens_new(0), over: bytes)
    for word in paragraph.hyphenatedWords(in: bytes) {
      unsafe insert(pango_attr_insert_hyphens_new(1), over: word)
    }
  }

  private func add(_ part: LanguageStretch, style: TextStyle) {
    unsafe insert(pango_attr_language_new(pango_language_from_string(part.language)), over: part.bytes)
    // Chinese characters take the form of the font that the list gives for the language.
    let features = part.isHan ? "kern=1, tnum=1, locl=0" : "kern=1, tnum=1"
    unsafe insert(pango_attr_font_features_new(features), over: part.bytes)
    let font = FontDescription(style, fallbacks: ["Han \(part.han)"])
    unsafe insert(font.attribute(), over: part.bytes)
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over bytes: Range<Int>) {
    guard let attribute = unsafe attribute else { return }
    unsafe attribute.pointee.start_index = UInt32(bytes.lowerBound)
    unsafe attribute.pointee.end_index = UInt32(bytes.upperBound)
    unsafe pango_attr_list_insert(list, attribute)
  }
}

extension Paragraph {
  /// The words among some bytes that hold a soft hyphen (U+00AD).
  fileprivate func hyphenatedWords(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: UInt8(ascii: " ")).filter { word in
      zip(word, word.dropFirst()).contains { $0 == (0xC2, 0xAD) }
    }.map(\.indices)
  }
}
