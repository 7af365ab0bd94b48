import ComparisonModel

/// Joins the facts of a source (`pack.json5`) with its line (`sources.json5`).
struct SourceReader {
  let names: PackNames
  /// The line of each source.
  let lines: WordsFile<Source>

  func source(_ field: Field) -> Source? {
    field.object { facts in
      let id = facts["id"].reference(names.sources)
      let citation = facts.required("citation").text(atMost: 2000)
      let address = facts["address"].webAddress()
      let origin = facts.required("origin").word(Origin.self)
      let wasRead = facts.required("read").boolean()
      guard let id else { return nil }
      let line = lines[id].flatMap(names.prose)
      guard let line, let citation, let origin, let wasRead else { return nil }
      return Source(
        id: id, line: line, citation: citation, address: address, origin: origin, wasRead: wasRead)
    }
  }
}
