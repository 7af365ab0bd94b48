/// Looks over finished files, clause by clause.
///
/// It covers what a program can tell and what these files can get wrong; whether words fit pictures, and
/// whether the order of reading makes sense, is for people to judge.
public enum PDFCheck {
  /// Every requirement that is looked at, kept or not, in the order of the report.
  ///
  /// - Throws: ``BindingFailure`` when the file cannot be read, or not without its password.
  public static func check(
    _ bytes: [UInt8], password: Password? = nil
  ) throws(BindingFailure) -> [ClauseResult] {
    let file = try CheckedFile(bytes, password: password)
    return rules.map { rule in
      ClauseResult(
        name: rule.name, clauses: rule.clauses, requirement: rule.requirement, findings: rule.findings(file))
    }
  }

  private static let rules =
    FileClauses.rules + AttachmentClauses.rules + MetadataClauses.rules + StructureClauses.rules
    + ContentClauses.rules
    + TableClauses.rules + ListClauses.rules + TextClauses.rules + LinkClauses.rules + FontClauses.rules
    + ColourClauses.rules
}
