import Frames
import Press
import Support

extension Workshop {
  /// Whether a page of a file looks as Cairo draws it; a plain answer, so that a failure prints no picture.
  func shows(_ file: [UInt8], _ page: Page, at number: Int) throws -> Bool {
    let one = ["-f", "\(number)", "-l", "\(number)", "-singlefile"]
    let here = try Pixels(png: Tool.bytes("pdftoppm", ["-png", "-r", "144"] + one + ["@"], on: file))
    return here.isLike(try Pixels(png: RasterPen.print(page, shelf: shelf, dotsPerInch: 144)))
  }
}

extension Pixels {
  /// Whether two pictures show the same; two programs smooth the edges of letters and shapes differently.
  func isLike(_ other: Pixels) -> Bool {
    let (here, there) = (squares(of: 12), other.squares(of: 12))
    guard width == other.width, height == other.height, here.contains(where: { $0 != .white }) else {
      return false
    }
    return zip(here, there).allSatisfy { left, right in
      [(left.red, right.red), (left.green, right.green), (left.blue, right.blue)].allSatisfy {
        abs(Int($0) - Int($1)) < 32
      }
    }
  }
}
