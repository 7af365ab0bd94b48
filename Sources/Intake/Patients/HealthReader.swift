import ComparisonModel

/// Reads the other facts about health.
enum HealthReader {
  static func health(_ fields: FieldReader) -> Health {
    var health = Health()
    health.bloodThinner = fields["bloodThinner"].boolean()
    health.bleedingDisorder = fields["bleedingDisorder"].boolean()
    health.lowBloodCount = fields["lowBloodCount"].boolean()
    health.diabetes = fields["diabetes"].boolean()
    health.pregnant = fields["pregnant"].boolean()
    health.infection = fields["infection"].boolean()
    health.cancer = fields["cancer"].boolean()
    health.weakImmuneSystem = fields["weakImmuneSystem"].boolean()
    health.osteoporosis = fields["osteoporosis"].boolean()
    health.smoker = fields["smoker"].boolean()
    health.lowMood = fields["lowMood"].boolean()
    health.earlierSealant = fields["earlierSealant"].boolean()
    health.surgeryWithinMonth = fields["surgeryWithinMonth"].boolean()
    health.needleFear = fields["needleFear"].boolean()
    health.allergies = fields["allergies"].list { $0.text() }?.filter { !AllergyWords.isNone($0) }
      .map(AllergyWords.allergy)
    return health
  }
}
