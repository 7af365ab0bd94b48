/// A country, as the last line of an address names it.
public struct Country: Hashable, Sendable {
  /// Its code of two letters (ISO 3166-1); nil for one that is named in words of a record's own.
  public let code: String?
  /// Its name in English, or the record's words.
  public let name: String

  /// The United States, from where letters go that do not say otherwise.
  public static let unitedStates = Country(code: "US", name: "United States")

  /// A country by its code of two or three letters or by its English name, in capitals or not.
  ///
  /// Other words are kept as they are; a code that no country has is `nil`.
  public init?(_ text: String) {
    let key = Self.key(text)
    let isCode = key.utf8.count <= 3
    // "U.S." is a code, and "N/A" is not Namibia.
    if isCode, text.contains(where: { !$0.isLetter && $0 != "." }) { return nil }
    if let known = Self.known[key] {
      self = known
    } else if isCode {
      return nil
    } else {
      self.init(code: nil, name: text)
    }
  }

  private init(code: String?, name: String) {
    self.code = code
    self.name = name
  }

  /// All countries by their codes and names.
  private static let known: [String: Country] = {
    var known: [String: Country] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { continue }
      let country = Country(code: parts[0], name: parts[2])
      for text in parts { known[key(text)] = country }
    }
    // ISO 3166-1 keeps the one free for the other; the long name is what the short one stands for.
    known["UK"] = known["GB"]
    known[key("United States of America")] = known["US"]
    return known
  }()

  /// The letters of a text, in capitals.
  private static func key(_ text: String) -> String {
    text.filter(\.isLetter).uppercased()
  }
}

extension PostalAddress {
  /// The country that has to stand on a letter from another one; `nil` for a letter that stays in its country.
  ///
  /// The United States' post carries letters to territories that have a state's abbreviation as at home (USPS
  /// Publication 28, appendix B).
  public func destination(from home: Country) -> Country? {
    guard let country, country != home else { return nil }
    let isTerritory = country.code.map(Self.territories.contains) == true && state != nil
    return home == .unitedStates && isTerritory ? nil : country
  }

  private static let territories: Set = ["AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"]
}
