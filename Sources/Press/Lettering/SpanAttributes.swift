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
      for part in rules.stretches(paragraph.bytes, in: stretch.bytes) {
        add(part, style: span.style, isPlainLatin: paragraph.isPlainLatin(in: part.bytes))
      }
      for number in paragraph.numbers(in: stretch.bytes) {
        unsafe insert(pango_attr_font_features_new("tnum=1"), over: number)
      }
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

  private func add(_ part: LanguageStretch, style: TextStyle, isPlainLatin: Bool) {
    unsafe insert(pango_attr_language_new(pango_language_from_string(part.language)), over: part.bytes)
    unsafe insert(
      pango_attr_font_features_new(Self.features(isHan: part.isHan, isPlainLatin: isPlainLatin)),
      over: part.bytes)
    let font = FontDescription(style, han: part.han)
    unsafe insert(font.attribute(), over: part.bytes)
  }

  /// The OpenType features that are wanted beside a font's own.
  ///
  /// Digits are as wide as one another, which the numbers of a paragraph are told one by one: fonts also have wide
  /// hyphens and spaces for tables, which belong in no word. Chinese characters take the form of the font that the list gives for the language, not another one. Plain
  /// Latin has no marks to compose, and "2 x 3" stays as it was written: without the two features that would
  /// see to these, HarfBuzz needs half the time.
  private static func features(isHan: Bool, isPlainLatin: Bool) -> String {
    if isHan { return "kern=1, locl=0" }
    return isPlainLatin ? "kern=1, ccmp=0, calt=0" : "kern=1"
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, over bytes: Range<Int>) {
    guard let attribute = unsafe attribute else { return }
    unsafe attribute.pointee.start_index = UInt32(bytes.lowerBound)
    unsafe attribute.pointee.end_index = UInt32(bytes.upperBound)
    unsafe pango_attr_list_insert(list, attribute)
  }
}

extension Paragraph {
  /// Whether bytes hold only Latin letters without combining marks, digits and the punctuation of prose.
  fileprivate func isPlainLatin(in range: Range<Int>) -> Bool {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case ..<0x250, 0x2010...0x2027, 0x2060, 0x2212: true
      default: false
      }
    }
  }

  /// The numbers among some bytes, with the points and commas between their digits.
  fileprivate func numbers(in range: Range<Int>) -> [Range<Int>] {
    func isDigit(_ place: Int) -> Bool {
      range.contains(place) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
    }
    func isMark(_ place: Int) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[place]) && isDigit(place + 1)
    }
    var numbers: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      while isDigit(place) || (place > start && place < range.upperBound && isMark(place)) { place += 1 }
      if place > start { numbers.append(start..<place) } else { place += 1 }
    }
    return numbers
  }

  /// The words among some bytes that hold a soft hyphen (U+00AD).
  fileprivate func hyphenatedWords(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: UInt8(ascii: " ")).filter { word in
      zip(word, word.dropFirst()).contains { $0 == (0xC2, 0xAD) }
    }.map(\.indices)
  }
}
