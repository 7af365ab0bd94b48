import ComparisonModel

/// What the scales of scores are named by; scales have no identity of their own in the model.
enum ScaleName {}
/// What the steps of the care pathway are named by.
enum StepName {}

/// Every name that the files of a pack may refer to, gathered before anything else is read.
struct PackNames {
  let options: NameTable<Treatment>
  let sources: NameTable<Source>
  let harms: NameTable<Harm>
  let figures: NameTable<Figure>
  let scales: NameTable<ScaleName>
  let steps: NameTable<StepName>

  init(facts: Field, companion: Field) {
    func ids(_ list: String, of file: Field) -> [Field] {
      (file.fields()?[list].items() ?? []).compactMap { $0.fields()?.required("id") }
    }
    options = NameTable("option", ids("options", of: facts))
    sources = NameTable("source", ids("sources", of: facts))
    figures = NameTable("figure", ids("figures", of: facts))
    harms = NameTable("kind of harm", facts.fields()?["harmKinds"].items() ?? [])
    steps = NameTable("step of the pathway", ids("pathway", of: companion))
    scales = NameTable("scale", names: facts.fields()?["scales"].members()?.map(\.name) ?? [])
  }
}

extension PackNames {
  /// The prose of a text, with its sources looked up; `nil` when the text is missing or its marks are wrong.
  func prose(_ field: Field) -> Prose? {
    guard let text = field.string(), field.isPrintable(text) else { return nil }
    let prose: Prose
    do {
      prose = try ProseParser.prose(text)
    } catch {
      field.error("wrong-mark", "Character \(error.position) of the text: \(error.message)")
      return nil
    }
    for source in prose.citations where !sources.contains(source.text) {
      sources.reportUnknown(source.text, at: field)
    }
    return prose
  }

  /// The prose of a text that must be there and say something.
  func requiredProse(_ name: String, of fields: FieldReader) -> Prose {
    let field = fields.required(name)
    let prose = prose(field) ?? Prose([])
    if field.node != nil, prose.runs.isEmpty { field.error("empty", "The text is empty.") }
    return prose
  }

  /// The prose of each text of a list.
  func proses(_ field: Field) -> [Prose] { field.list(prose) ?? [] }

  /// The sources that a list names.
  func sources(_ field: Field) -> [SourceID] { field.list { $0.reference(sources) } ?? [] }
}
