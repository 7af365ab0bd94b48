/// Sources that are named are in the list, once; those in the list are named somewhere.
enum SourceList {
  static func breaches(_ reading: PackReading) -> [Breach] {
    let pack = reading.pack
    var named: Set<SourceID> = []
    var breaches: [Breach] = []
    func name(_ ids: [SourceID], at place: @autoclosure () -> String) {
      for id in ids where named.insert(id).inserted && reading.sources[id] == nil {
        breaches.append(
          Breach(
            .knownSources, at: place(), "There is no source \"\(id.text)\".",
            hint: "Add it to pack.json5: sources, or correct the name."))
      }
    }
    for figure in pack.figures { name(figure.sources, at: "pack.json5: figures.\(figure.id.text)") }
    for harm in pack.harms {
      name(harm.sources, at: "pack.json5: harms (\(harm.kind.text), \(harm.option.text))")
    }
    for text in reading.texts { name(text.prose.citations, at: text.place.text) }
    return breaches + list(pack.sources, named)
  }

  private static func list(_ sources: [Source], _ named: Set<SourceID>) -> [Breach] {
    var listed: Set<SourceID> = []
    return sources.compactMap { source in
      let place = "pack.json5: sources.\(source.id.text)"
      guard listed.insert(source.id).inserted else {
        return Breach(
          .knownSources, at: place, "It is listed twice.", hint: "Keep one; numbers follow the list.")
      }
      guard !named.contains(source.id) else { return nil }
      return Breach(
        .usedSources, at: place, "Nothing names it.", hint: "Name it where it is used, or drop it.")
    }
  }
}
