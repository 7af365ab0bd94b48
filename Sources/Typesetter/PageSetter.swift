public import Blocks
public import Frames

/// Sets sheets: decides where everything stands, in one pass.
public enum PageSetter {
  /// The pages of a sheet.
  ///
  /// Widths come first, so every text is shaped once, at its final width; what does not fit on a page
  /// moves to the next as the frames it already is, and footers are set last, when the count is known.
  /// Nothing is clipped, shrunk or laid over something else.
  ///
  /// - Throws: ``TypesettingFailure`` with every problem that was found.
  public static func set(_ sheet: Sheet, shaper: any Shaper) throws(TypesettingFailure) -> Document {
    var setter = BlockSetter(shaper: shaper, direction: sheet.direction)
    return try set(sheet, &setter)
  }

  /// The pages of a sheet among many: what everyone gets is set once and remembered.
  ///
  /// - Throws: ``TypesettingFailure`` with every problem that was found.
  public static func set(
    _ sheet: Sheet, shaper: any Shaper, memory: inout FlowMemory
  ) throws(TypesettingFailure) -> Document {
    var setter = BlockSetter(shaper: shaper, direction: sheet.direction)
    // Moved and not copied, so that what is learned is not written to a copy.
    setter.memory = memory
    memory = FlowMemory()
    defer { memory = setter.memory ?? memory }
    return try set(sheet, &setter)
  }

  private static func set(
    _ sheet: Sheet, _ setter: inout BlockSetter
  ) throws(TypesettingFailure) -> Document {
    let width = sheet.paper.width - sheet.margins.start - sheet.margins.end
    var footers = FooterSetter(sheet.footer, width: width)
    let footerHeight = footers.height(&setter)
    guard setter.problems.isEmpty else { throw TypesettingFailure(problems: setter.problems) }

    let plan = PagePlan(sheet: sheet, width: width, footerHeight: footerHeight)
    var filled = FilledPages()
    for section in sheet.sections { plan.add(section, to: &filled, &setter) }
    let contents = filled.contents
    var pages: [Page] = []
    for (index, content) in contents.enumerated() {
      let footer = footers.frame(
        page: index + 1, of: contents.count, height: footerHeight, &setter)
      pages.append(plan.page(content, footer: footer, fixed: filled.fixed[index] ?? []))
    }
    guard setter.problems.isEmpty else { throw TypesettingFailure(problems: setter.problems) }
    return Document(title: sheet.title, language: sheet.language, pages: pages)
  }
}
