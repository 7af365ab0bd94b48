import Frames
import Support
import Testing

@testable import Bindery

@Suite("Passwords and attachments")
struct BindingTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("An encrypted file opens with its password only, with AES-256, and assistive tools may read it")
  func encryption() throws {
    var binding = try Workshop.binding()
    binding.isArchival = false
    binding.password = Password("päss wörd")
    let file = try workshop.bind(workshop.sample(), binding)
    #expect(throws: BindingFailure.self) { try PDFCheck.check(file) }
    #expect(throws: BindingFailure.self) { try PDFCheck.check(file, password: Password("other")) }
    let broken = try PDFCheck.check(file, password: binding.password).filter { !$0.isKept }.map(\.name)
    #expect(broken == ["encryption", "archive-identification", "extension-schema"])
    let facts = try Tool.run("qpdf", ["--password=päss wörd", "--show-encryption", "@"], on: file)
    #expect(facts.contains("R = 6") && facts.contains("stream encryption method: AESv3"))
    #expect(facts.contains("extract for accessibility: allowed"))
  }

  @Test("An archive does not take an encrypted file")
  func encryptedArchive() throws {
    var binding = try Workshop.binding()
    binding.password = Password("secret")
    let document = try workshop.sample()
    #expect(throws: BindingFailure.encryptedArchive) { try workshop.bind(document, binding) }
  }

  @Test(
    "Passwords that cannot be typed or do not fit are none",
    arguments: ["", "a\u{0}b", String(repeating: "é", count: 64)])
  func passwords(text: String) { #expect(Password(text) == nil) }

  @Test("No message shows a password")
  func silence() throws { #expect("\(try #require(Password("secret")))" == "password") }

  @Test("An attachment comes out as it went in, and makes the file PDF/A-3a")
  func attachment() throws {
    var binding = try Workshop.binding()
    let json = #"{"options": ["fusion", "Verbleib"]}"#
    binding.attachment = Attachment(
      name: "comparison (1).json", bytes: Array(json.utf8), mediaType: "application/json",
      description: "The comparison")
    #expect(binding.attachment != nil)
    let file = try workshop.bind(workshop.sample(), binding)
    #expect(try PDFCheck.check(file).allSatisfy(\.isKept))
    #expect(try Tool.run("qpdf", ["--show-attachment=comparison (1).json", "@"], on: file) == json)
    #expect(try Tool.run("pdfinfo", ["-meta", "@"], on: file).contains("<pdfaid:part>3<"))
  }

  @Test(
    "Names that lead elsewhere and kinds that are none are refused",
    arguments: [
      ("", "a/b"), ("../x", "a/b"), ("a\\b", "a/b"), ("a\n", "a/b"), ("x", "json"), ("x", "a/b c"),
      ("x", "/"),
    ])
  func attachmentNames(name: String, mediaType: String) {
    #expect(Attachment(name: name, bytes: [], mediaType: mediaType, description: "") == nil)
  }
}
