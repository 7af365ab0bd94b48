import CBindery

/// The colour space that a file's colours are meant in.
enum ColourProfile {
  /// The bytes of an ICC profile of sRGB, always the same, or `nil` when lcms2 cannot make one.
  static let sRGB: [UInt8]? = make()

  private static func make() -> [UInt8]? {
    guard let profile = unsafe cmsCreate_sRGBProfile() else { return nil }
    defer { _ = unsafe cmsCloseProfile(profile) }
    // Version 2.1, which every reader knows.
    unsafe cmsSetProfileVersion(profile, 2.1)
    guard unsafe shorten(profile) else { return nil }
    var length: cmsUInt32Number = 0
    guard unsafe cmsSaveProfileToMem(profile, nil, &length) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    let isSaved = unsafe bytes.withUnsafeMutableBytes {
      unsafe cmsSaveProfileToMem(profile, $0.baseAddress, &length) != 0
    }
    guard isSaved, bytes.count > 128 else { return nil }
    // lcms2 writes the moment of making into the header (ICC.1:2010, 7.2.8); a profile needs no such moment.
    bytes.replaceSubrange(24..<36, with: [7, 234, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    return bytes
  }

  /// Gives all three colours one curve of 1,024 points, as the profile of the ICC itself has; lcms2 takes four
  /// times as many, which every file would carry.
  private static func shorten(_ profile: cmsHPROFILE) -> Bool {
    guard let tag = unsafe cmsReadTag(profile, cmsSigRedTRCTag) else { return false }
    let long = OpaquePointer(tag)
    let points = (0..<1_024).map { unsafe cmsEvalToneCurve16(long, UInt16($0 * 65_535 / 1_023)) }
    guard let short = unsafe cmsBuildTabulatedToneCurve16(nil, UInt32(points.count), points) else {
      return false
    }
    defer { unsafe cmsFreeToneCurve(short) }
    return unsafe cmsWriteTag(profile, cmsSigRedTRCTag, UnsafeRawPointer(short)) != 0
      && cmsLinkTag(profile, cmsSigGreenTRCTag, cmsSigRedTRCTag) != 0
      && cmsLinkTag(profile, cmsSigBlueTRCTag, cmsSigRedTRCTag) != 0
  }
}
