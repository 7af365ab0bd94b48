import ComparisonModel
import Testing

@testable import Mailroom

@Suite("Parts of a job")
struct ShardTests {
  @Test("Each record belongs to exactly one part, and the parts are about alike")
  func partition() throws {
    let shards = try (1...8).map { try #require(Shard(number: $0, of: 8)) }
    var sizes = [Int](repeating: 0, count: 8)
    for number in 0..<4000 {
      let id = try #require(PatientID("p\(number)"))
      let owners = shards.indices.filter { shards[$0].holds(id, digest: []) }
      #expect(owners.count == 1)
      if let owner = owners.first { sizes[owner] += 1 }
    }
    #expect(sizes.allSatisfy { (400...600).contains($0) }, "\(sizes)")
  }

  @Test("Ids that differ only in small and capital letters meet in one part")
  func capitals() throws {
    let shard = try #require(Shard(number: 2, of: 5))
    for number in 0..<200 {
      let (small, capital) = (try #require(PatientID("ab\(number)")), try #require(PatientID("AB\(number)")))
      #expect(shard.holds(small, digest: []) == shard.holds(capital, digest: []))
    }
  }

  @Test("The parts never change between versions")
  func stable() throws {
    let parts = try (1...4).map { try #require(Shard(number: $0, of: 4)) }
    let owners = try ["maria", "joe", "ruth", "three"].map { text in
      let id = try #require(PatientID(text))
      return parts.firstIndex { $0.holds(id, digest: []) }
    }
    #expect(owners == [1, 0, 3, 1])
  }

  @Test("There is no part 0, none beyond the last, and no part of none")
  func limits() {
    #expect(Shard(number: 0, of: 2) == nil)
    #expect(Shard(number: 3, of: 2) == nil)
    #expect(Shard(number: 1, of: 0) == nil)
    #expect(Shard(number: 1, of: 1) == .whole)
  }
}
