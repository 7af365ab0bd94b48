import ComparisonModel

/// Reads FHIR Observations: pain, disability, smoking and pregnancy; of each, the newest counts.
enum FHIRObservationReader {
  /// LOINC codes of pain scores, with their scales.
  private static let painScales: [String: PainScore.Scale] = [
    "72514-3": .nrs,  // pain severity 0 to 10, verbal numeric rating
    "38208-5": .nrs,  // pain severity, reported
    "38221-8": .nrs,  // pain severity, Wong-Baker FACES
    "38214-3": .vas,  // pain severity, visual analogue
  ]
  /// LOINC: Oswestry disability index, score.
  private static let disability = "97909-6"
  /// LOINC: tobacco smoking status; pregnancy status.
  private static let smoking = "72166-2"
  private static let pregnancy = "82810-3"

  /// A coded answer to a yes-or-no question, in SNOMED CT.
  private static let smokes: [String: Bool] = [
    "449868002": true, "428041000124106": true, "77176002": true, "428071000124103": true,
    "428061000124105": true, "8517006": false, "266919005": false,
  ]
  private static let isPregnant: [String: Bool] = ["77386006": true, "60001007": false]

  static func read(_ resources: [Field], into patient: inout Patient) {
    let all = resources.filter(isReliable).flatMap(measurements)
    if let pain = newest(all.filter { painScales[$0.code] != nil }) { patient.pain.now = score(pain) }
    if let disability = newest(all.filter { $0.code == disability }) {
      patient.pain.disability = percent(disability.value)
    }
    if let newest = newest(all.filter { $0.code == smoking }), let answer = answer(newest, smokes) {
      patient.health.smoker = answer
    }
    if let newest = newest(all.filter { $0.code == pregnancy }), let answer = answer(newest, isPregnant) {
      patient.health.pregnant = answer
    }
  }

  /// One value with its code; panels hold several.
  private struct Measurement {
    let code: String
    /// The Observation, or the component of one, that holds the value.
    let value: Field
    let time: FHIRTime?
  }

  private static func isReliable(_ resource: Field) -> Bool {
    ["final", "amended", "corrected", "preliminary"].contains(resource.at(["status"]).string() ?? "")
  }

  private static func measurements(_ resource: Field) -> [Measurement] {
    let times = [
      ["effectiveDateTime"], ["effectiveInstant"], ["effectivePeriod", "end"], ["effectivePeriod", "start"],
    ]
    let time = times.lazy.compactMap { resource.at($0).time() }.first
    return ([resource] + (resource.at(["component"]).items() ?? [])).flatMap { part in
      CodedConcept(part.at(["code"])).codes(.loinc).map { Measurement(code: $0, value: part, time: time) }
    }
  }

  /// The newest that holds a value; one without a time is older than all others.
  private static func newest(_ measurements: [Measurement]) -> Measurement? {
    let valued = measurements.filter {
      number($0.value).node != nil || $0.value.at(["valueCodeableConcept"]).node != nil
    }
    return valued.max { left, right in
      guard let leftTime = left.time else { return right.time != nil }
      return right.time.map { leftTime < $0 } ?? false
    }
  }

  private static func number(_ value: Field) -> Field {
    let quantity = value.at(["valueQuantity", "value"])
    return quantity.node == nil ? value.at(["valueInteger"]) : quantity
  }

  private static func unit(_ value: Field) -> String? {
    value.at(["valueQuantity", "code"]).string() ?? value.at(["valueQuantity", "unit"]).string()
  }

  private static func score(_ measurement: Measurement) -> PainScore? {
    guard let scale = painScales[measurement.code] else { return nil }
    let field = number(measurement.value)
    // A visual analogue scale is 100 mm long; some systems write where the mark stands in centimetres.
    let isCentimetres = scale == .vas && unit(measurement.value) == "cm"
    guard let value = field.double(0...Double(isCentimetres ? 10 : scale.highest)) else { return nil }
    return PainScore(Int((isCentimetres ? value * 10 : value).rounded()), scale: scale)
  }

  /// The index in percent; a bare score that may be one of 50 points is not taken.
  private static func percent(_ value: Field) -> Int? {
    let field = number(value)
    guard let score = field.double(0...100) else { return nil }
    if unit(value) == "%" || score > 50 { return Int(score.rounded()) }
    field.warn(
      "unclear", "The disability score may be percent or points of 50; it counts as not known.",
      hint: "Give it with the unit \"%\".")
    return nil
  }

  private static func answer(_ measurement: Measurement, _ answers: [String: Bool]) -> Bool? {
    let concept = CodedConcept(measurement.value.at(["valueCodeableConcept"]))
    return concept.codes(.snomed).lazy.compactMap { answers[$0] }.first
  }
}
