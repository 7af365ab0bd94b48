import Frames
import Testing

@Suite("What comes again is remembered, and nothing else for long")
struct RecentMemoryTests {
  @Test("What is asked for again and again stays; what was of use once goes")
  func recall() {
    var memory = RecentMemory<Int, String>(limit: 10)
    memory.learn(-1, "again")
    for number in 0..<100 {
      memory.learn(number, "once")
      #expect(memory.recall(-1) == "again")
    }
    #expect(memory.recall(99) == "once")
    #expect(memory.recall(0) == nil)
    memory.forget(-1)
    #expect(memory.recall(-1) == nil)
  }

  @Test("It never holds more than twice its limit", arguments: [0, 1, 7])
  func limit(limit: Int) {
    var memory = RecentMemory<Int, Int>(limit: limit)
    for number in 0..<200 { memory.learn(number, number) }
    #expect((0..<200).filter { memory.recall($0) != nil }.count <= 2 * max(1, limit))
  }
}
