import Blocks
import ComparisonModel
import Frames

/// The foot of every page: the edition, its review, the patient, and which page it is.
extension Composition {
  mutating func footer() -> Footer {
    let start = memory.flatMap { $0.footers[common?.number ?? -1] } ?? newFooterStart()
    if let common { memory?.footers[common.number] = start }
    let end = labels.filled(
      .footerPage, ["name": Prose.Value(comparison.patient.name.display, .record)])
    return Footer(
      start: start,
      end: styled(end, .footer, alignment: .end), startShare: 0.74, rule: thinRule, layer: .personal)
  }

  /// What the foot says of the evidence to everyone.
  private mutating func newFooterStart() -> StyledText {
    let parts = [
      labels.filled(.footerEdition, ["edition": .shared(pack.edition)]),
      review, labels[.footerSources], labels[.footerAdvice],
    ]
    return styled(joined(parts, by: labels[.separator]), .footer)
  }

  /// What there is to say of the review.
  private var review: Prose {
    switch comparison.reviewState {
    case .notReviewed(let due):
      labels.filled(.footerNotReviewed, ["due": .shared(pack.language.write(due))])
    case .reviewed(let reviewer, let day, let due):
      labels.filled(
        .footerReviewed,
        [
          "reviewer": .shared(reviewer),
          "day": .shared(pack.language.write(day)),
          "due": .shared(pack.language.write(due)),
        ])
    case .overdue(let due, let reason):
      labels.filled(
        .footerOverdue,
        [
          "due": .shared(pack.language.write(due)),
          "reason": .shared(reason),
        ])
    }
  }
}
