import Bindery
public import ComparisonModel
import Frames

/// Looks over finished PDF files.
public enum PDFChecks {
  /// One requirement, and where a file breaks it.
  public struct Clause: Sendable {
    /// A short name of the requirement.
    public let name: String
    /// The clauses that state it.
    public let clauses: String
    /// What is required.
    public let requirement: String
    /// Where the file breaks it; empty when it does not.
    public let findings: [String]
  }

  /// Every requirement of PDF/UA-1 and PDF/A-2a that a program can look for.
  ///
  /// - Throws: ``HandoutFailure`` when the file cannot be read.
  public static func clauses(_ file: NamedFile) throws(HandoutFailure) -> [Clause] {
    do throws(BindingFailure) {
      return try PDFCheck.check(file.bytes).map {
        Clause(
          name: $0.name, clauses: $0.clauses.joined(separator: ", "), requirement: $0.requirement,
          findings: $0.findings)
      }
    } catch {
      throw HandoutFailure(.badData, error.remarks)
    }
  }

  /// Where values of a record stand in a file outside its pages: the kind of value, and the part of the file.
  ///
  /// Structure elements may repeat what the page shows, and are passed over.
  /// - Throws: ``HandoutFailure`` when the file cannot be read.
  public static func leaks(
    of patient: Patient, in file: NamedFile
  ) throws(HandoutFailure) -> [(field: String, part: String, object: Int)] {
    let values = patient.privateValues
    do throws(BindingFailure) {
      return try PDFPrivacy.search(file.bytes, for: values.map(\.text))
        .filter { $0.part != .structure }
        .map { (values[$0.value].field, $0.part.rawValue, $0.object) }
    } catch {
      throw HandoutFailure(.badData, error.remarks)
    }
  }
}
