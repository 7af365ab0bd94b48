import Frames
import Testing

@testable import Intake

@Suite("No bytes make the readers stop the program")
struct JSON5FuzzTests {
  private static let sample = Array(
    """
    { id: "p-1", 'name': { given: ["Ma\\u0072\\ud83d\\ude00ía"], family: 'a\\
    b' }, // comment ñ
      pain: { now: +7.0e0, odi: 0x2A }, /* more */ options: ["fibrin", "fusion",], tried: [], }
    """.utf8)

  private func survives(_ bytes: [UInt8]) {
    do {
      let noted = try PatientReader.read(bytes)
      #expect(!noted.notes.contains { $0.severity == .error })
    } catch {
      #expect(error.notes.contains { $0.severity == .error })
    }
  }

  @Test("Every beginning of a file")
  func truncations() {
    for count in 0...Self.sample.count { survives(Array(Self.sample.prefix(count))) }
  }

  @Test("Every byte changed to bytes of every kind")
  func mutations() {
    let kinds: [UInt8] = [
      0x00, 0x0A, 0x0D, 0x22, 0x27, 0x2A, 0x2C, 0x2D, 0x2F, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x75, 0x7B, 0x7D,
      0x80,
      0xC3, 0xE2, 0xED, 0xF0, 0xFF,
    ]
    for index in Self.sample.indices {
      for byte in kinds {
        var bytes = Self.sample
        bytes[index] = byte
        survives(bytes)
      }
    }
  }

  @Test("Every byte left out, and every byte doubled")
  func shifts() {
    for index in Self.sample.indices {
      var shorter = Self.sample
      shorter.remove(at: index)
      survives(shorter)
      var longer = Self.sample
      longer.insert(longer[index], at: index)
      survives(longer)
    }
  }
}
