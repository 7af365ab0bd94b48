import EvenhandKit

/// The versions that decide what is printed.
enum Version {
  /// The program and the libraries, a line each.
  static var text: String {
    let libraries = Printer.libraries.map { "\($0.name) \($0.version)\n" }.joined()
    return "evenhand \(Release.version)\n\(libraries)"
  }
}
