import Filing
import Testing

@Suite struct OutputFolderTests {
  @Test func makesEveryMissingFolderForTheOwnerOnly() throws {
    let workshop = try Workshop()
    try OutputFolder.make(workshop.at("a/b/"))
    #expect(try workshop.mode("a") == 0o700)
    #expect(try workshop.mode("a/b") == 0o700)
    try OutputFolder.make(workshop.at("a/b"))
  }

  @Test(arguments: ["file", "file/below"])
  func refusesAFileInTheWay(name: String) throws {
    let workshop = try Workshop()
    try workshop.put("", in: "file")
    #expect(
      failure { () throws(FilingFailure) in try OutputFolder.make(workshop.at(name)) } == .notDirectory)
  }
}
