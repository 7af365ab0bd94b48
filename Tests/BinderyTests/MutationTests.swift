import Testing

@testable import Bindery

@Suite("Whatever is broken in a finished file is found")
struct MutationTests {
  private static let base = Result { try Workshop().bind(Workshop().sample()) }

  @Test("A clause names what was broken", arguments: Mutation.all)
  func mutation(_ mutation: Mutation) throws {
    var file = try plain(MutationTests.base.get())
    #expect(mutation.apply(&file), "the file has nothing to break")
    let broken = try PDFCheck.check(file.packed()).filter { !$0.isKept }.map(\.name)
    #expect(broken.contains(mutation.clause), "\(broken)")
  }

  @Test("Bytes before and after the file")
  func edges() throws {
    let file = try MutationTests.base.get()
    let broken = try PDFCheck.check(file + Array("junk".utf8)).filter { !$0.isKept }.map(\.name)
    #expect(broken == ["after-end"])
    let id = try #require(file.firstRange(of: Array("/ID [<".utf8)))
    var nameless = file
    nameless.replaceSubrange(id, with: Array("/Id [<".utf8))
    #expect(try PDFCheck.check(nameless).filter { !$0.isKept }.map(\.name) == ["file-id"])
    var newer = file
    newer.replaceSubrange(5..<8, with: Array("2.0".utf8))
    #expect(try PDFCheck.check(newer).filter { !$0.isKept }.map(\.name) == ["header"])
  }

  @Test("Every clause but that of encryption is broken by some mutation")
  func coverage() throws {
    let names = try Set(PDFCheck.check(MutationTests.base.get()).map(\.name))
    let tried = Set(Mutation.all.map(\.clause)).union([
      "header", "after-end", "file-id", "embedded-streams", "encryption", "assistive-access",
    ])
    #expect(names.subtracting(tried) == [])
  }
}
