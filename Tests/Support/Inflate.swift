/// Unpacks deflated bytes (RFC 1951), so that the tests can look at a PNG without another library.
struct Inflate {
  struct Damaged: Error {}

  private let input: ArraySlice<UInt8>
  private var bit = 0
  private var output: [UInt8] = []

  static func bytes(_ packed: ArraySlice<UInt8>) throws -> [UInt8] {
    var inflate = Inflate(input: packed)
    var isLast = false
    while !isLast {
      isLast = try inflate.bits(1) == 1
      switch try inflate.bits(2) {
      case 0: try inflate.copyStored()
      case 1: try inflate.copy(with: fixedLengths, fixedDistances)
      case 2: try inflate.copyDynamic()
      default: throw Damaged()
      }
    }
    return inflate.output
  }

  private init(input: ArraySlice<UInt8>) { self.input = input }

  private mutating func bits(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      let index = input.startIndex + bit / 8
      guard index < input.endIndex else { throw Damaged() }
      value |= (Int(input[index]) >> (bit % 8) & 1) << place
      bit += 1
    }
    return value
  }

  private mutating func copyStored() throws {
    bit = (bit + 7) / 8 * 8
    let length = try bits(16)
    _ = try bits(16)
    for _ in 0..<length { output.append(UInt8(try bits(8))) }
  }

  private mutating func copyDynamic() throws {
    let (literals, distances, codes) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    var codeLengths = [Int](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in order.prefix(codes) { codeLengths[place] = try bits(3) }
    let code = Huffman(codeLengths)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch try symbol(code) {
      case 16: lengths += Array(repeating: lengths.last ?? 0, count: try bits(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try bits(3) + 3)
      case 18: lengths += Array(repeating: 0, count: try bits(7) + 11)
      case let length: lengths.append(length)
      }
    }
    try copy(with: Huffman(Array(lengths.prefix(literals))), Huffman(Array(lengths.dropFirst(literals))))
  }

  private mutating func copy(with literals: Huffman, _ distances: Huffman) throws {
    while true {
      let value = try symbol(literals)
      if value == 256 { return }
      if value < 256 {
        output.append(UInt8(value))
        continue
      }
      let (base, extra) = Inflate.lengths[value - 257]
      let length = base + (try bits(extra))
      let code = try symbol(distances)
      let reach = code < 2 ? 0 : code / 2 - 1
      let distance = (code < 2 ? code : (2 + code % 2) << reach) + 1 + (try bits(reach))
      guard distance <= output.count else { throw Damaged() }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private mutating func symbol(_ code: Huffman) throws -> Int {
    var (value, first, index) = (0, 0, 0)
    for count in code.counts.dropFirst() {
      value |= try bits(1)
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Damaged()
  }

  /// A prefix code: how many symbols have each length, and the symbols in the order of their codes.
  private struct Huffman {
    let counts: [Int]
    let symbols: [Int]

    init(_ lengths: [Int]) {
      counts = (0...15).map { length in length == 0 ? 0 : lengths.filter { $0 == length }.count }
      symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }
  }

  private static let fixedLengths = Huffman(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  private static let fixedDistances = Huffman(Array(repeating: 5, count: 30))

  /// The shortest length of each length code, and the number of bits that add to it.
  private static let lengths: [(base: Int, extra: Int)] = (0..<29).map {
    (code: Int) -> (base: Int, extra: Int) in
    switch code {
    case 28: return (258, 0)
    case ..<8: return (code + 3, 0)
    default:
      let extra = code / 4 - 1
      return ((4 + code % 4) << extra + 3, extra)
    }
  }
}
