import Dispatch
import Foundation
import Frames
import Press
import Synchronization
import Testing

@Suite("Threads that share no shelf do not disturb each other")
struct ThreadTests {
  /// A sentence in a dozen scripts, each from a font file of its own.
  private static let sentences = [
    "Most people walk on the same day and drive again within two weeks", "רוב האנשים הולכים באותו היום",
    "يمشي معظم الناس في اليوم نفسه", "ज़्यादातर लोग उसी दिन चलते हैं", "คนส่วนใหญ่เดินได้ในวันเดียวกัน",
    "አብዛኛዎቹ ሰዎች በተመሳሳይ ቀን ይራመዳሉ", "Մարդկանց մեծ մասը քայլում է նույն օրը", "বেশিরভাগ মানুষ একই দিনে হাঁটেন",
    "大多数人当天就能走路", "უმეტესობა იმავე დღეს დადის", "பெரும்பாலானோர் அன்றே நடக்கிறார்கள்", "មនុស្សភាគច្រើនដើរនៅថ្ងៃដដែល",
  ]

  @Test("Shelves come and go while fonts are still being sorted")
  func manyShelves() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for words in ["Rest", "Rest ☐ שלום", "Rest", "中文"] {
            _ = try Workshop.shaper().shape(Workshop.text(words), width: nil, layer: .shared)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Nothing that shapes is locked, because each thread has fonts and a configuration of its own.
  ///
  /// What Pango still keeps for all of them is the reason for `TypicalWidth`.
  @Test("Many threads shape different texts as one thread does")
  func shaping() throws {
    let count = 6
    let expected = try ThreadTests.lines(startingAt: 0)
    let answers = Mutex<[Int: [Int: ShapedText]]>([:])
    let group = DispatchGroup()
    for thread in 0..<count {
      group.enter()
      Thread {
        let lines = try? ThreadTests.lines(startingAt: thread * 5)
        answers.withLock { $0[thread] = lines }
        group.leave()
      }.start()
    }
    group.wait()
    let found = answers.withLock { $0 }
    #expect(found.count == count)
    for lines in found.values { #expect(lines == expected) }
  }

  /// Every sentence in several sizes and widths, from the given one on, so that no two threads ask alike.
  private static func lines(startingAt start: Int) throws -> [Int: ShapedText] {
    let shaper = try Workshop.shaper()
    let places = sentences.count * 4
    var lines: [Int: ShapedText] = [:]
    for place in (0..<places).map({ ($0 + start) % places }) {
      let style = Workshop.style(7 + Double(place / sentences.count) * 2.5, place % 2 == 0 ? .regular : .bold)
      let text = StyledText(
        [TextSpan(sentences[place % sentences.count], style: style, isIsolated: place % 3 == 0)],
        leading: .points(20), language: LanguageTag("en"))
      lines[place] = try shaper.shape(text, width: .points(40 + Double(place)), layer: .shared)
    }
    return lines
  }

  /// Cairo 1.16 keeps ten font files open for all threads together.
  ///
  /// Without `CairoLock` one thread closes what another reads, and nearly every run of this test ends the process.
  @Test("Threads draw in more fonts than Cairo keeps open")
  func drawing() async throws {
    func picture(_ shelf: FontShelf) throws -> [UInt8] {
      let shaper = PangoShaper(shelf: shelf)
      var frame = Frame(size: Size(width: .points(400), height: .points(320)))
      for (index, words) in ThreadTests.sentences.enumerated() {
        frame.add(
          try shaper.shape(Workshop.text(words), width: nil, layer: .shared), y: 10 + 25 * Double(index))
      }
      return try RasterPen.print(Page(frame: frame), shelf: shelf, dotsPerInch: 36)
    }
    let first = try picture(Workshop.shelf())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let shelf = try Workshop.shelf()
          for _ in 0..<20 { #expect(try picture(shelf) == first) }
        }
      }
      try await group.waitForAll()
    }
  }

  /// Pango's fonts come from a library each.
  ///
  /// Without the one that measures with Cairo in the process, laying out cannot need `CairoLock`.
  @Test("Laying out cannot reach Cairo: the part of Pango that could is not loaded")
  func pangoWithoutCairo() throws {
    _ = try Workshop.shaper().shape(Workshop.text("Rest"), width: nil, layer: .shared)
    // Files of the kernel say that they are empty, and are read to their end only by a handle.
    let map = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
    let loaded = String(decoding: try #require(try map.readToEnd()), as: UTF8.self)
    #expect(loaded.contains("/libpangoft2-1.0.so"))
    #expect(!loaded.contains("/libpangocairo-1.0.so"))
  }
}
