/// The size of the paper.
public enum Paper: String, Hashable, Sendable, CaseIterable {
  /// 8.5 by 11 inches.
  case letter
  /// 210 by 297 millimetres.
  case a4

  /// The extents of the upright sheet.
  public var size: Size {
    switch self {
    case .letter: Size(width: .inches(8.5), height: .inches(11))
    case .a4: Size(width: .millimetres(210), height: .millimetres(297))
    }
  }
}
