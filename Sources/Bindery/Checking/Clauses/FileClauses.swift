/// What the file is as a whole.
enum FileClauses {
  static let rules: [ClauseRule] = [
    ClauseRule("header", ua: "6.1", archive: "6.1.2", "The file begins with its version, 1.0 to 1.7.") {
      checked in
      let head = Array("%PDF-1.".utf8)
      guard checked.bytes.starts(with: head), checked.bytes.count > 8, (48...55).contains(checked.bytes[7])
      else {
        return ["first line"]
      }
      return []
    },
    ClauseRule("file-id", archive: "6.1.3", "The trailer has an ID.") { checked in
      (checked.file.array(checked.trailer["ID"]) ?? []).count == 2 ? [] : ["trailer"]
    },
    ClauseRule("encryption", archive: "6.1.3", "The file is not encrypted.") {
      $0.isEncrypted ? ["trailer"] : []
    },
    ClauseRule("assistive-access", ua: "7.16", "An encrypted file lets assistive tools read it.") { checked in
      checked.isEncrypted && !checked.allowsAccessibility ? ["permissions"] : []
    },
    ClauseRule("after-end", archive: "6.1.3", "Nothing follows the mark at the end of the file.") { checked in
      var bytes = checked.bytes[...]
      while let last = bytes.last, last == 10 || last == 13 { bytes = bytes.dropLast() }
      return bytes.suffix(5).elementsEqual("%%EOF".utf8) ? [] : ["end of the file"]
    },
    ClauseRule("actions", archive: "6.5.1", "Links only lead to addresses and places; nothing runs.") {
      checked in
      let allowed: Set = ["URI", "GoTo", "GoToR"]
      let begun = ["OpenAction", "AA"].filter { checked.catalog[$0] != nil }.map { "catalog \($0)" }
      return begun
        + checked.dictionaries { $0["Subtype"]?.name == "Link" && $0["A"] != nil }.compactMap {
          number, link in
          let action = checked.file.dictionary(link["A"])?["S"]?.name ?? ""
          return allowed.contains(action) ? nil : "link (object \(number))"
        }
    },
  ]
}
