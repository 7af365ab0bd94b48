import CPress
import Frames

/// Reads one run of Pango's answer into values.
struct RunReader {
  /// One cluster: the bytes of some characters and the places of their glyphs in Pango's list.
  struct Cluster {
    let bytes: Range<Int>
    let glyphs: [Int]
  }

  /// What came out of a run.
  struct Reading {
    /// The run, or `nil` when it holds nothing that is drawn.
    var run: GlyphRun?
    /// The rise of the run above its baseline.
    var rise: Length = .zero
    /// All advances together, in Pango's units.
    var advance = 0
    /// Where the part without the space at the line's end begins and stops, in Pango's units.
    var solid: Range<Int>?
    /// Characters that no font has, and where they are.
    var missing: [(offset: Int, scalar: Unicode.Scalar)] = []
  }

  let paragraph: Paragraph
  let shelf: FontShelf
  /// The language of spans without one of their own.
  let language: LanguageTag

  /// Reads a run of a line whose text, without the space at its end, stops at a byte.
  func read(_ item: UnsafeMutablePointer<PangoGlyphItem>, solidEnd: Int) -> Reading {
    var reading = Reading()
    guard let piece = unsafe item.pointee.item, let string = unsafe item.pointee.glyphs,
      let font = unsafe piece.pointee.analysis.font
    else { return reading }
    let count = unsafe Int(string.pointee.num_glyphs)
    let infos = unsafe UnsafeBufferPointer(start: string.pointee.glyphs, count: count)
    let logs = unsafe UnsafeBufferPointer(start: string.pointee.log_clusters, count: count)
    let start = unsafe Int(piece.pointee.offset)
    let isRightToLeft = unsafe piece.pointee.analysis.level & 1 == 1
    let end = unsafe start + Int(piece.pointee.length)
    let clusters = RunReader.clusters(
      unsafe logs.map(Int.init), bytes: start..<end, isRightToLeft: isRightToLeft)

    var edges = [0]
    for unsafe info in unsafe infos { edges.append(edges[edges.count - 1] + Int(info.geometry.width)) }
    reading.advance = edges[count]

    var draft = RunDraft()
    for cluster in clusters {
      let numbers = cluster.glyphs.map { unsafe infos[$0].glyph }
      reading.missing += missing(among: numbers, in: cluster.bytes)
      let text = paragraph.text(cluster.bytes)
      if cluster.bytes.lowerBound < solidEnd, let low = cluster.glyphs.min(), let high = cluster.glyphs.max() {
        let solid = reading.solid ?? edges[low]..<edges[high + 1]
        reading.solid = min(solid.lowerBound, edges[low])..<max(solid.upperBound, edges[high + 1])
      }
      var shown: [Glyph] = []
      for place in cluster.glyphs {
        let info = unsafe infos[place]
        guard let id = unsafe drawable(info.glyph, for: text, in: font) else { continue }
        let origin = Point(
          x: Length(pango: edges[place] + Int(info.geometry.x_offset)),
          y: Length(pango: Int(info.geometry.y_offset)))
        shown.append(Glyph(id: id, origin: origin))
      }
      draft.add(text, glyphs: shown)
    }
    guard !draft.glyphs.isEmpty, let span = paragraph.span(at: start) else { return reading }
    reading.rise = span.style.rise
    reading.run = GlyphRun(
      font: unsafe shelf.key(for: font), colour: span.style.colour, text: draft.text,
      glyphs: isRightToLeft ? draft.glyphs.reversed() : draft.glyphs, clusters: draft.clusters,
      isRightToLeft: isRightToLeft, width: Length(pango: edges[count]),
      language: span.language ?? language)
    return reading
  }

  /// Groups glyphs into clusters in logical order; Pango gives each glyph the byte where its cluster begins.
  static func clusters(_ logs: [Int], bytes: Range<Int>, isRightToLeft: Bool) -> [Cluster] {
    var groups: [(start: Int, glyphs: [Int])] = []
    for place in isRightToLeft ? Array(logs.indices.reversed()) : Array(logs.indices) {
      if let last = groups.last, last.start == logs[place] {
        groups[groups.count - 1].glyphs.append(place)
      } else {
        groups.append((logs[place], [place]))
      }
    }
    return groups.indices.map { index in
      let end = index + 1 < groups.count ? groups[index + 1].start : bytes.count
      let start = groups[index].start
      return Cluster(
        bytes: bytes.lowerBound + start..<bytes.lowerBound + max(start, end), glyphs: groups[index].glyphs)
    }
  }

  /// The number to draw for a glyph, or `nil` for nothing.
  private func drawable(_ glyph: UInt32, for text: String, in font: UnsafeMutablePointer<PangoFont>) -> UInt32? {
    guard glyph == PangoGlyphNumber.empty else {
      return glyph & PangoGlyphNumber.unknownFlag == 0 ? glyph : nil
    }
    // Pango empties the space where a line was broken; as a glyph it keeps words apart when text is copied.
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return nil }
    var space: UInt32 = 0
    let isThere = unsafe hb_font_get_nominal_glyph(pango_font_get_hb_font(font), 0x20, &space)
    return isThere != 0 ? space : nil
  }

  private func missing(among glyphs: [UInt32], in bytes: Range<Int>) -> [(offset: Int, scalar: Unicode.Scalar)] {
    let lacking = glyphs.filter {
      $0 == PangoGlyphNumber.notDefined || ($0 != PangoGlyphNumber.empty && $0 & PangoGlyphNumber.unknownFlag != 0)
    }
    let named = lacking.compactMap { glyph in
      glyph == PangoGlyphNumber.notDefined ? nil : Unicode.Scalar(glyph & ~PangoGlyphNumber.unknownFlag)
    }
    let scalars = named.count == lacking.count ? named : Array(paragraph.text(bytes).unicodeScalars)
    return scalars.filter { !$0.properties.isDefaultIgnorableCodePoint }.map { (bytes.lowerBound, $0) }
  }
}
