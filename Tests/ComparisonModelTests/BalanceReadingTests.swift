import Testing

@testable import ComparisonModel

/// How texts are cut into words, sentences and syllables.
@Suite struct BalanceReadingTests {
  @Test(arguments: [
    ("a", 1), ("the", 1), ("walk", 1), ("weeks", 1), ("years", 1), ("nerve", 1), ("eyes", 1), ("friend", 1),
    ("times", 1), ("called", 1), ("trained", 1), ("played", 1), ("months", 1), ("tissue", 2), ("better", 2),
    ("spinal", 2), ("fusion", 2), ("needle", 2), ("table", 2), ("handled", 2), ("needed", 2), ("causes", 2),
    ("doesn't", 2), ("being", 2), ("trying", 2), ("saying", 2), ("likely", 2), ("careful", 2),
    ("statement", 2),
    ("sometimes", 2), ("quiet", 2), ("science", 2), ("patience", 2), ("beyond", 2), ("employer", 3),
    ("surgery", 3), ("injection", 3), ("medicine", 3), ("exercise", 3), ("serious", 3), ("easier", 3),
    ("usual", 3), ("insurance", 3), ("idea", 3), ("unable", 3), ("clinician", 3), ("medium", 3),
    ("period", 3), ("therapy", 3), ("diabetes", 4), ("epidural", 4), ("operation", 4), ("experience", 4),
    ("usually", 4), ("certainty", 3), ("rehabilitation", 6), ("antibiotic", 5),
  ])
  func syllables(_ word: String, _ count: Int) {
    #expect(EnglishSyllables.count(word) == count)
  }

  @Test(arguments: [
    ("It hurts. It stops.", 2), ("Dose e.g. two. Next", 2), ("It was 1.5 of 3 cm.", 1), ("Is it? Yes!", 2),
    ("(It hurts.) It stops.", 2), ("痛い。治る。", 2), ("", 0), ("  ", 0), ("Level L4-L5 hurts", 1),
  ])
  func sentences(_ text: String, _ count: Int) {
    #expect(Wording(Prose(plain: text), BalanceFixture().language).sentences.count == count)
  }

  @Test(arguments: [
    ("side-by-side care", 2), ("13,000 people", 2), ("10–40 people", 3), ("it's well", 2), ("6th day", 2),
    ("L4-L5", 1), ("don’t", 1), ("痛い", 2), ("(a) – b", 2),
  ])
  func words(_ text: String, _ count: Int) {
    #expect(Wording(Prose(plain: text), BalanceFixture().language).wordCount == count)
  }

  @Test(arguments: [
    ("13,000", 13_000, 0), ("46.5", 465, 1), ("1,2", 1, 0), ("٣٥", 35, 0),
    ("99999999999999999999", Int.max, 0),
  ])
  func numbers(_ text: String, _ digits: Int, _ places: Int) {
    let wording = Wording(Prose(plain: text), BalanceFixture().language)
    #expect(wording.tokens.first?.number == Decimal(digits: digits, places: places))
  }

  @Test func theFormulaIsThatOfKincaid() throws {
    let prose = Prose(plain: "The cat sat on the mat. The dog sat on it too.")
    let grade = try #require(ReadingGrade.grade(of: prose, in: BalanceFixture().language))
    #expect(abs(grade - (0.39 * 6 + 11.8 - 15.59)) < 0.001)
  }

  @Test func exemptNamesDoNotCountAsLong() throws {
    let language = BalanceFixture().language
    let plain = ReadingGrade.grade(of: Prose(plain: "The fibrin is put in the disc at once."), in: language)
    let other = ReadingGrade.grade(of: Prose(plain: "The salt is put in the disc at once."), in: language)
    #expect(try abs(#require(plain) - #require(other)) < 0.001)
  }

  @Test func aLanguageWithoutAFormulaHasNoGrade() {
    var fixture = BalanceFixture()
    fixture.readability = nil
    #expect(ReadingGrade(fixture.pack) == nil)
  }

  @Test func theWholePackHasAMeanAndAHighest() throws {
    let grade = try #require(ReadingGrade(BalanceFixture().pack))
    #expect(grade.mean < grade.highest)
  }

  @Test(arguments: [
    ("63 von 100 ging es besser", "63 von 100", 63), ("Von 100 Leuten ging es 63 besser", "", 0),
    ("12 bis 40 von 100", "63 von 100", 40),
  ])
  func ratiosAreLearntFromThePack(_ text: String, _ statement: String, _ count: Int) throws {
    var fixture = BalanceFixture()
    fixture.figures[0].statement = statement
    fixture.harms = []
    fixture.rows = [:]
    fixture.clinicReport = text
    let reading = PackReading(fixture.pack)
    let found = reading.texts.first { $0.prose.plain == text }?.ratios.first
    #expect(found?.high == (count == 0 ? nil : Decimal(digits: count)))
  }
}
