extension RuleTable {
  /// Who pays.
  ///
  /// A veteran may have other coverage too, so the two are told apart.
  static let coverage: [Rule] = [
    Rule("veteran", "veteran") { $0.patient.veteran == true },
    payer("coverage-medicare", .medicare),
    payer("coverage-medicaid", .medicaid),
    payer("coverage-private", .private),
    payer("coverage-va", .va),
    payer("coverage-none", .none),
  ]

  /// Takes a plain `Coverage`, so that `.none` is nobody who pays and never a coverage that is not known.
  private static func payer(_ id: RuleID, _ coverage: Coverage) -> Rule {
    Rule(id, "coverage") { $0.patient.coverage == coverage }
  }
}
