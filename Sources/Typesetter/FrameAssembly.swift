import Frames

extension Frame {
  /// Whether anything in the frame belongs to one patient.
  var layer: Layer { items.contains { $0.layer == .personal } ? .personal : .shared }

  /// The items, moved right and down.
  func items(movedBy offset: Point) -> [PlacedItem] {
    guard offset != .zero else { return items }
    return items.map { PlacedItem($0.item, at: $0.origin + offset, layer: $0.layer) }
  }

  /// Adds the items of another frame at a place.
  mutating func place(_ frame: Frame, at origin: Point) {
    items.append(contentsOf: frame.items(movedBy: origin))
  }

  /// Adds an item at a place.
  mutating func place(_ item: FrameItem, x: Length, y: Length, layer: Layer = .shared) {
    items.append(PlacedItem(item, at: Point(x: x, y: y), layer: layer))
  }

  /// The frame as one structure element; in decoration nothing is an element of its own, and where nothing
  /// stands, only the cell of a table is an element.
  func tagged(_ tag: Tag) -> Frame {
    guard !items.isEmpty || tag.role.isCell else { return self }
    let content = tag.role.isArtifact ? untagged() : self
    return Frame(size: size, items: [PlacedItem(.group(content, tag), at: .zero, layer: layer)])
  }

  /// The frame as decoration; nothing when there is nothing in it.
  var asDecoration: Frame { tagged(.artifact(.layout)) }

  /// The frame with the tags of structure elements taken off, but for those in frames that come again: they are
  /// not told inside decoration, and to take them off would make another frame.
  private func untagged() -> Frame { retagged { _ in nil } }

  /// The frame as one in which every structure element is whole, so that frames are alike whatever numbers their
  /// elements were given.
  func withWholeElements() -> Frame { retagged { Tag.whole($0.role) } }

  private func retagged(_ change: (Tag) -> Tag?) -> Frame {
    guard items.contains(where: \.isGroup) else { return self }
    return Frame(
      size: size,
      items: items.map { placed in
        guard case .group(let frame, let tag) = placed.item else { return placed }
        let inner = frame.recurrence == nil ? frame.retagged(change) : frame
        return PlacedItem(.group(inner, tag.flatMap(change)), at: placed.origin, layer: placed.layer)
      })
  }
}

extension PlacedItem {
  fileprivate var isGroup: Bool { if case .group = item { true } else { false } }
}

extension Tag {
  /// The tag of something that is not read aloud; it is no element, so it needs no number of its own.
  static func artifact(_ kind: Artifact) -> Tag { .whole(.artifact(kind)) }

  /// The tag with its number, if it has one, moved up.
  func renumbered(by offset: Int) -> Tag { Tag(role, element: element.map { $0 + offset }) }
}

extension TagRole {
  /// Whether a row of a table would be one cell short without it.
  fileprivate var isCell: Bool {
    switch self {
    case .headerCell, .dataCell: true
    default: false
    }
  }
}

extension Shape {
  /// A rectangle with sharp corners.
  static func rectangle(width: Length, height: Length) -> Shape {
    .rectangle(Size(width: width, height: height), cornerRadius: .zero)
  }
}
