import Dispatch
import Synchronization
import Testing

@testable import Mailroom

@Suite("Queues between threads")
struct ChannelTests {
  @Test("Everything that is put is taken once, and a closed queue lets every taker go")
  func handover() {
    let channel = Channel<Int>(room: 3)
    let taken = Mutex<[Int]>([])
    let group = DispatchGroup()
    for _ in 0..<4 {
      DispatchQueue(label: "taker").async(group: group) {
        while let value = channel.take() { taken.withLock { $0.append(value) } }
      }
    }
    for value in 0..<1000 { #expect(channel.put(value)) }
    channel.close()
    group.wait()
    #expect(taken.withLock { $0.sorted() } == Array(0..<1000))
    #expect(!channel.put(1))
    #expect(channel.take() == nil)
  }

  @Test("A full queue that is closed lets those go who wait to put, and drops what it is told to drop")
  func dropping() {
    let channel = Channel<Int>(room: 1)
    let refused = Mutex(0)
    let group = DispatchGroup()
    #expect(channel.put(0))
    for value in 1...3 {
      DispatchQueue(label: "putter").async(group: group) {
        if !channel.put(value) { refused.withLock { $0 += 1 } }
      }
    }
    channel.close(dropping: true)
    group.wait()
    #expect(refused.withLock { $0 } == 3)
    #expect(channel.take() == nil)
  }

  @Test("A turnstile lets through in the order of the tickets, whoever comes first")
  func order() {
    let turnstile = Turnstile()
    let passed = Mutex<[Int]>([])
    let group = DispatchGroup()
    for ticket in (0..<20).reversed() {
      DispatchQueue(label: "ticket \(ticket)").async(group: group) {
        turnstile.pass(ticket) { passed.withLock { $0.append(ticket) } }
      }
    }
    group.wait()
    #expect(passed.withLock { $0 } == Array(0..<20))
  }
}
