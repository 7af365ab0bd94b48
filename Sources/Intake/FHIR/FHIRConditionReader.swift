import ComparisonModel

/// Reads FHIR Conditions: findings, facts about health, and signs that need care at once.
struct FHIRConditionReader {
  /// The day from which the months of pain are counted back: the visit, or the making of the bundle.
  let today: CalendarDay?

  func read(_ resources: [Field], into patient: inout Patient) {
    var regions: Set<Spine.Region> = []
    var findings: [Finding] = []
    var flags: [RedFlag] = []
    for resource in resources {
      let concept = CodedConcept(resource.at(["code"]))
      let isCurrent = isCurrent(resource)
      for fact in facts(concept) {
        switch fact {
        // A doubtful red flag is still one: only what was ruled out or has passed is left out.
        case .flag(let flag) where isCurrent: flags.append(flag)
        case _ where !isCurrent || isDoubtful(resource): break
        case .finding(let finding): findings.append(finding)
        case .health(let fact): patient.health[keyPath: fact] = true
        case .lowBackPain: countMonths(resource, into: &patient.pain)
        case .unclearHerniation: warnOfHerniation(resource)
        case .flag: break
        }
      }
      if isCurrent, !isDoubtful(resource) { regions.formUnion(self.regions(concept)) }
    }
    patient.spine.region = regions.count == 1 ? regions.first : nil
    patient.spine.findings = findings.isEmpty ? nil : Finding.allCases.filter(findings.contains)
    patient.redFlags = flags.isEmpty ? nil : RedFlag.allCases.filter(flags.contains)
  }

  private func isCurrent(_ resource: Field) -> Bool {
    !CodedConcept(resource.at(["clinicalStatus"])).isOne(of: ["inactive", "resolved", "remission"])
      && resource.at(["abatementDateTime"]).node == nil
      && !CodedConcept(resource.at(["verificationStatus"])).isOne(of: ["refuted", "entered-in-error"])
  }

  private func isDoubtful(_ resource: Field) -> Bool {
    CodedConcept(resource.at(["verificationStatus"])).isOne(of: ["unconfirmed", "differential"])
  }

  /// What the codes say; only when none is known, what the words say.
  private func facts(_ concept: CodedConcept) -> [ConditionFact] {
    let snomed = concept.codes(.snomed).compactMap { ConditionCodes.snomed[$0] }
    let icd10 = concept.codes(.icd10).compactMap { code in
      ConditionCodes.icd10.first { code.hasPrefix($0.prefix) }?.fact
    }
    let coded = snomed + icd10
    guard coded.isEmpty, !ConditionCodes.doubts.contains(where: concept.mentions) else { return coded }
    return ConditionCodes.phrases.first { concept.mentions($0.phrase) }.map { [$0.fact] } ?? []
  }

  private func regions(_ concept: CodedConcept) -> [Spine.Region] {
    concept.codes(.icd10).compactMap(ConditionCodes.region(icd10:))
      + concept.codes(.snomed).compactMap { ConditionCodes.regions[$0] }
  }

  /// The months since the earliest beginning of pain in the lower back.
  private func countMonths(_ resource: Field, into pain: inout Pain) {
    let onset = resource.at(["onsetDateTime"]).time() ?? resource.at(["onsetPeriod", "start"]).time()
    guard let today, let first = onset?.day, first <= today else { return }
    pain.months = max(pain.months ?? 0, first.fullMonths(until: today))
  }

  private func warnOfHerniation(_ resource: Field) {
    resource.at(["code"]).warn(
      "unclear",
      "A disc herniation is coded without saying whether it is contained; no finding was read from it.",
      hint: "Add a Condition whose text says \"disc protrusion\", \"disc bulge\" or \"disc extrusion\".")
  }
}
