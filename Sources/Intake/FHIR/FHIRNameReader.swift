import ComparisonModel

/// Reads FHIR `HumanName`s, and chooses the one to print.
enum FHIRNameReader {
  /// The best of a patient's names; it is an error when there is none.
  static func name(_ field: Field) -> PersonName? {
    let names = field.items() ?? []
    let ranked = names.map { (name: $0, rank: rank($0)) }
    guard let best = ranked.min(by: { $0.rank < $1.rank }) else {
      if field.node == nil || names.isEmpty { field.error("missing", "The patient has no name.") }
      return nil
    }
    if best.rank >= outdated {
      best.name.warn("outdated", "The only name of the patient is marked as no longer used.")
    }
    return name(of: best.name)
  }

  private static let outdated = 10

  /// How fit a name is to be printed; 0 is best.
  private static func rank(_ name: Field) -> Int {
    let ended = name.at(["period", "end"]).node == nil ? 0 : outdated
    switch name.at(["use"]).string() {
    case "official": return ended
    case "usual": return ended + 1
    case nil: return ended + 2
    case "old", "maiden": return ended + outdated
    default: return ended + 3
    }
  }

  private static func name(of field: Field) -> PersonName? {
    let prefix = joined(field.at(["prefix"]))
    let given = field.at(["given"]).list { $0.text() } ?? []
    let family = field.at(["family"]).text()
    let suffix = joined(field.at(["suffix"]))
    var name = PersonName(prefix: prefix, given: given, family: family)
    if let text = field.at(["text"]).text() {
      // The text has the parts in the order in which this person's name is written.
      name.whole = text
    } else if let suffix, !name.display.isEmpty {
      name.whole = "\(name.display), \(suffix)"
    }
    return NameReader.checked(name, field)
  }

  private static func joined(_ field: Field) -> String? {
    guard let parts = field.list({ $0.text() }), !parts.isEmpty else { return nil }
    return parts.joined(separator: " ")
  }
}
