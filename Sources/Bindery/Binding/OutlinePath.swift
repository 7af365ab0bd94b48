import Frames

extension StructureOutline {
  /// Where an element is, such as `page 2 > Sect 1 > Table 1 > TR 3`; elements of a type are counted in the
  /// element around them.
  func path(to index: Int) -> String {
    var steps: [String] = []
    var current = index
    while let parent = entries[current].parent {
      let type = entries[current].element.type
      let place =
        children(of: parent).filter { entries[$0].element.type == type }.firstIndex(of: current) ?? 0
      steps.append("\(type.rawValue) \(place + 1)")
      current = parent
    }
    return (["page \(entries[index].page)"] + steps.reversed()).joined(separator: " > ")
  }

  /// The elements directly inside an element; a walk over all, so for reports and small lists only.
  private func children(of parent: Int) -> [Int] {
    entries.indices.filter { entries[$0].parent == parent }
  }

  /// The elements directly inside each element, by position; artifacts are none.
  func children() -> [[Int]] {
    var children = [[Int]](repeating: [], count: entries.count)
    for (index, entry) in entries.enumerated() {
      if let parent = entry.parent, entry.element.type != .artifact { children[parent].append(index) }
    }
    return children
  }

  /// The text of an element with all that is inside it.
  func text(of index: Int, _ children: [[Int]]) -> String {
    children[index].reduce(entries[index].text) { $0 + text(of: $1, children) }
  }
}
