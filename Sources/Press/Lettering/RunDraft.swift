import Frames

/// A glyph run that grows cluster by cluster, in logical order.
struct RunDraft {
  private(set) var text = ""
  private(set) var glyphs: [Glyph] = []
  private(set) var clusters: [TextCluster] = []
  /// Characters without a shape at the very beginning, which wait for the first cluster that has one.
  private var waiting = 0

  /// Adds characters and their glyphs.
  ///
  /// Characters without a shape, such as a zero-width joiner, go with the cluster before them, because a
  /// cluster without glyphs cannot be copied out of every PDF reader.
  mutating func add(_ characters: String, glyphs shown: [Glyph]) {
    let bytes = characters.utf8.count
    text += characters
    guard !shown.isEmpty else {
      if let last = clusters.popLast() {
        clusters.append(TextCluster(bytes: last.bytes + bytes, glyphs: last.glyphs))
      } else {
        waiting += bytes
      }
      return
    }
    glyphs += shown
    clusters.append(TextCluster(bytes: waiting + bytes, glyphs: shown.count))
    waiting = 0
  }
}
