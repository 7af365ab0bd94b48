import Foundation
import Testing
import Bindery
@Suite struct Try {
  @Test func write() throws {
    let w = try Workshop()
    let d = try w.sample()
    try Data(w.draw(d)).write(to: URL(fileURLWithPath: "/tmp/by-raw.pdf"))
    try Data(w.finish(d)).write(to: URL(fileURLWithPath: "/tmp/by.pdf"))
  }
}
