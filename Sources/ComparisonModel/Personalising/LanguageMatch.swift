extension Language {
  /// Whether someone who asked for a language is served by this one.
  ///
  /// One tag must begin with all the subtags of the other (BCP 47 lookup, RFC 4647 section 3.4): `es` serves
  /// `es-MX`, and `zh-Hant` does not serve `zh-Hans`.
  func serves(_ wanted: String) -> Bool {
    let pairs = zip(Self.subtags(of: tag), Self.subtags(of: wanted))
    return pairs.allSatisfy { $0 == $1 }
  }

  /// The subtags in lower case; both marks are met in records.
  static func subtags(of tag: String) -> [String] {
    tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }
}
