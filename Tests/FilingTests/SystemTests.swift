import Filing
import Foundation
import Testing

/// What the command asks of the system beside files.
@Suite struct SystemTests {
  @Test(arguments: [(0, "1970-1-1"), (951_782_400, "2000-2-29"), (1_795_564_800, "2026-11-25")])
  func aSecondHasItsDay(second: Int, day: String) throws {
    let found = try #require(SystemClock.day(ofSecond: second))
    #expect("\(found.year)-\(found.month)-\(found.day)" == day)
  }

  @Test func theLocalDayIsThatOfTheCalendar() throws {
    func calendar() -> [Int?] {
      let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
      return [parts.year, parts.month, parts.day]
    }
    let before = calendar()
    let day = try #require(SystemClock.localDay())
    // Midnight may pass between the two.
    #expect([before, calendar()].contains([day.year, day.month, day.day]))
  }

  @Test func variablesAreReadAndMayBeMissing() {
    #expect(Environment.value(of: "PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(Environment.value(of: "EVENHAND_NO_SUCH_VARIABLE") == nil)
  }

  @Test func processorsAreThoseThatTheProcessMayUse() {
    #expect(Processors.usable == ProcessInfo.processInfo.activeProcessorCount)
  }

  @Test func pathsBelowAFolderReachIntoFoldersAndNotIntoLinks() throws {
    let workshop = try Workshop()
    try OutputFolder.make(workshop.at("b/c"))
    for name in ["b/c/d", "b/a", "a"] { try workshop.put("", in: name) }
    try workshop.link("e", to: workshop.at("b"))
    #expect(try FolderContents.paths(below: workshop.path) == ["a", "b", "b/a", "b/c", "b/c/d", "e"])
    #expect(
      failure { () throws(FilingFailure) in _ = try FolderContents.paths(below: workshop.at("none")) }
        == .missing)
  }
}
