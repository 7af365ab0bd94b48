import Foundation

/// The least that a Swift program with Foundation can do: the measure that a print is held against.
@main
struct Empty {
  static func main() {
    print(Date().timeIntervalSince1970 > 0 ? "" : "?", terminator: "")
  }
}
