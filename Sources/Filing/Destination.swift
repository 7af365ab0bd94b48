/// Where bytes for a path go in the end.
enum Destination: Equatable {
  /// A new file is put in place of whatever bears this name.
  case entry(folder: String, name: String)
  /// A device, a pipe or an inherited stream: bytes are added to it, and it is never replaced.
  case stream(String)

  /// As many links in a row as Linux itself follows (path_resolution(7)).
  private static let mostLinks = 40

  /// Finds out where bytes for `path` go.
  ///
  /// A symbolic link stays a link: the file that it leads to is replaced, or made if it is not there yet.
  /// - Throws: `isDirectory`, `missing`, `noPermission` or `other`.
  init(_ path: String) throws(FilingFailure) {
    var place = path
    for _ in 0...Self.mostLinks {
      // Such a name stands for an open descriptor; replacing the file behind it would cut the descriptor off.
      if place.hasPrefix("/proc/") || place.hasPrefix("/dev/fd/") {
        self = .stream(path)
        return
      }
      switch try FileStatus.ofEntry(place)?.kind {
      case .link: place = Self.resolved(try FileStatus.textOfLink(place), from: place)
      case .folder: throw FilingFailure(.isDirectory, path: path)
      case .stream:
        self = .stream(path)
        return
      case .regular, nil:
        let (folder, name) = Self.split(place)
        if name.isEmpty || name == "." || name == ".." { throw FilingFailure(.missing, path: path) }
        self = .entry(folder: folder, name: name)
        return
      }
    }
    throw FilingFailure(.other, path: path)
  }

  private static func resolved(_ text: String, from link: String) -> String {
    text.hasPrefix("/") ? text : split(link).folder + "/" + text
  }

  /// The folder of a path and the name in it: `a/b` is `b` in `a`, `b` is `b` in `.`, `/b` is `b` in `/`.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}
