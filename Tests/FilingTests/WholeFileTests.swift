import Filing
import Foundation
import Glibc
import Testing

@Suite struct WholeFileTests {
  @Test(arguments: [0, 1, 65_536, 3_000_001])
  func writesEveryByteForTheOwnerOnly(count: Int) throws {
    let workshop = try Workshop()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try WholeFile.write(bytes, to: workshop.at("a.pdf"))
    #expect(try InputFile.read(workshop.at("a.pdf"), limit: count) == bytes)
    #expect(try workshop.mode("a.pdf") == 0o600)
    #expect(workshop.names == ["a.pdf"])
  }

  @Test func takesThePlaceOfAnOlderFile() throws {
    let workshop = try Workshop()
    try workshop.put("older and longer", in: "a.pdf")
    try WholeFile.write(Array("new".utf8), to: workshop.at("a.pdf"))
    #expect(workshop.text("a.pdf") == "new")
    #expect(try workshop.mode("a.pdf") == 0o600)
  }

  @Test func replacesWhatALinkLeadsToAndKeepsTheLink() throws {
    let workshop = try Workshop()
    try OutputFolder.make(workshop.at("kept"))
    try workshop.put("old", in: "kept/real.pdf")
    try workshop.link("second", to: "kept/real.pdf")
    try workshop.link("first", to: workshop.at("second"))
    try WholeFile.write(Array("new".utf8), to: workshop.at("first"))
    #expect(workshop.text("kept/real.pdf") == "new")
    #expect(try workshop.isLink("first"))
    #expect(try workshop.isLink("second"))
    #expect(workshop.names == ["first", "kept", "second"])
  }

  @Test func makesTheFileThatADanglingLinkLeadsTo() throws {
    let workshop = try Workshop()
    try workshop.link("link", to: "real.pdf")
    try WholeFile.write(Array("new".utf8), to: workshop.at("link"))
    #expect(workshop.text("real.pdf") == "new")
    #expect(try workshop.isLink("link"))
  }

  @Test func refusesWhatIsNotAPlaceForAFile() throws {
    let workshop = try Workshop()
    try workshop.put("a file", in: "file")
    try workshop.link("loop", to: "loop")
    let cases: [(path: String, kind: FilingFailure.Kind)] = [
      (workshop.path, .isDirectory), (workshop.path + "/", .isDirectory),
      (workshop.at("none/a.pdf"), .missing), (workshop.at("file/a.pdf"), .missing),
      (workshop.at("none/"), .missing), ("", .missing),
      (workshop.at("loop"), .other), (workshop.at("a\0b"), .other),
      (workshop.at(String(repeating: "n", count: 300)), .other),
    ]
    for (path, kind) in cases {
      #expect(failure { () throws(FilingFailure) in try WholeFile.write([1], to: path) } == kind, "\(path)")
    }
    #expect(workshop.names == ["file", "loop"])
    #expect(workshop.text("file") == "a file")
  }

  @Test func writesToADeviceWithoutReplacingIt() throws {
    try WholeFile.write(Array("gone".utf8), to: "/dev/null")
    #expect(
      failure { () throws(FilingFailure) in try WholeFile.write([1], to: "/dev/full") } == .noSpace)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  @Test func addsToAnInheritedStreamThatIsAFile() throws {
    let workshop = try Workshop()
    try workshop.put("before ", in: "log")
    let handle = try #require(FileHandle(forWritingAtPath: workshop.at("log")))
    try WholeFile.write(Array("after".utf8), to: "/proc/self/fd/\(handle.fileDescriptor)")
    #expect(workshop.text("log") == "before after")
  }

  @Test(.enabled(if: geteuid() != 0, "permission bits do not stop root"))
  func leavesAFileInAFolderThatCannotBeWrittenTo() throws {
    let workshop = try Workshop()
    try workshop.put("old", in: "a.pdf")
    unsafe chmod(workshop.path, 0o500)
    defer { unsafe chmod(workshop.path, 0o700) }
    #expect(
      failure { () throws(FilingFailure) in try WholeFile.write([1], to: workshop.at("a.pdf")) }
        == .noPermission)
    #expect(workshop.text("a.pdf") == "old")
  }

  /// In a process of its own, because the limit holds for every file that the process writes.
  @Test func keepsTheOlderFileWhenTheSystemStopsTheWrite() async {
    await #expect(processExitsWith: .success) {
      // The shell that started the tests may ignore it already, and a thread of a pool holds it back.
      signal(SIGXFSZ, SIG_DFL)
      var signals = sigset_t()
      unsafe sigaddset(&signals, SIGXFSZ)
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      FileSignals.ignore()
      let workshop = try Workshop()
      try workshop.put("old", in: "a.pdf")
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let long = [UInt8](repeating: 7, count: 200_000)
      #expect(
        failure { () throws(FilingFailure) in try WholeFile.write(long, to: workshop.at("a.pdf")) }
          == .tooLarge)
      #expect(workshop.text("a.pdf") == "old")
      #expect(workshop.names == ["a.pdf"])
    }
  }

  @Test func eightWritersLeaveOneWholeFile() async throws {
    let workshop = try Workshop()
    let path = workshop.at("a.pdf")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in UInt8(1)...8 {
        group.addTask {
          for _ in 0..<5 { try WholeFile.write([UInt8](repeating: writer, count: 50_000), to: path) }
        }
      }
      try await group.waitForAll()
    }
    let bytes = try InputFile.read(path, limit: 50_000)
    #expect(bytes.count == 50_000)
    #expect(Set(bytes).count == 1)
    #expect(workshop.names == ["a.pdf"])
  }
}
