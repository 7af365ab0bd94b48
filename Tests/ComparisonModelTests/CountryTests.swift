import ComparisonModel
import Testing

@Suite("A letter abroad names the country")
struct CountryTests {
  @Test(
    "A code of two or three letters, and a name in any letters, stand for one country",
    arguments: ["DE", "de", "DEU", "Germany", "GERMANY"])
  func codes(text: String) throws {
    let country = try #require(Country(text))
    #expect(country.code == "DE")
    #expect(country.name == "Germany")
  }

  @Test(arguments: ["US", "USA", "U.S.A.", "United States", "United States of America"])
  func unitedStates(text: String) {
    #expect(Country(text) == .unitedStates)
  }

  @Test(
    "Other words stay as they are; a code that no country has is none",
    arguments: ["XX", "QQQ", "", "1", "N/A", "D-E"])
  func others(text: String) {
    #expect(Country("Scotland")?.name == "Scotland")
    #expect(Country("日本")?.name == "日本")
    #expect(Country("UK") == Country("GB"))
    #expect(Country(text) == nil)
  }

  @Test("Every code of the list stands for a country of its own")
  func wholeList() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let countries = letters.flatMap { first in letters.compactMap { Country(first + $0) } }
    // 249 countries, and one of them under two codes.
    #expect(countries.count == 250)
    #expect(Set(countries.map(\.name)).count == 249)
    #expect(countries.allSatisfy { !$0.name.isEmpty && Country($0.name) == $0 })
  }

  @Test(
    "A letter at home names no country; one to a territory with a state's abbreviation stays at home",
    arguments: [
      ("US", "IL", "US", nil), ("MX", nil, "US", "Mexico"), ("US", "IL", "DE", "United States"),
      (nil, nil, "US", nil), ("PR", "PR", "US", nil), ("PR", nil, "US", "Puerto Rico"),
      ("PR", "PR", "DE", "Puerto Rico"),
    ] as [(String?, String?, String, String?)])
  func destination(to: String?, state: String?, home: String, name: String?) throws {
    let address = PostalAddress(
      lines: ["1 Street"], city: "Town", state: state, country: to.flatMap(Country.init))
    #expect(address.destination(from: try #require(Country(home)))?.name == name)
  }
}
