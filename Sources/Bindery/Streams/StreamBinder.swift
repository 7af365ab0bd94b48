public import Frames

/// Finishes the file of a print stream while Cairo is still writing it.
///
/// A stream of thousands of handouts is never read back as a whole: objects pass one by one, and only their
/// places are kept. What changes on the way:
/// - What everyone gets was drawn on pages of its own, and stands on each patient's page as a picture of a few
///   dots. The pages become form XObjects (ISO 32000-1, 8.10) in the place of those pictures.
/// - Transparency groups go: mail houses refuse them, and all paint is opaque.
/// - Dates get the form that PDF wants, which Cairo 1.16 misses, and the file an identifier made of its bytes.
public struct StreamBinder: ~Copyable {
  private let date: PrintDate
  private var cutter = ObjectCutter()
  private var writer = StreamWriter()
  /// Objects of a page whose dictionary is still to come.
  private var waiting: [CairoObject] = []
  private var stencils: [Int: Stencil] = [:]
  private var dropped: Set<Int> = []
  private var isWhole = false

  /// A side that everyone gets, drawn and not yet referred to.
  private struct Stencil {
    let content: CairoObject
    let resources: PDFValue
    let height: Double
  }

  /// A binder for a file that carries a date and no other.
  public init(date: PrintDate) { self.date = date }

  /// Takes what Cairo wrote next, and gives what of it is finished.
  ///
  /// - Throws: ``BindingFailure/unreadable`` when it is not what Cairo writes.
  public mutating func bind(_ bytes: [UInt8]) throws(BindingFailure) -> [UInt8] {
    cutter.add(bytes)
    while let part = try cutter.next() {
      switch part {
      case .header(let bytes): writer.write(bytes)
      case .object(let object): try bind(object)
      case .table:
        for object in waiting { writer.write(object) }
        waiting = []
        isWhole = true
      }
    }
    return writer.take()
  }

  /// The end of the file: the places of its objects.
  ///
  /// - Throws: ``BindingFailure/unreadable`` when Cairo did not end the file.
  public consuming func finish() throws(BindingFailure) -> [UInt8] {
    guard isWhole, stencils.isEmpty else { throw .unreadable }
    guard let table = writer.table() else { throw .unreadable }
    return table
  }

  private static let kinds = [
    "/Type /Page", "/Subtype /Image", "/CreationDate", "/Type /Catalog", "/Group", "/XObject <<",
  ]
  .map { Array($0.utf8) }

  private mutating func bind(_ object: CairoObject) throws(BindingFailure) {
    guard Self.kinds.contains(where: object.mentions) else { return waiting.append(object) }
    guard case .dictionary(var dictionary)? = object.value else { throw .unreadable }
    dictionary["Group"] = nil
    switch (dictionary["Type"]?.name, dictionary["Subtype"]?.name) {
    case ("Page", _): try bind(page: dictionary, object)
    case ("Pages", _): bind(tree: dictionary, object)
    case (_, "Image"): try bind(picture: dictionary, object)
    case ("Catalog", _):
      writer.catalog = object.number
      writer.write(object, dictionary)
    case _ where dictionary["CreationDate"] != nil:
      dictionary["CreationDate"] = .text(Metadata.pdfDate(date))
      dictionary["ModDate"] = .text(Metadata.pdfDate(date))
      writer.information = object.number
      writer.write(object, dictionary)
    case _ where dictionary["XObject"] != nil: bind(resources: dictionary, object)
    default: writer.write(object, dictionary)
    }
  }

  /// A page of a patient is written; one with something that everyone gets waits for its place.
  private mutating func bind(page: PDFDictionary, _ object: CairoObject) throws(BindingFailure) {
    guard case .array(let box)? = page["MediaBox"], box.count == 4, let width = box[2].number,
      let height = box[3].number
    else { throw .unreadable }
    if let number = StencilNumber(width: width) {
      guard let place = waiting.firstIndex(where: { $0.number == page["Contents"]?.reference }),
        let resources = page["Resources"]
      else { throw .unreadable }
      dropped.formUnion([object.number, waiting[place].number])
      stencils[number.value] = Stencil(
        content: waiting.remove(at: place), resources: resources, height: height)
    } else {
      writer.write(object, page)
    }
    for object in waiting { writer.write(object) }
    waiting = []
  }

  /// Cairo names what stands twice on a page twice in its resources.
  private mutating func bind(resources: PDFDictionary, _ object: CairoObject) {
    var resources = resources
    if case .dictionary(let objects)? = resources["XObject"] {
      var once = PDFDictionary([])
      for entry in objects.entries { once[entry.key] = entry.value }
      resources["XObject"] = .dictionary(once)
    }
    writer.write(object, resources)
  }

  private mutating func bind(tree: PDFDictionary, _ object: CairoObject) {
    var tree = tree
    if case .array(let kids)? = tree["Kids"] {
      let kept = kids.filter { kid in !(kid.reference.map(dropped.contains) ?? false) }
      tree["Kids"] = .array(kept)
      tree["Count"] = .integer(kept.count)
    }
    writer.write(object, tree)
  }

  /// Puts a drawing in the place of the picture that stands for it.
  private mutating func bind(picture: PDFDictionary, _ object: CairoObject) throws(BindingFailure) {
    guard let number = picture["Width"]?.integer, let stencil = stencils.removeValue(forKey: number),
      let stream = stencil.content.stream, case .dictionary(var form)? = stencil.content.value
    else { throw .unreadable }
    form["Type"] = .name("XObject")
    form["Subtype"] = .name("Form")
    let reach = PDFValue.integer(14_400)
    form["BBox"] = .array([.integer(0), .integer(-14_400), reach, reach])
    // A picture covers the unit square whatever it shows: as many points wide as it has dots, and one high.
    form["Matrix"] = .array([
      .real(Self.decimal(1 / Double(number))), .integer(0), .integer(0), .integer(1), .integer(0),
      .real(Self.decimal(1 - stencil.height)),
    ])
    form["Resources"] = stencil.resources
    writer.write(number: object.number, form, stream: stream)
  }

  private static func decimal(_ value: Double) -> String {
    let millionths = Int((value.magnitude * 1_000_000_000).rounded())
    let digits = String(1_000_000_000 + millionths % 1_000_000_000).dropFirst()
    return "\(value < 0 ? "-" : "")\(millionths / 1_000_000_000).\(digits)"
  }
}
