/// A name by which one kind of thing is referred to in the data; names of different kinds cannot be mixed up.
public struct Identifier<Kind>: Hashable, Comparable, Sendable {
  /// The name as written in the data, such as `fritzell-2001`.
  public let text: String

  /// A name as written in the data.
  public init(_ text: String) { self.text = text }

  /// The order of names by their characters.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// A name written in code.
  public init(stringLiteral text: String) { self.init(text) }
}

/// The name of a treatment option: `fibrin`, `fusion`, `prp`, `steroid` or `rehab` in our own pack.
public typealias OptionID = Identifier<Treatment>
/// The name of a source.
public typealias SourceID = Identifier<Source>
/// The name of a figure.
public typealias FigureID = Identifier<Figure>
/// The name of a kind of harm, a row of the harms table.
public typealias HarmID = Identifier<Harm>
/// The name of a personalising rule.
public typealias RuleID = Identifier<Rule>
