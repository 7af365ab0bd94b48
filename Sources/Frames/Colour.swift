/// A colour of the sRGB space, without transparency: archives and mail houses refuse transparent paint.
public struct Colour: Hashable, Sendable {
  /// The red part, 0 to 255.
  public let red: UInt8
  /// The green part, 0 to 255.
  public let green: UInt8
  /// The blue part, 0 to 255.
  public let blue: UInt8

  /// A colour from its three parts, 0 to 255 each.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour written as in a style sheet, `#1a2b3c`; `nil` when it is not.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.utf8.first == UInt8(ascii: "#"), !hex.contains("+"),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// Black.
  public static let black = Colour(red: 0, green: 0, blue: 0)
  /// White, the paper.
  public static let white = Colour(red: 255, green: 255, blue: 255)
}
