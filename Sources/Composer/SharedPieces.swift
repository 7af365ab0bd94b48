import Blocks
import ComparisonModel

/// Pieces that everyone gets for whom they were chosen, composed once where many handouts are.
extension Composition {
  /// Words of the pack that are remembered, unless they cite a source that is not in everyone's handout: its
  /// number differs between patients.
  mutating func shared(
    _ piece: SheetMemory.Piece, of words: [Prose], _ make: (inout Composition) -> Block
  ) -> Block {
    guard let question = question(piece), words.allSatisfy({ isForEveryone($0) }) else { return make(&self) }
    if let known = memory?[question] { return known }
    let block = make(&self).asShared
    memory?[question] = block
    return block
  }

  /// A row of a table that is remembered; it is composed without the patient.
  mutating func sharedRow(
    _ name: String, in part: LayoutPart.Kind, _ make: (inout Composition) -> GridRow
  ) -> GridRow {
    guard let question = question(.row(part, name)), let common else { return make(&self) }
    if let known = memory?[row: question] { return known }
    var composition = Composition(comparison: common.everyone, layout: layout, citations: citations)
    let row = GridRow(SharedRow(make(&composition)))
    memory?[row: question] = row
    return row
  }

  private func question(_ piece: SheetMemory.Piece) -> SheetMemory.PieceQuestion? {
    guard memory != nil, let common else { return nil }
    return SheetMemory.PieceQuestion(piece: piece, variant: common.number)
  }

  /// Whether nothing in some words is from a record, and their sources have the same numbers for everyone.
  private func isForEveryone(_ words: Prose) -> Bool {
    words.runs.allSatisfy { run in
      switch run {
      case .plain, .strong, .slot: true
      case .value(_, let provenance): provenance == .shared
      case .citation(let source): common?.citations.holds(source) ?? false
      }
    }
  }
}
