import Filing
import Testing

@Suite struct WholeFilesTests {
  @Test func writesEveryFile() throws {
    let workshop = try Workshop()
    try WholeFiles.write([
      (path: workshop.at("p-1.png"), bytes: [1]), (path: workshop.at("p-2.png"), bytes: [2]),
    ])
    #expect(workshop.names == ["p-1.png", "p-2.png"])
    #expect(try InputFile.read(workshop.at("p-2.png"), limit: 9) == [2])
  }

  @Test(arguments: ["none/p-2.png", "folder"])
  func putsNoneInPlaceWhenOneCannotBeWritten(wrong: String) throws {
    let workshop = try Workshop()
    try OutputFolder.make(workshop.at("folder"))
    try workshop.put("old", in: "p-1.png")
    let files: [(path: String, bytes: [UInt8])] = [
      (path: workshop.at("p-1.png"), bytes: [1]), (path: workshop.at(wrong), bytes: [2]),
    ]
    #expect(failure { () throws(FilingFailure) in try WholeFiles.write(files) } != nil)
    #expect(workshop.text("p-1.png") == "old")
    #expect(workshop.names == ["folder", "p-1.png"])
  }

  @Test func putsNoneInPlaceWhenAStreamFails() throws {
    let workshop = try Workshop()
    let files: [(path: String, bytes: [UInt8])] = [
      (path: workshop.at("p-1.png"), bytes: [1]), (path: "/dev/full", bytes: [2]),
    ]
    #expect(failure { () throws(FilingFailure) in try WholeFiles.write(files) } == .noSpace)
    #expect(workshop.names.isEmpty)
  }
}
