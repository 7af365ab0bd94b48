/// What somebody probably meant.
public enum Suggestion {
  /// The words that are compared have at most so many characters.
  private static let longest = 64

  /// The candidate nearest to a word, or `nil` when none is near: a third of the letters may differ.
  ///
  /// Distance counts letters put in, left out, changed, or swapped with their neighbour; capitals do not count.
  /// Of equally near candidates the first wins.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let others = Array(candidate.lowercased().unicodeScalars.prefix(longest))
      let allowed = max(1, max(letters.count, others.count) / 3)
      guard abs(letters.count - others.count) <= allowed else { continue }
      let distance = distance(letters, others)
      guard distance <= allowed, distance < best?.distance ?? .max, distance < others.count else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// A hint that names the nearest candidate, and then all of them.
  static func hint(for word: String, among candidates: [String]) -> String? {
    guard !candidates.isEmpty else { return nil }
    let all = "Known: \(candidates.joined(separator: ", "))."
    return nearest(to: word, among: candidates).map { "Did you mean \"\($0)\"? \(all)" } ?? all
  }

  /// The optimal string alignment distance (Damerau-Levenshtein without overlapping swaps).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let change = left[row] == right[column] ? 0 : 1
        var cost = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
