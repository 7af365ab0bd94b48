import Frames

/// The glyphs of a run that grows cluster by cluster, in logical order.
struct RunDraft {
  private(set) var glyphs: [Glyph] = []
  private(set) var clusters: [TextCluster] = []
  /// Characters without a shape at the very beginning, which wait for the first cluster that has one.
  private var waiting = 0

  /// Adds the glyphs of some bytes of text.
  ///
  /// Characters without a shape, such as a zero-width joiner, go with the cluster before them, because a
  /// cluster without glyphs cannot be copied out of every PDF reader.
  mutating func add(bytes: Int, glyphs shown: some Sequence<Glyph>) {
    let earlier = glyphs.count
    glyphs.append(contentsOf: shown)
    guard glyphs.count == earlier else {
      clusters.append(TextCluster(bytes: waiting + bytes, glyphs: glyphs.count - earlier))
      waiting = 0
      return
    }
    if let last = clusters.popLast() {
      clusters.append(TextCluster(bytes: last.bytes + bytes, glyphs: last.glyphs))
    } else {
      waiting += bytes
    }
  }
}
