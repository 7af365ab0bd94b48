/// Marks what is drawn outside all structure elements as decoration (ISO 32000-1, 14.8.2.2).
struct ArtifactMarker {
  private let content: [UInt8]
  private var output: [UInt8] = []
  /// Where what has not been copied yet begins.
  private var start = 0
  /// How many marked-content sequences are open.
  private var depth = 0
  private var isPainting = false
  private var isInText = false

  /// The content of a page with its decoration marked; `nil` when its marks or texts are not balanced.
  static func mark(_ content: [UInt8]) -> [UInt8]? {
    var marker = ArtifactMarker(content)
    return marker.mark() ? marker.output : nil
  }

  private init(_ content: [UInt8]) {
    self.content = content
    output.reserveCapacity(content.count + 512)
  }

  private mutating func mark() -> Bool {
    var scanner = OperatorScanner(content)
    while let found = scanner.next() {
      switch found.kind {
      case .begin:
        if depth == 0, !close(before: found.statement.lowerBound) { return false }
        depth += 1
      case .end:
        guard depth > 0 else { return false }
        depth -= 1
        if depth == 0 {
          output += content[start..<found.operation.lowerBound]
          // Without a blank in front, the end would be read as part of the word before it.
          if output.last != 10 { output.append(10) }
          output += content[found.operation]
          start = found.operation.upperBound
        }
      case .paint: isPainting = true
      case .beginText: isInText = true
      case .endText: isInText = false
      case .other: break
      }
    }
    return depth == 0 && close(before: content.count)
  }

  /// Copies what stands outside all elements, as decoration when anything of it is painted.
  private mutating func close(before end: Int) -> Bool {
    guard !isInText else { return false }
    if isPainting, output.last.map({ $0 != 10 }) ?? false { output.append(10) }
    if isPainting { output += ArtifactMarker.opening }
    output += content[start..<end]
    if isPainting { output += ArtifactMarker.closing }
    start = end
    isPainting = false
    return true
  }

  private static let opening = Array("/Artifact BMC\n".utf8)
  private static let closing = Array("\nEMC\n".utf8)
}
