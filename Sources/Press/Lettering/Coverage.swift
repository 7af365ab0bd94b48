import CPress

/// The typefaces of a list, and the characters that every one of its faces has.
@safe struct Coverage: ~Copyable {
  /// The names of the typefaces.
  let families: Set<String>
  private let characters: OpaquePointer?
  private let hasASCII: Bool

  /// Looks through the faces of a list.
  init(_ list: borrowing FontList) {
    families = list.families
    let characters = unsafe list.commonCharacters()
    hasASCII = (0x20...0x7E).allSatisfy { unsafe FcCharSetHasChar(characters, $0) != 0 }
    unsafe self.characters = unsafe characters
  }

  deinit { unsafe characters.map { unsafe FcCharSetDestroy($0) } }

  /// Whether every face has all characters of a paragraph; marks that only steer the layout need none.
  func covers(_ paragraph: Paragraph) -> Bool {
    if hasASCII, paragraph.bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return true }
    return String(decoding: paragraph.bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      if Paragraph.isMark(scalar) || scalar == "\n" || scalar == "\r" { return true }
      return unsafe FcCharSetHasChar(characters, scalar.value) != 0
    }
  }
}
