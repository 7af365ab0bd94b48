public import Frames

/// The dots of a PNG with 8 bits a channel and no interlacing (PNG 3).
public struct Pixels {
  struct Unreadable: Error {}

  /// The number of dots in a row.
  public let width: Int
  private let channels: Int
  private var rows: [[UInt8]] = []

  /// Reads a picture.
  ///
  /// - Throws: ``Unreadable`` when it is of another kind.
  public init(png: [UInt8]) throws {
    var packed: [UInt8] = []
    var place = 8
    while place + 8 <= png.count {
      let length = png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: png[place + 4..<place + 8], as: UTF8.self)
      if kind == "IDAT" { packed += png[place + 8..<place + 8 + length] }
      place += length + 12
    }
    width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    switch (png[24], png[25]) {
    case (8, 2): channels = 3
    case (8, 6): channels = 4
    default: throw Unreadable()
    }
    let bytes = try Inflate.bytes(packed.dropFirst(2))
    let stride = width * channels
    var above = [UInt8](repeating: 0, count: stride)
    for start in Swift.stride(from: 0, to: bytes.count, by: stride + 1) {
      above = try unfilter(bytes[start], Array(bytes[start + 1...start + stride]), above)
      rows.append(above)
    }
  }

  /// The colour of a dot.
  public subscript(x: Int, y: Int) -> Colour {
    let start = x * channels
    return Colour(red: rows[y][start], green: rows[y][start + 1], blue: rows[y][start + 2])
  }

  /// The number of rows.
  public var height: Int { rows.count }

  /// The mean colour of the dots in each square of a size, row by row; squares that the edge cuts are left out.
  public func squares(of size: Int) -> [Colour] {
    var means: [Colour] = []
    for top in Swift.stride(from: 0, through: height - size, by: size) {
      for left in Swift.stride(from: 0, through: width - size, by: size) {
        var sums = [0, 0, 0]
        for y in top..<top + size {
          for x in left..<left + size {
            for part in 0..<3 { sums[part] += Int(rows[y][x * channels + part]) }
          }
        }
        let mean = sums.map { UInt8($0 / (size * size)) }
        means.append(Colour(red: mean[0], green: mean[1], blue: mean[2]))
      }
    }
    return means
  }

  private func unfilter(_ filter: UInt8, _ row: [UInt8], _ above: [UInt8]) throws -> [UInt8] {
    var row = row
    for index in row.indices {
      let left = index < channels ? 0 : Int(row[index - channels])
      let corner = index < channels ? 0 : Int(above[index - channels])
      let up = Int(above[index])
      let guess: Int
      switch filter {
      case 0: guess = 0
      case 1: guess = left
      case 2: guess = up
      case 3: guess = (left + up) / 2
      case 4:
        let sum = left + up - corner
        let (a, b, c) = (abs(sum - left), abs(sum - up), abs(sum - corner))
        guess = a <= b && a <= c ? left : b <= c ? up : corner
      default: throw Unreadable()
      }
      row[index] &+= UInt8(guess)
    }
    return row
  }
}
