import Frames

/// Writes glyphs one after another, and moves between them where they do not stand at their advances.
struct GlyphLine {
  private let origin: Point
  private let size: Length
  /// Where the next glyph would stand, from the line's beginning, in thousandths of the em; `nil` where the
  /// place has yet to be told.
  private var cursor: Double?
  private var height = Length.zero
  private var isOpen = false

  /// A line that begins at a place.
  init(origin: Point, size: Length) {
    self.origin = origin
    self.size = size
  }

  /// Shows a glyph, by its number in the file, at its place in the run.
  mutating func show(_ number: UInt32, at place: Point, advance: Double, in bytes: inout [UInt8]) {
    let target = place.x / size * 1_000
    if cursor == nil || height != place.y { move(to: place, in: &bytes) }
    if !isOpen { bytes.append(contentsOf: "[<".utf8) }
    isOpen = true
    let gap = (target - (cursor ?? target)).rounded()
    if gap != 0 {
      bytes.append(contentsOf: ">".utf8)
      bytes.append(integer: -Int(gap))
      bytes.append(UInt8(ascii: "<"))
    }
    bytes.append(glyph: number)
    cursor = (cursor ?? target) + gap + advance
  }

  /// Ends what is open; the line can go on afterwards.
  mutating func close(in bytes: inout [UInt8]) {
    if isOpen { bytes.append(contentsOf: ">]TJ ".utf8) }
    isOpen = false
  }

  private mutating func move(to place: Point, in bytes: inout [UInt8]) {
    close(in: &bytes)
    bytes.append(word: "1 0 0 -1")
    let corner = origin + place
    bytes.append(number: corner.x.points)
    bytes.append(number: corner.y.points)
    bytes.append(word: "Tm")
    cursor = place.x / size * 1_000
    height = place.y
  }
}

extension GlyphRun {
  /// Some characters, and the places of their glyphs among the run's.
  struct VisualCluster {
    /// The bytes of the characters in the run's text.
    let bytes: Range<Int>
    let glyphs: Range<Int>
  }

  /// The clusters as they stand from left to right.
  var visualClusters: [VisualCluster] {
    var found: [VisualCluster] = []
    found.reserveCapacity(clusters.count)
    let end = text.utf8.count
    var place = 0
    var next = isRightToLeft ? glyphs.count : 0
    for cluster in clusters {
      let stop = min(place + cluster.bytes, end)
      let first = isRightToLeft ? next - cluster.glyphs : next
      let low = min(max(0, first), glyphs.count)
      let high = max(low, min(glyphs.count, first + cluster.glyphs))
      found.append(VisualCluster(bytes: place..<stop, glyphs: low..<high))
      place = stop
      next = isRightToLeft ? first : first + cluster.glyphs
    }
    return isRightToLeft ? found.reversed() : found
  }
}
