import Filing
import Testing

@Suite struct InputFileTests {
  @Test(arguments: [(5, nil), (4, FilingFailure.Kind.tooLarge)])
  func readsUpToTheLimit(limit: Int, kind: FilingFailure.Kind?) throws {
    let workshop = try Workshop()
    try workshop.put("12345", in: "a")
    #expect(
      failure { () throws(FilingFailure) in _ = try InputFile.read(workshop.at("a"), limit: limit) } == kind)
  }

  @Test func refusesWhatIsNotThereOrNotAFile() throws {
    let workshop = try Workshop()
    let cases: [(path: String, kind: FilingFailure.Kind)] = [
      (workshop.path, .isDirectory), (workshop.at("none"), .missing), ("", .missing),
      ("/dev/zero", .tooLarge), (workshop.at("a\0b"), .other),
    ]
    for (path, kind) in cases {
      #expect(
        failure { () throws(FilingFailure) in _ = try InputFile.read(path, limit: 1_000_000) } == kind,
        "\(path)")
    }
  }

  @Test func namesThePathAndTheReason() {
    #expect(
      FilingFailure(.noSpace, path: "output/a.pdf").description == "output/a.pdf: the disk is full")
  }
}
