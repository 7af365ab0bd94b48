public import ComparisonModel
import Filing

/// What an earlier run in a folder was told, for those who say nothing new.
public enum EarlierRun {
  /// The day that counted as today; nil when the folder has no ledger.
  ///
  /// A run that goes on after midnight must print the day on which the job began.
  public static func day(in folder: String) -> CalendarDay? {
    let path = "\(folder)/\(Ledger.name)"
    do {
      guard try PathInformation(path) != nil else { return nil }
      let ledger = try SharedLedger(folder)
      let job = try ledger.use { ledger throws(SQLiteFailure) in try ledger.job() }
      return job["date"].flatMap { CalendarDay(iso: $0) }
    } catch {
      // The run itself opens the ledger again, and tells what is wrong with it.
      return nil
    }
  }
}
