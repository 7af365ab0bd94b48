public import EvenhandKit
import Intake

/// Everything that decides what a batch prints, and where.
public struct BatchJob: Sendable {
  /// The inputs in order: paths, or `-` for records line by line on standard input.
  public var inputs: [String]
  /// The folder into which everything is written.
  public var folder: String
  /// Everything but the records.
  public var settings: HandoutSettings
  /// What becomes of each handout.
  public var delivery = Delivery.files(.byID)
  /// The marks for machines.
  public var marks = MarkPlan()
  /// How many pieces a proof shows, those that it has to show excepted; nil for no proof.
  public var proof: Int?
  /// How many handouts are made at a time.
  public var workers = 1
  /// How tables write their characters.
  public var encoding = TableEncoding.utf8
  /// What tables call the columns.
  public var columns: [String: String] = [:]
  /// The ids of records that are not to be printed.
  public var suppressed: Set<String> = []
  /// Which part of the records is printed.
  public var shard = Shard.whole
  /// Whether the list of rejects repeats the original rows, so that they can be mended.
  public var keepsRejectedData = false
  /// Whether it has to go on with a job that was begun before.
  public var resumes = false
  /// The name and version of the program.
  public var program: String

  /// A job with its inputs, its folder and its settings.
  public init(inputs: [String], folder: String, settings: HandoutSettings, program: String) {
    self.inputs = inputs
    self.folder = folder
    self.settings = settings
    self.program = program
  }
}

/// How tables write their characters.
public enum TableEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// Windows-1252, as older programs for Western Europe and America write it.
  case windows1252 = "windows-1252"

  var text: TextEncoding { self == .utf8 ? .utf8 : .windows1252 }
}

/// What becomes of each handout.
public enum Delivery: Sendable {
  /// A PDF file for each record, named in one way or the other.
  case files(FileNaming)
  /// Many in a file for a mail house.
  case streams(StreamPlan)

  /// What manifests call it.
  var name: String {
    switch self {
    case .files: "files"
    case .streams: "streams"
    }
  }
}
