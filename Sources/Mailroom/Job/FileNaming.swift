import ComparisonModel

/// How the file of a record is named; the same record always gets the same name.
public struct FileNaming: Sendable {
  private let hash: KeyedHash?
  /// What tells this way of naming from another one, without giving a key away.
  let fingerprint: String

  /// `<id>.pdf`.
  public static let byID = FileNaming(hash: nil, fingerprint: "id")

  /// A name that only who has the key can trace to an id: 32 hexadecimal digits of an HMAC of the id.
  public static func opaque(key: [UInt8]) -> FileNaming {
    let hash = KeyedHash(key: key)
    return FileNaming(hash: hash, fingerprint: "opaque " + hash.hash("evenhand file names").hexadecimal)
  }

  private init(hash: KeyedHash?, fingerprint: String) {
    self.hash = hash
    self.fingerprint = fingerprint
  }

  /// The name of a record's file.
  func name(of id: PatientID) -> String { reference(of: id) + ".pdf" }

  /// What lists that leave the clinic call a record.
  func reference(of id: PatientID) -> String {
    guard let hash else { return id.text }
    return Array(hash.hash(id.text).prefix(16)).hexadecimal
  }
}
