import ComparisonModel

/// Makes patients up: the same number gives the same patient.
struct PatientMaker {
  private var state: UInt64
  private static let given = [
    "María", "John", "Aisha", "Wei", "Olga", "Søren", "Zoë", "Ibrahim", "Ana Lucía", "Thomas", "Ngoc",
    "Elizabeth", "Björn", "Chidi", "Ruth", "Łukasz",
  ]
  private static let family = [
    "Ejemplo-Ruíz", "Smith", "Nguyễn", "O'Hara", "Fernández de la Cruz", "Li", "Kowalczyk", "Müller",
    "Okonkwo", "Vandenberghe", "Ivanova", "Featherstonehaugh", "Jones", "Sato", "Petrović", "Brown",
  ]
  private static let goals = [
    "lift my granddaughter", "sleep through the night", "go back to work", "walk the dog", "play golf",
    "sit through a film", "ride my bicycle", "tie my shoes without pain",
  ]

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below a bound (SplitMix64).
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  /// The patient of a number.
  static func patient(_ number: Int, visit: CalendarDay) -> Patient? {
    guard let id = PatientID("p\(number)") else { return nil }
    var maker = PatientMaker(seed: number)
    let name = PersonName(
      given: [maker.pick(given)] + (maker.chance(25) ? [maker.pick(given)] : []), family: maker.pick(family))
    var patient = Patient(id: id, name: name)
    maker.describe(&patient, visit: visit)
    return patient
  }

  private mutating func describe(_ patient: inout Patient, visit: CalendarDay) {
    patient.birthDate = CalendarDay(year: 1940 + next(60), month: 1 + next(12), day: 1 + next(28))
    patient.visit = Visit(day: visit, clinician: pick(["Dr. Example", "Dr. Featherstone", "Dr. Li"]))
    patient.spine.region = .lumbar
    patient.spine.levels = pick([[.l4l5], [.l5s1], [.l4l5, .l5s1], [.l3l4]])
    patient.spine.findings = pick([
      [.annularTear], [.degeneration], [.annularTear, .degeneration], [.containedHerniation], [.bulge],
      [.internalDisruption, .annularTear],
    ])
    patient.spine.isStable = true
    patient.pain.now = PainScore(1 + next(10), scale: .nrs)
    patient.pain.site = pick(Pain.Site.allCases)
    patient.pain.months = 3 + next(120)
    patient.pain.disability = chance(60) ? 10 + next(60) : nil
    var tried = [
      TriedTreatment(
        kind: .physicalTherapy, weeks: 4 + next(20), isStructured: chance(70),
        helped: pick(TriedTreatment.Help.allCases))
    ]
    if chance(50) {
      tried.append(
        TriedTreatment(kind: .epiduralSteroid, times: 1 + next(4), helped: pick(TriedTreatment.Help.allCases))
      )
    }
    patient.tried = tried
    patient.priorSurgery = chance(15) ? [PriorSurgery(kind: .discectomy, year: 2000 + next(25))] : []
    patient.redFlags = []
    patient.health.bloodThinner = chance(20)
    patient.health.diabetes = chance(20)
    patient.health.smoker = chance(20)
    patient.health.allergies = chance(5) ? [.contrastDye] : []
    patient.goals = [pick(Self.goals)] + (chance(30) ? [pick(Self.goals)] : [])
    patient.work = pick(Work.allCases)
    patient.caring = chance(30)
    patient.veteran = chance(15)
    patient.coverage = pick(Coverage.allCases)
  }
}
