public import Frames

/// How a file is to be finished.
public struct Binding: Hashable, Sendable {
  /// The only date that the file carries.
  public var date: PrintDate
  /// The program that made the file, with its version; never a host or a path.
  public var producer: String
  /// Whether the file is to be kept: PDF/UA-1 and PDF/A-2a, or PDF/A-3a with an attachment.
  public var isArchival: Bool
  /// The password that opens the file; an archive does not take files that need one.
  public var password: Password?
  /// A file that goes with the document.
  public var attachment: Attachment?

  /// A binding; archival and open to everyone unless something else is asked for.
  public init(
    date: PrintDate, producer: String, isArchival: Bool = true, password: Password? = nil,
    attachment: Attachment? = nil
  ) {
    self.date = date
    self.producer = producer
    self.isArchival = isArchival
    self.password = password
    self.attachment = attachment
  }
}

/// The words that open an encrypted file.
public struct Password: Hashable, Sendable, CustomStringConvertible {
  /// The characters as typed.
  let text: String

  /// A password of 1 to 127 bytes of UTF-8 without control characters (ISO 32000-2, 7.6.4.3.3), or `nil`.
  public init?(_ text: String) {
    guard (1...127).contains(text.utf8.count),
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    else { return nil }
    self.text = text
  }

  /// Nothing of the password itself, so that no message shows it.
  public var description: String { "password" }
}

/// A file inside a file, such as the comparison in a form for programs.
public struct Attachment: Hashable, Sendable {
  /// The name under which it is saved, without folders.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// Its kind, such as `application/json`.
  public let mediaType: String
  /// What it is, in the language of the document.
  public let description: String

  /// An attachment; `nil` when the name is empty or names a folder, or the kind is not `type/subtype`.
  public init?(name: String, bytes: [UInt8], mediaType: String, description: String) {
    let cleaned = PDFText.cleaned(name)
    let parts = mediaType.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, cleaned == name, !name.contains(where: { "/\\:".contains($0) }),
      name.utf8.count <= 255,
      parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Attachment.isToken) })
    else { return nil }
    self.name = name
    self.bytes = bytes
    self.mediaType = mediaType
    self.description = description
  }

  /// Whether a byte may stand in the name of a kind (RFC 6838, 4.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCII
      && (scalar.properties.isAlphabetic || "0123456789!#$&-^_.+".unicodeScalars.contains(scalar))
  }
}
