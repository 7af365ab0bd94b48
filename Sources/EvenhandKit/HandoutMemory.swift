import Composer
import Frames
import Typesetter

/// What is the same in many handouts, composed and set once.
///
/// A memory serves one ``Preparation`` and one ``Printer``, and belongs to one thread. It holds nothing of any
/// patient's.
public struct HandoutMemory: Sendable {
  var sheets = SheetMemory()
  var flows = FlowMemory()
  /// The sides that say that they are blank, by the language.
  var blankSides: [String: Page] = [:]

  /// A memory of nothing.
  public init() {}
}
