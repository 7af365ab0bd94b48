import Frames

/// Which items of a page are drawn.
enum LayerFilter {
  /// All of them, as in a file of its own.
  case all
  /// Those of one layer, as when a print stream draws what everyone gets once and the rest for each.
  case only(Layer)

  /// Whether items of a layer are drawn.
  func admits(_ layer: Layer) -> Bool {
    switch self {
    case .all: true
    case .only(let wanted): layer == wanted
    }
  }
}
