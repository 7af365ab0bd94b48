import ComparisonModel

/// Reads FHIR R4.
struct FHIRReader {
  let notes: NoteList
  func patient(_ root: Field) -> Patient? { nil }
}
