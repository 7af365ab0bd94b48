import CPress

/// One run of Pango's answer, copied out of Pango's memory; distances are in Pango's units.
struct RawRun {
  /// A glyph, the edges of its advance in the run, and how far it is moved from there.
  struct Shape {
    let number: UInt32
    let left: Int
    let right: Int
    let shift: (x: Int, y: Int)
  }

  /// The bytes of some characters of the paragraph, and the places of their glyphs in the run.
  struct Cluster: Equatable {
    let bytes: Range<Int>
    let glyphs: Range<Int>
  }

  /// The glyphs from left to right.
  let shapes: [Shape]
  /// The clusters in logical order.
  let clusters: [Cluster]
  /// The bytes of the paragraph that the run is made of.
  let bytes: Range<Int>
  /// Whether the characters run from right to left.
  let isRightToLeft: Bool

  /// All advances together.
  var advance: Int { shapes.last?.right ?? 0 }

  /// Copies a run.
  init(_ item: PangoItem, _ string: PangoGlyphString) {
    let count = unsafe Int(string.num_glyphs)
    let infos = unsafe UnsafeBufferPointer(start: string.glyphs, count: count)
    let starts = unsafe UnsafeBufferPointer(start: string.log_clusters, count: count)
    var edge = 0
    unsafe shapes = infos.map { info in
      let left = edge
      edge += Int(info.geometry.width)
      return Shape(
        number: info.glyph, left: left, right: edge,
        shift: (Int(info.geometry.x_offset), Int(info.geometry.y_offset)))
    }
    let start = unsafe Int(item.offset)
    bytes = unsafe start..<start + Int(item.length)
    isRightToLeft = unsafe item.analysis.level & 1 == 1
    clusters = RawRun.clusters(unsafe starts.map(Int.init), bytes: bytes, isRightToLeft: isRightToLeft)
  }

  /// Groups glyphs into clusters; Pango gives each glyph the byte where its cluster begins.
  private static func clusters(_ starts: [Int], bytes: Range<Int>, isRightToLeft: Bool) -> [Cluster] {
    var groups: [Range<Int>] = []
    for place in starts.indices {
      if let last = groups.last, starts[last.lowerBound] == starts[place] {
        groups[groups.count - 1] = last.lowerBound..<place + 1
      } else {
        groups.append(place..<place + 1)
      }
    }
    if isRightToLeft { groups.reverse() }
    return groups.indices.map { index in
      let start = bytes.lowerBound + starts[groups[index].lowerBound]
      let next =
        index + 1 < groups.count ? bytes.lowerBound + starts[groups[index + 1].lowerBound] : bytes.upperBound
      return Cluster(bytes: start..<max(start, next), glyphs: groups[index])
    }
  }
}
