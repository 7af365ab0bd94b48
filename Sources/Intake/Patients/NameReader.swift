import ComparisonModel

/// Reads a person's name: one text, or its parts.
enum NameReader {
  /// The longest name that is printed, in characters.
  static let longest = 200

  static func name(_ field: Field) -> PersonName? {
    if case .text? = field.node?.value { return field.text(atMost: longest).map { PersonName(whole: $0) } }
    guard field.node != nil else { return nil }
    guard case .object? = field.node?.value else {
      field.expected("text, or an object with \"given\" and \"family\"")
      return nil
    }
    return field.object { fields in
      let name = PersonName(
        prefix: fields["prefix"].text(), given: given(fields["given"]), family: fields["family"].text(),
        whole: fields["whole"].text())
      return checked(name, field)
    }
  }

  /// A name that is neither empty nor too long.
  static func checked(_ name: PersonName, _ field: Field) -> PersonName? {
    guard name.whole != nil || name.family != nil || !name.given.isEmpty else {
      field.error("empty", "The name is empty.", hint: "Give \"given\", \"family\" or both.")
      return nil
    }
    guard name.display.unicodeScalars.count <= longest else {
      field.error("too-long", "The name has more than \(longest) characters.")
      return nil
    }
    return name
  }

  /// One given name, or several.
  private static func given(_ field: Field) -> [String] {
    if case .text? = field.node?.value { return field.text().map { [$0] } ?? [] }
    return field.list { $0.text() } ?? []
  }
}
