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
  }

  @Test("It holds its limit, and never more", arguments: [0, 1, 7])
  func limit(limit: Int) {
    var memory = RecentMemory<Int, Int>(limit: limit)
    for number in 0..<200 { memory.learn(number, number) }
    #expect((0..<200).filter { memory.recall($0) != nil }.count == max(1, limit))
  }

  @Test("It forgets what was not asked for the longest, as a list in the order of use would")
  func order() {
    var memory = RecentMemory<Int, Int>(limit: 5)
    var list: [(key: Int, value: Int)] = []
    for step in 0..<2_000 {
      let key = step * step % 11
      let known = list.firstIndex { $0.key == key }.map { list.remove(at: $0) }
      if step % 3 == 0 {
        memory.learn(key, step)
        list.append((key, step))
      } else {
        #expect(memory.recall(key) == known?.value)
        if let known { list.append(known) }
      }
      list = list.suffix(5)
    }
  }
}
