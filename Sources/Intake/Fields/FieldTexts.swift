/// Texts that are printed.
extension Field {
  /// A text that may be printed, of at most so many characters; spaces around it are taken off.
  ///
  /// - Returns: `nil` when nothing stands here, and when only spaces do, which is an error.
  func text(atMost longest: Int = 200) -> String? {
    guard let text = string() else { return nil }
    let trimmed = Self.trimmed(text)
    guard !trimmed.isEmpty else {
      error("empty", "The text is empty.", hint: "Leave the field out when it is not known.")
      return nil
    }
    guard trimmed.utf8.count <= longest || trimmed.unicodeScalars.count <= longest else {
      error("too-long", "The text has more than \(longest) characters.")
      return nil
    }
    guard isPrintable(trimmed) else { return nil }
    return trimmed
  }

  /// An address of a page on the web, of at most 2,000 characters.
  ///
  /// Readers of the PDF follow it with a click, so that it may begin nothing but a visit to that page.
  func webAddress() -> String? {
    guard let text = text(atMost: 2000) else { return nil }
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count, !text.contains(" ") else {
      error(
        "no-web-address", "This is not an address of a web page.",
        hint: "Write it as https://example.org/page.")
      return nil
    }
    return text
  }

  /// Notes a character that may not be printed.
  func isPrintable(_ text: String) -> Bool {
    guard let found = ForbiddenCharacters.first(in: text) else { return true }
    error(
      "forbidden-character",
      "Character \(found.position) of the text is \(found.name), which cannot be printed.",
      hint: "Take it out: it is a control character, or it changes the order of others.")
    return false
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || !scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
