/// Marks what is drawn outside all structure elements as decoration (ISO 32000-1, 14.8.2.2).
struct ArtifactMarker {
  /// The content of a page, marked.
  struct Marked {
    /// The content stream.
    let content: [UInt8]
    /// The marks (MCIDs) that the content has no more: those of artifacts, and of elements in which nothing is
    /// painted.
    let released: [Int]
  }

  private let content: [UInt8]
  private var output: [UInt8] = []
  private var released: [Int] = []
  /// What the operators that begin artifacts are to be, by the marks that Cairo gave these.
  private let artifacts: [Int: [UInt8]]
  /// Where what has not been copied yet begins.
  private var start = 0
  /// The marked-content sequences that are open: for each, whether it belongs to an element.
  private var open: [Bool] = []
  /// The beginning of the sequence of an element that is open.
  private var mark: Range<Int>?
  private var isPainting = false
  private var isInText = false

  /// The content of a page with its decoration marked; `nil` when its marks or texts are not balanced.
  ///
  /// - Parameter artifacts: the operators that begin artifacts which Cairo marked as elements, by their marks.
  static func mark(_ content: [UInt8], artifacts: [Int: [UInt8]] = [:]) -> Marked? {
    var marker = ArtifactMarker(content, artifacts)
    return marker.run() ? Marked(content: marker.output, released: marker.released) : nil
  }

  private init(_ content: [UInt8], _ artifacts: [Int: [UInt8]]) {
    self.content = content
    self.artifacts = artifacts
    output.reserveCapacity(content.count + 512)
  }

  private mutating func run() -> Bool {
    var scanner = OperatorScanner(content)
    while let found = scanner.next() {
      switch found.kind {
      case .begin:
        let isElement = belongsToElement(found.statement)
        if isElement {
          guard mark == nil, closeDecoration(before: found.statement.lowerBound) else { return false }
          mark = found.statement
        }
        open.append(isElement)
      case .end:
        guard let isElement = open.popLast() else { return false }
        if isElement { closeElement(found.operation) }
      case .paint: isPainting = true
      case .beginText: isInText = true
      case .endText: isInText = false
      case .other: break
      }
    }
    return open.isEmpty && closeDecoration(before: content.count)
  }

  /// Whether a mark is that of an element; Cairo also marks text that is read otherwise than it is drawn.
  private func belongsToElement(_ statement: Range<Int>) -> Bool {
    let wanted = ArtifactMarker.number
    guard statement.count > wanted.count else { return false }
    return (statement.lowerBound...(statement.upperBound - wanted.count)).contains {
      content[$0] == wanted[0] && content[$0...].starts(with: wanted)
    }
  }

  /// Copies the content of an element, with its mark when anything of it is painted.
  private mutating func closeElement(_ operation: Range<Int>) {
    guard let mark else { return }
    if isPainting {
      output += opening(mark)
      output += content[mark.upperBound..<operation.lowerBound]
      // Without a blank in front, the end would be read as part of the word before it.
      if output.last != 10 { output.append(10) }
      output += content[operation]
    } else {
      if let number = ArtifactMarker.number(in: content, mark) { released.append(number) }
      output += content[mark.upperBound..<operation.lowerBound]
    }
    start = operation.upperBound
    self.mark = nil
    isPainting = false
  }

  /// The operator that begins an element, or what takes its place.
  private mutating func opening(_ mark: Range<Int>) -> ArraySlice<UInt8> {
    guard !artifacts.isEmpty, let number = ArtifactMarker.number(in: content, mark),
      let opening = artifacts[number]
    else { return content[mark] }
    released.append(number)
    return opening[...]
  }

  /// Copies what stands outside all elements, as decoration when anything of it is painted.
  private mutating func closeDecoration(before end: Int) -> Bool {
    guard !isInText else { return false }
    if start < end, let last = output.last, last != 10 { output.append(10) }
    if isPainting { output += ArtifactMarker.opening }
    output += content[start..<end]
    if isPainting { output += ArtifactMarker.closing }
    start = end
    isPainting = false
    return true
  }

  private static func number(in content: [UInt8], _ statement: Range<Int>) -> Int? {
    var scanner = PDFScanner(content, in: statement)
    while let value = scanner.next() {
      if case .dictionary(let properties) = value { return properties["MCID"]?.integer }
    }
    return nil
  }

  private static let number = Array("/MCID".utf8)
  private static let opening = ArtifactProperties.opening(ArtifactProperties.layout)
  private static let closing = Array("\nEMC\n".utf8)
}
