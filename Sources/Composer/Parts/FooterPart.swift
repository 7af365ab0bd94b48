import Blocks
import ComparisonModel
import Frames

/// The foot of every page: the edition, its review, the patient, and which page it is.
extension Composition {
  mutating func footer() -> Footer {
    let parts = [
      labels.filled(.footerEdition, ["edition": .init(pack.edition, isPersonal: false)]),
      review, labels[.footerSources], labels[.footerAdvice],
    ]
    let end = labels.filled(
      .footerPage, ["name": Prose.Value(comparison.patient.name.display)])
    return Footer(
      start: styled(joined(parts, by: labels[.separator]), .footer),
      end: styled(end, .footer, alignment: .end), startShare: 0.74, rule: thinRule, layer: .personal)
  }

  /// What there is to say of the review.
  private var review: Prose {
    switch comparison.reviewState {
    case .notReviewed(let due):
      labels.filled(.footerNotReviewed, ["due": .init(pack.language.write(due), isPersonal: false)])
    case .reviewed(let reviewer, let day, let due):
      labels.filled(
        .footerReviewed,
        [
          "reviewer": .init(reviewer, isPersonal: false),
          "day": .init(pack.language.write(day), isPersonal: false),
          "due": .init(pack.language.write(due), isPersonal: false),
        ])
    case .overdue(let due, let reason):
      labels.filled(
        .footerOverdue,
        [
          "due": .init(pack.language.write(due), isPersonal: false),
          "reason": .init(reason, isPersonal: false),
        ])
    }
  }
}
