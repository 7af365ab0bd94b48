import ComparisonModel

/// Reads `companion.json5`: what is said once, beside the options.
struct CompanionReader {
  let names: PackNames

  func companion(_ file: Field) -> Companion? {
    file.object { fields in
      Companion(
        condition: names.requiredProse("condition", of: fields),
        decision: names.requiredProse("decision", of: fields),
        naturalCourse: names.requiredProse("naturalCourse", of: fields),
        otherTreatments: entries(fields["otherTreatments"]), pathway: entries(fields["pathway"]),
        bring: entries(fields["bring"]), questions: entries(fields["questions"]),
        values: entries(fields["values"]), emergencySigns: entries(fields["emergencySigns"]),
        sameDaySigns: entries(fields["sameDaySigns"]),
        afterProcedureSigns: entries(fields["afterProcedureSigns"]), glossary: entries(fields["glossary"]),
        unknowns: entries(fields["unknowns"]), clinicReports: entries(fields["clinicReports"]),
        method: entries(fields["method"]))
    }
  }

  /// The entries of a list; each has a name of its own, and a heading, words, or both.
  private func entries(_ field: Field) -> [Entry] {
    _ = NameTable<Entry>("entry", (field.items() ?? []).compactMap { $0.fields()?.required("id") })
    return field.list { item in
      item.object { fields in
        let id = fields["id"].text()
        let title = names.prose(fields["title"])
        let text = names.prose(fields["text"])
        if title == nil, text == nil {
          item.error("missing", "The entry has neither \"title\" nor \"text\".")
        }
        return id.map { Entry(id: $0, title: title ?? Prose([]), text: text ?? Prose([])) }
      }
    } ?? []
  }
}
