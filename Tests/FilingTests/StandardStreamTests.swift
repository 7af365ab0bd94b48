import Filing
import Glibc
import Testing

@Suite struct StandardStreamTests {
  /// In a process of its own, because the streams are the process's.
  @Test func reportsAFullDiskBehindTheOutput() async {
    await #expect(processExitsWith: .success) {
      dup2(unsafe open("/dev/full", O_WRONLY), STDOUT_FILENO)
      #expect(failure { () throws(FilingFailure) in try StandardStream.output.write("a") } == .noSpace)
      #expect(!StandardStream.output.isTerminal)
    }
  }

  @Test func reportsAReaderThatWentAway() async {
    await #expect(processExitsWith: .success) {
      // The shell that started the tests may ignore it already.
      signal(SIGPIPE, SIG_DFL)
      FileSignals.ignore()
      var ends: [Int32] = [0, 0]
      try #require(unsafe pipe(&ends) == 0)
      dup2(ends[1], STDOUT_FILENO)
      close(ends[0])
      #expect(failure { () throws(FilingFailure) in try StandardStream.output.write("a") } == .closedPipe)
    }
  }

  @Test func readsTheInputUpToTheLimit() async {
    await #expect(processExitsWith: .success) {
      let workshop = try Workshop()
      try workshop.put("12345", in: "a")
      dup2(unsafe open(workshop.at("a"), O_RDONLY), STDIN_FILENO)
      #expect(
        failure { () throws(FilingFailure) in _ = try StandardStream.input.read(limit: 4) } == .tooLarge)
      lseek(STDIN_FILENO, 0, SEEK_SET)
      #expect(try StandardStream.input.read(limit: 5) == Array("12345".utf8))
    }
  }
}
