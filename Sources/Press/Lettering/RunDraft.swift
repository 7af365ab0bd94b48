import Frames

/// The glyphs of a run that grows cluster by cluster, in logical order.
struct RunDraft {
  private(set) var glyphs: [Glyph] = []
  private(set) var clusters: [TextCluster] = []
  /// How many glyphs the cluster has that has not ended yet.
  private var open = 0
  /// Characters without a shape at the very beginning, which wait for the first cluster that has one.
  private var waiting = 0

  /// A draft with room for so many of both: most runs are kept for long, and what grows bit by bit takes up to
  /// twice its room.
  init(glyphs: Int, clusters: Int) {
    self.glyphs.reserveCapacity(glyphs)
    self.clusters.reserveCapacity(clusters)
  }

  /// Adds a glyph to the cluster that has not ended yet.
  mutating func add(_ glyph: Glyph) {
    glyphs.append(glyph)
    open += 1
  }

  /// Ends a cluster of so many bytes of text.
  ///
  /// Characters without a shape, such as a zero-width joiner, go with the cluster before them, because a
  /// cluster without glyphs cannot be copied out of every PDF reader.
  mutating func endCluster(bytes: Int) {
    if open > 0 {
      clusters.append(TextCluster(bytes: waiting + bytes, glyphs: open))
      (open, waiting) = (0, 0)
    } else if let last = clusters.popLast() {
      clusters.append(TextCluster(bytes: last.bytes + bytes, glyphs: last.glyphs))
    } else {
      waiting += bytes
    }
  }
}
