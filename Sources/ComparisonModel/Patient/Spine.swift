/// What is known of the spine.
public struct Spine: Hashable, Sendable {
  /// The part of the spine.
  public var region: Region?
  /// The discs concerned, from above.
  public var levels: [SpineLevel] = []
  /// What the pictures show; `nil` when the record does not say.
  public var findings: [Finding]?
  /// Whether the spine is stable.
  public var isStable: Bool?
  /// The grade of slip (spondylolisthesis), 0 to 4.
  public var slipGrade: Int?
  /// The day of the last MRI.
  public var mriDay: CalendarDay?

  /// A spine of which nothing is known.
  public init() {}

  /// A part of the spine.
  public enum Region: String, Hashable, Sendable, CaseIterable {
    /// The neck.
    case cervical
    /// The upper back.
    case thoracic
    /// The lower back.
    case lumbar
  }
}

/// A disc, named after the bones above and below it.
public enum SpineLevel: String, Hashable, Sendable, CaseIterable {
  case c2c3 = "C2-C3"
  case c3c4 = "C3-C4"
  case c4c5 = "C4-C5"
  case c5c6 = "C5-C6"
  case c6c7 = "C6-C7"
  case c7t1 = "C7-T1"
  case t12l1 = "T12-L1"
  case l1l2 = "L1-L2"
  case l2l3 = "L2-L3"
  case l3l4 = "L3-L4"
  case l4l5 = "L4-L5"
  case l5s1 = "L5-S1"

  /// The part of the spine the disc belongs to.
  public var region: Spine.Region {
    switch self {
    case .c2c3, .c3c4, .c4c5, .c5c6, .c6c7, .c7t1: .cervical
    case .t12l1, .l1l2, .l2l3, .l3l4, .l4l5, .l5s1: .lumbar
    }
  }
}

/// Something that pictures of the spine show.
public enum Finding: String, Hashable, Sendable, CaseIterable {
  /// A tear in the wall of the disc.
  case annularTear = "annular tear"
  /// A disc worn inside.
  case internalDisruption = "internal disc disruption"
  /// A worn disc.
  case degeneration = "disc degeneration"
  /// A bulging disc.
  case bulge = "disc bulge"
  /// A bulge that the wall still holds.
  case containedHerniation = "contained herniation"
  /// Disc matter outside the wall.
  case extrudedHerniation = "extruded herniation"
  /// Worn small joints.
  case facetArthropathy = "facet arthropathy"
  /// Little room for nerves.
  case stenosis
  /// Very little room for nerves.
  case severeStenosis = "severe stenosis"
  /// A bone that moves where it should not.
  case instability
  /// A bone that has slipped forward.
  case spondylolisthesis
  /// A curved spine.
  case scoliosis
  /// A broken bone.
  case fracture
}
