import ComparisonModel

/// Reads FHIR Procedures: operations on the spine, and treatments tried.
enum FHIRProcedureReader {
  static func read(_ resources: [Field], into patient: inout Patient) {
    var surgeries: [PriorSurgery] = []
    var times: [TriedTreatment.Kind: Int] = [:]
    for resource in resources where resource.at(["status"]).string() == "completed" {
      switch fact(CodedConcept(resource.at(["code"]))) {
      case .surgery(let kind): surgeries.append(PriorSurgery(kind: kind, year: year(resource)))
      case .tried(let kind): times[kind, default: 0] += 1
      case nil: break
      }
    }
    if !surgeries.isEmpty { patient.priorSurgery = surgeries.sorted { ($0.year ?? 0) < ($1.year ?? 0) } }
    if !times.isEmpty {
      patient.tried = TriedTreatment.Kind.allCases.compactMap { kind in
        times[kind].map { TriedTreatment(kind: kind, times: countsByTimes(kind) ? $0 : nil) }
      }
    }
  }

  /// What a code says; only when none is known, what the words say.
  private static func fact(_ concept: CodedConcept) -> ProcedureFact? {
    concept.codes(.cpt).lazy.compactMap { ProcedureCodes.cpt[$0] }.first
      ?? concept.codes(.snomed).lazy.compactMap { ProcedureCodes.snomed[$0] }.first
      ?? ProcedureCodes.phrases.first { concept.mentions($0.phrase) }?.fact
  }

  private static func year(_ resource: Field) -> Int? {
    (resource.at(["performedDateTime"]).time() ?? resource.at(["performedPeriod", "start"]).time())?.year
  }

  /// Injections are counted; of therapy, a bundle holds single visits or whole courses, and the count says nothing.
  private static func countsByTimes(_ kind: TriedTreatment.Kind) -> Bool {
    switch kind {
    case .epiduralSteroid, .facetInjection, .nerveBlock, .radiofrequency, .prp, .fibrin: true
    default: false
    }
  }
}
