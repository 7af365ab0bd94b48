import Frames

/// Looks over a document before its file is finished, so that no patient gets one that cannot be read aloud.
struct PreFlight {
  private let document: Document
  private let outline: StructureOutline
  private let children: [[Int]]
  private(set) var faults: [BindingFault] = []

  /// All faults of a document, in reading order.
  static func faults(of document: Document, _ outline: StructureOutline) -> [BindingFault] {
    var flight = PreFlight(document, outline)
    flight.lookOver()
    return flight.faults
  }

  private init(_ document: Document, _ outline: StructureOutline) {
    self.document = document
    self.outline = outline
    children = outline.children()
  }

  private mutating func lookOver() {
    let title = PDFText.cleaned(document.title)
    if title.allSatisfy(\.isWhitespace) { faults.append(BindingFault(.missingTitle)) }
    if PDFText.isTooLong(title) { faults.append(BindingFault(.longText, at: "title")) }
    if !LanguageSyntax.isTag(document.language.text) { faults.append(BindingFault(.missingLanguage)) }
    if outline.entries.isEmpty { faults.append(BindingFault(.missingStructure)) }
    var level = 0
    for (index, entry) in outline.entries.enumerated() {
      lookOver(entry.element, at: index)
      guard let next = entry.element.type.headingLevel else { continue }
      if next > level + 1 { report(.headingGap, at: index) }
      level = next
    }
    faults += GlyphCheck.faults(of: document)
  }

  private mutating func report(_ kind: BindingFault.Kind, at index: Int) {
    faults.append(BindingFault(kind, at: outline.path(to: index)))
  }

  private mutating func lookOver(_ element: StructureElement, at index: Int) {
    if let language = element.language, !LanguageSyntax.isTag(language.text) {
      report(.missingLanguage, at: index)
    }
    if case .figure(let alternative)? = element.tag?.role {
      let text = PDFText.cleaned(alternative)
      if text.allSatisfy(\.isWhitespace) { report(.missingAlternative, at: index) }
      if PDFText.isTooLong(text) { report(.longText, at: index) }
    }
    switch element.type {
    case .table: lookOver(table: index)
    case .list: lookOver(children[index], in: index, may: [.listItem], or: .unevenList)
    case .listItem: lookOver(children[index], in: index, may: [.listLabel, .listBody], or: .unevenList)
    case .link: lookOver(link: element, at: index)
    default: break
    }
  }

  private mutating func lookOver(
    _ kids: [Int], in index: Int, may types: Set<StructureType>, or kind: BindingFault.Kind
  ) {
    if kids.isEmpty || !kids.allSatisfy({ types.contains(outline.entries[$0].element.type) }) {
      report(kind, at: index)
    }
  }

  private mutating func lookOver(link: StructureElement, at index: Int) {
    guard case .link(let address)? = link.tag?.role else { return }
    // Percent signs make an address up to three times as long.
    let isLong = address.utf8.count * 3 > PDFText.longest
    if isLong || PDFText.isTooLong(outline.text(of: index, children)) { report(.longText, at: index) }
  }

  private mutating func lookOver(table: Int) {
    let rows = children[table]
    lookOver(rows, in: table, may: [.tableRow], or: .unevenTable)
    for row in rows { lookOver(children[row], in: row, may: [.headerCell, .dataCell], or: .unevenTable) }
    let columns = rows.first.map { children[$0].count } ?? 0
    for row in rows where children[row].count != columns { report(.unevenTable, at: row) }
    var named: Set<Int> = []
    for row in rows {
      for (column, cell) in children[row].enumerated() where scope(of: cell) == .column {
        named.insert(column)
      }
    }
    for row in rows where !children[row].contains(where: { scope(of: $0) == .row }) {
      for (column, cell) in children[row].enumerated()
      where outline.entries[cell].element.type == .dataCell && !named.contains(column) && !isEmpty(cell) {
        report(.missingHeaderCell, at: cell)
      }
    }
  }

  /// Whether nothing is in a cell; the corner of a table needs no header.
  private func isEmpty(_ cell: Int) -> Bool { children[cell].isEmpty && outline.entries[cell].text.isEmpty }

  private func scope(of cell: Int) -> HeaderScope? {
    if case .headerCell(let scope)? = outline.entries[cell].element.tag?.role { scope } else { nil }
  }
}

extension PDFText {
  /// The longest string in bytes that an archive takes (ISO 19005-2, 6.1.13).
  static let longest = 32_767

  /// Whether a text does not fit into one string.
  static func isTooLong(_ text: String) -> Bool {
    // Up to this size no notation of the text is too long, so that most texts need no counting.
    text.utf8.count > longest / 2 && encoded(text).count > longest
  }
}

/// The notation of languages.
enum LanguageSyntax {
  /// Whether a text has the form of a language tag (BCP 47, RFC 5646, 2.1).
  static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter) else {
      return false
    }
    return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
