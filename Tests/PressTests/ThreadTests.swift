import Dispatch
import Foundation
import Frames
import Press
import Synchronization
import Testing

@Suite("Threads that share no shelf do not disturb each other")
struct ThreadTests {
  /// Words in twenty scripts, each from a font file of its own.
  private static let sentences = [
    "Most people walk on the same day and drive again within two weeks", "רוב האנשים הולכים באותו היום",
    "يمشي معظم الناس في اليوم نفسه", "ज़्यादातर लोग उसी दिन चलते हैं", "คนส่วนใหญ่เดินได้ในวันเดียวกัน",
    "አብዛኛዎቹ ሰዎች በተመሳሳይ ቀን ይራመዳሉ", "Մարդկանց մեծ մասը քայլում է նույն օրը", "বেশিরভাগ মানুষ একই দিনে হাঁটেন",
    "大多数人当天就能走路", "უმეტესობა იმავე დღეს დადის", "பெரும்பாலானோர் அன்றே நடக்கிறார்கள்", "មនុស្សភាគច្រើនដើរនៅថ្ងៃដដែល",
    "મોટાભાગના લોકો", "చాలా మంది", "ಹೆಚ್ಚಿನ ಜನರು", "മിക്ക ആളുകളും", "බොහෝ අය", "ຄົນສ່ວນຫຼາຍ", "ਬਹੁਤੇ ਲੋਕ", "လူအများစု",
  ]

  @Test("Shelves come and go while fonts are still being sorted")
  func manyShelves() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for words in ["Rest", "Rest ☐ שלום", "Rest", "中文"] {
            _ = try Workshop.shaper().shape(Workshop.text(words), width: nil)
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
    let expected = try ThreadTests.lines(startingAt: 0)
    for lines in ThreadTests.answers({ try ThreadTests.lines(startingAt: $0 * 5) }) {
      #expect(lines == expected)
    }
  }

  /// Every sentence in several sizes and widths, from the given one on, so that no two threads ask alike.
  ///
  /// The lines are so short that words are broken too, where it is hardest to guess how wide the parts will be.
  private static func lines(startingAt start: Int) throws -> [Int: ShapedText] {
    let shaper = try Workshop.shaper()
    let places = sentences.count * 8
    var lines: [Int: ShapedText] = [:]
    for place in (0..<places).map({ ($0 + start) % places }) {
      let style = Workshop.style(7 + Double(place) / 16, place % 2 == 0 ? .regular : .bold)
      let text = StyledText(
        [TextSpan(sentences[place % sentences.count], style: style, isIsolated: place % 3 == 0)],
        leading: .points(20), language: LanguageTag("en"))
      lines[place] = try shaper.shape(text, width: .points(12 + Double(place % 23)))
    }
    return lines
  }

  /// Cairo 1.16 keeps ten font files open for all threads together.
  ///
  /// Without `CairoLock` one thread closes what another reads, and most runs of this test end the process.
  @Test("Threads draw in more fonts than Cairo keeps open")
  func drawing() throws {
    let expected = try ThreadTests.pictures(startingAt: 0)
    for pictures in ThreadTests.answers({ try ThreadTests.pictures(startingAt: $0 * 3) }) {
      #expect(pictures == expected)
    }
  }

  /// Every sentence on one page, from the given one on, in many resolutions: each is another size of every font
  /// for Cairo to look up.
  private static func pictures(startingAt start: Int) throws -> [[UInt8]] {
    let shelf = try Workshop.shelf()
    let shaper = PangoShaper(shelf: shelf)
    var frame = Frame(size: Size(width: .points(360), height: .points(420)))
    for place in sentences.indices.map({ ($0 + start) % sentences.count }) {
      let text = Workshop.text(sentences[place])
      frame.add(try shaper.shape(text, width: nil), y: 10 + 20 * Double(place))
    }
    return try stride(from: 6.0, to: 30, by: 0.1).map { dotsPerInch in
      try RasterPen.print(Page(frame: frame), shelf: shelf, dotsPerInch: dotsPerInch)
    }
  }

  /// What some threads answer that do the same thing at once, each with its number; `nil` for those that failed.
  private static func answers<Answer: Sendable>(
    _ body: @escaping @Sendable (Int) throws -> Answer
  ) -> [Answer?] {
    let answers = Mutex<[Int: Answer]>([:])
    let group = DispatchGroup()
    let numbers = 0..<6
    for number in numbers {
      group.enter()
      Thread {
        let answer = try? body(number)
        answers.withLock { $0[number] = answer }
        group.leave()
      }.start()
    }
    group.wait()
    return answers.withLock { found in numbers.map { found[$0] } }
  }

  /// Pango's fonts come from a library each.
  ///
  /// Without the one that measures with Cairo in the process, laying out cannot need `CairoLock`.
  @Test("Laying out cannot reach Cairo: the part of Pango that could is not loaded")
  func pangoWithoutCairo() throws {
    _ = try Workshop.shaper().shape(Workshop.text("Rest"), width: nil)
    // Files of the kernel say that they are empty, and are read to their end only by a handle.
    let map = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
    let loaded = String(decoding: try #require(try map.readToEnd()), as: UTF8.self)
    #expect(loaded.contains("/libpangoft2-1.0.so"))
    #expect(!loaded.contains("/libpangocairo-1.0.so"))
  }
}
