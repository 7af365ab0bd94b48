import ComparisonModel
import Frames
import Intake
import Stock
import Testing

/// The evidence that comes with the program.
@Suite struct BalanceStockTests {
  static func pack() throws -> EvidencePack {
    let files = StockFile.inFolder("evidence").map { file in
      (name: String(file.name.dropFirst("evidence/".count)), bytes: Array(file.string.utf8))
    }
    return try EvidencePackReader.read(files: files, language: "en").value
  }

  @Test func theStockBreaksNoRule() throws {
    let breaches = Balance.check(try Self.pack())
    for breach in breaches {
      Issue.record("\(breach.rule.rawValue) · \(breach.place) · \(breach.message)")
    }
  }

  @Test func theStockIsReadAtGradeEight() throws {
    let grade = try #require(ReadingGrade(try Self.pack()))
    #expect(grade.highest <= Decimal(digits: 8))
    #expect(grade.mean <= grade.highest)
  }
}
