import Frames
import Testing

@Suite("Pieces that a person looks at")
struct ProofTests {
  private func piece(
    _ number: Int, name: Int = 5, address: Int = 9, _ language: String = "en", _ rules: [String] = []
  )
    -> PieceSummary
  {
    PieceSummary(
      number: number, nameLength: name, addressLength: address, language: LanguageTag(language), rules: rules)
  }

  private var job: [PieceSummary] {
    var pieces = (1...200).map { piece($0) }
    pieces[40].nameLength = 60
    pieces[77].addressLength = 80
    pieces[90].language = LanguageTag("es")
    pieces[120].rules = ["allergy"]
    pieces[121].rules = ["allergy", "work"]
    pieces[122].rules = ["work"]
    return pieces
  }

  private func choose(_ pieces: [PieceSummary], count: Int, seed: UInt64) -> [Int] {
    var choice = ProofChoice(count: count, seed: seed)
    for piece in pieces { choice.consider(piece) }
    return choice.chosen.map(\.number)
  }

  @Test("First, last, longest, every language and every rule are there, and chance fills up the rest")
  func choice() {
    let chosen = choose(job, count: 20, seed: 7)
    #expect(chosen.count == 20)
    #expect(Set(chosen).isSuperset(of: [1, 41, 78, 91, 121, 122, 200]))
    #expect(chosen == chosen.sorted())
    #expect(choose(job, count: 20, seed: 7) == chosen)
    #expect(choose(job, count: 20, seed: 8) != chosen)
  }

  @Test("What has to be seen is seen, even when fewer were asked for")
  func needed() {
    #expect(choose(job, count: 1, seed: 7) == [1, 41, 78, 91, 121, 122, 200])
    #expect(choose([], count: 9, seed: 7).isEmpty)
    #expect(choose([piece(3)], count: 9, seed: 7) == [3])
  }

  @Test("Each piece says why it is there")
  func reasons() {
    var choice = ProofChoice(count: 8, seed: 7)
    for piece in job { choice.consider(piece) }
    let reasons = Dictionary(uniqueKeysWithValues: choice.chosen.map { ($0.number, $0.reasons) })
    #expect(reasons[1] == [.first, .language])
    #expect(reasons[41] == [.longestName])
    #expect(reasons[78] == [.longestAddress])
    #expect(reasons[91] == [.language])
    #expect(reasons[122] == [.rule])
    #expect(reasons[200] == [.last])
    #expect(reasons.values.filter { $0 == [.chance] }.count == 1)
  }

  @Test("Window, clear zones and folds are drawn over the page and change nothing on it")
  func overlay() {
    let page = Page(frame: Frame(size: Paper.letter.size), mailParts: [0: .address])
    let drawn = Proof.overlaid(page, .us10)
    #expect(drawn.frame.items.count == 5)
    #expect(drawn.mailParts == page.mailParts)
    #expect(Proof.overlaid(page, .us10Double).frame.items.count == 6)
  }
}
