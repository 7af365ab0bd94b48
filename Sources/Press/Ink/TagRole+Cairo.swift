import Frames

extension TagRole {
  /// The name of the structure element in PDF (ISO 32000-1, 14.8.4), or `nil` for what is not one.
  var structureName: String? {
    switch self {
    case .section: "Sect"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .table: "Table"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .span: "Span"
    case .note: "Note"
    case .link: "Link"
    case .artifact: nil
    }
  }

  /// Whether an element is one thing to a reader, so that tags inside it are not told.
  var isOpaque: Bool {
    if case .figure = self { true } else { false }
  }

  /// Whether an element that goes on over a page break stays one element.
  ///
  /// Cells of a row come in turns, and Cairo cannot go back to the first once the second has begun: what a
  /// row has on the next page is a row of its own, with as many cells. A link's area is on one page.
  var staysOpen: Bool {
    switch self {
    case .tableRow, .headerCell, .dataCell, .link, .figure: false
    default: true
    }
  }
}
