/// Searches a file for values that should not be in it outside the pages themselves.
public enum PDFPrivacy {
  /// Where a value was found; the value itself is not repeated.
  public struct Finding: Hashable, Sendable {
    /// The position of the value in the list that was asked for, from 0.
    public let value: Int
    /// The number of the object that has it.
    public let object: Int
    /// What the object is.
    public let part: Part
  }

  /// The parts of a file outside the content of its pages.
  public enum Part: String, Hashable, Sendable {
    /// The Info dictionary.
    case info
    /// The metadata as XMP.
    case metadata
    /// A bookmark.
    case outline
    /// A file inside the file, or what is said about it.
    case attachment
    /// A link or another annotation.
    case annotation
    /// A structure element, whose text stands in for what the page shows, and may lawfully repeat it.
    case structure
    /// Anything else.
    case other
  }

  /// Every place of a value in the unpacked objects outside page content; letter case does not matter.
  ///
  /// - Throws: ``BindingFailure`` when the file cannot be read.
  public static func search(
    _ bytes: [UInt8], for values: [String], password: Password? = nil
  ) throws(BindingFailure) -> [Finding] {
    let plain: [UInt8]
    do throws(LibraryFailure) {
      plain = try QpdfFile.open(bytes, password: password?.text).written(.plain)
    } catch {
      throw .library(error)
    }
    guard let file = PlainFile(plain) else { throw .unreadable }
    let wanted = values.map { $0.lowercased() }
    let skipped = drawn(in: file)
    var findings: [Finding] = []
    for number in file.objects.indices where !skipped.contains(number) {
      guard let value = file.objects[number]?.value else { continue }
      var texts = PDFPrivacy.texts(in: value)
      if let data = file.data(.reference(number)) {
        let text = String(decoding: data, as: UTF8.self)
        // As it stands, and as a reader of XML sees it.
        texts += [text, XMPReader.resolved(text)]
      }
      let hay = texts.map { $0.lowercased() }
      for (index, needle) in wanted.enumerated() where !needle.isEmpty {
        if hay.contains(where: { $0.contains(needle) }) {
          findings.append(Finding(value: index, object: number, part: part(of: number, value, in: file)))
        }
      }
    }
    return findings
  }

  /// The objects whose bytes are the pages themselves: content, and the fonts and colours that draw it.
  private static func drawn(in file: PlainFile) -> Set<Int> {
    var numbers: Set<Int> = []
    for page in file.pages {
      for stream in file.items(file.dictionary(.reference(page))?["Contents"]) {
        if let number = stream.reference { numbers.insert(number) }
      }
    }
    for object in file.objects {
      guard case .dictionary(let dictionary)? = object?.value else { continue }
      for key in ["FontFile", "FontFile2", "FontFile3", "ToUnicode", "DestOutputProfile", "CIDSet"] {
        if let number = dictionary[key]?.reference { numbers.insert(number) }
      }
    }
    return numbers
  }

  /// All strings and names of an object, as text.
  private static func texts(in value: PDFValue) -> [String] {
    switch value {
    case .string(let bytes): [PDFText.decoded(bytes), String(decoding: bytes, as: UTF8.self)]
    case .name(let name): [name]
    case .array(let items): items.flatMap(texts)
    case .dictionary(let dictionary): dictionary.entries.flatMap { [$0.key] + texts(in: $0.value) }
    default: []
    }
  }

  private static func part(of number: Int, _ value: PDFValue, in file: PlainFile) -> Part {
    if file.trailer["Info"]?.reference == number { return .info }
    guard case .dictionary(let dictionary) = value else { return .other }
    switch (dictionary["Type"]?.name, dictionary["Subtype"]?.name) {
    case ("Metadata", _): return .metadata
    case ("Filespec", _), ("EmbeddedFile", _): return .attachment
    case ("Annot", _): return .annotation
    case ("StructElem", _): return .structure
    default: break
    }
    if dictionary["Title"] != nil, dictionary["Parent"] != nil { return .outline }
    return dictionary["S"] != nil && dictionary["P"] != nil ? .structure : .other
  }
}
