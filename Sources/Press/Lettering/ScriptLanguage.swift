import CPress
import Frames

/// Characters of a span that share a language and a form of Chinese characters.
struct LanguageStretch: Equatable {
  /// The bytes in the paragraph.
  var bytes: Range<Int>
  /// The language as Pango wants it.
  let language: String
  /// The form of Chinese characters, as the font list names it.
  let han: String
  /// Whether the characters are Chinese, so that the font alone decides their form.
  let isHan: Bool
}

/// Decides the language of characters whose script the language of their span is not written in.
///
/// Left alone, Pango would ask the environment variables `PANGO_LANGUAGE` and `LANGUAGE`, and the same record
/// would print differently on two machines.
struct ScriptLanguage {
  private let spoken: String
  private let han: String

  /// Rules for a span of the given language and characters.
  init(_ language: LanguageTag, text: String) {
    let tag = language.text.lowercased()
    han = ScriptLanguage.form(of: tag) ?? ScriptLanguage.form(lookingAt: text)
    spoken = tag.hasPrefix("zh") ? ScriptLanguage.pangoNames[han] ?? tag : tag
  }

  /// Cuts a span, which begins at a byte of its paragraph, wherever the language changes.
  ///
  /// Characters that all scripts share, such as digits and spaces, stay with those before them.
  func stretches(_ bytes: [UInt8], in range: Range<Int>) -> [LanguageStretch] {
    var found = [
      LanguageStretch(bytes: range.lowerBound..<range.lowerBound, language: spoken, han: han, isHan: false)
    ]
    var offset = range.lowerBound
    var last: GUnicodeScript?
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      if let script = ScriptLanguage.script(of: scalar), script != last {
        last = script
        let isHan = script == G_UNICODE_SCRIPT_HAN
        let language = language(for: script)
        if let last = found.last, last.language != language || last.isHan != isHan {
          found.append(LanguageStretch(bytes: offset..<offset, language: language, han: han, isHan: isHan))
        }
      }
      offset += scalar.utf8.count
      let start = found[found.count - 1].bytes.lowerBound
      found[found.count - 1].bytes = start..<offset
    }
    return found.filter { !$0.bytes.isEmpty }
  }

  private func language(for script: GUnicodeScript) -> String {
    let isWrittenSo = unsafe pango_language_includes_script(
      pango_language_from_string(spoken), PangoScript(rawValue: script.rawValue))
    if isWrittenSo != 0 { return spoken }
    if script == G_UNICODE_SCRIPT_HAN { return ScriptLanguage.pangoNames[han] ?? spoken }
    return ScriptLanguage.usual[script.rawValue] ?? spoken
  }

  /// The script of a character, if it belongs to one alone.
  private static func script(of scalar: Unicode.Scalar) -> GUnicodeScript? {
    if scalar.value < 0x80 {
      // Letters of either case differ in one bit.
      return (0x61...0x7A).contains(scalar.value | 0x20) ? G_UNICODE_SCRIPT_LATIN : nil
    }
    let script = g_unichar_get_script(scalar.value)
    switch script {
    case G_UNICODE_SCRIPT_COMMON, G_UNICODE_SCRIPT_INHERITED, G_UNICODE_SCRIPT_UNKNOWN: return nil
    default: return script
    }
  }

  /// The form of Chinese characters that a language uses.
  private static func form(of tag: String) -> String? {
    let parts = tag.split(separator: "-")
    switch parts.first {
    case "zh" where parts.contains("hk") || parts.contains("mo"): return "zh-HK"
    case "zh" where parts.contains("hant") || parts.contains("tw"): return "zh-Hant"
    case "zh": return "zh-Hans"
    case "ja": return "ja"
    case "ko": return "ko"
    default: return nil
    }
  }

  /// The form that goes with the letters beside the Chinese characters, as in a Japanese name.
  private static func form(lookingAt text: String) -> String {
    for scalar in text.unicodeScalars where scalar.value >= 0x1100 {
      switch g_unichar_get_script(scalar.value) {
      case G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA: return "ja"
      case G_UNICODE_SCRIPT_HANGUL: return "ko"
      default: continue
      }
    }
    return "zh-Hans"
  }

  private static let pangoNames = [
    "zh-Hans": "zh-cn", "zh-Hant": "zh-tw", "zh-HK": "zh-hk", "ja": "ja", "ko": "ko",
  ]

  /// The language that stands for a script which several languages are written in.
  private static let usual: [Int32: String] = [
    G_UNICODE_SCRIPT_LATIN.rawValue: "en", G_UNICODE_SCRIPT_CYRILLIC.rawValue: "ru",
    G_UNICODE_SCRIPT_ARABIC.rawValue: "ar", G_UNICODE_SCRIPT_HEBREW.rawValue: "he",
    G_UNICODE_SCRIPT_DEVANAGARI.rawValue: "hi", G_UNICODE_SCRIPT_BENGALI.rawValue: "bn",
    G_UNICODE_SCRIPT_ETHIOPIC.rawValue: "am", G_UNICODE_SCRIPT_GREEK.rawValue: "el",
    G_UNICODE_SCRIPT_HIRAGANA.rawValue: "ja", G_UNICODE_SCRIPT_KATAKANA.rawValue: "ja",
    G_UNICODE_SCRIPT_HANGUL.rawValue: "ko",
  ]
}
