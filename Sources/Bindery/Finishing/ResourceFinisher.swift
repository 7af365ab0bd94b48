/// Finishes fonts and pictures, and sees whether they are whole.
enum ResourceFinisher {
  /// Adds what Cairo leaves out, and gives the faults that cannot be mended.
  static func finish(_ file: inout PlainFile) -> [BindingFault] {
    var faults: [BindingFault] = []
    for number in file.objects.indices {
      guard var object = file.dictionary(.reference(number)) else { continue }
      switch (object["Type"]?.name, object["Subtype"]?.name) {
      case ("Font", "CIDFontType2") where object["CIDToGIDMap"] == nil:
        object["CIDToGIDMap"] = .name("Identity")
        file.replace(number, with: object)
      case (_, "Image") where object["Interpolate"] == .boolean(true):
        object["Interpolate"] = .boolean(false)
        file.replace(number, with: object)
      default: break
      }
      if object["Type"]?.name == "Font" { faults += self.faults(of: object, file) }
    }
    return faults
  }

  private static func faults(of font: PDFDictionary, _ file: PlainFile) -> [BindingFault] {
    let path = "font \(font["BaseFont"]?.name ?? font["Name"]?.name ?? "without a name")"
    var faults: [BindingFault] = []
    let kind = font["Subtype"]?.name ?? ""
    let isDescendant = kind.hasPrefix("CIDFont")
    if !isDescendant, file.dictionary(font["ToUnicode"]) == nil {
      faults.append(BindingFault(.missingCharacterMap, at: path))
    }
    if kind != "Type0", kind != "Type3" {
      let descriptor = file.dictionary(font["FontDescriptor"]) ?? [:]
      if !["FontFile", "FontFile2", "FontFile3"].contains(where: { descriptor[$0] != nil }) {
        faults.append(BindingFault(.missingFontProgram, at: path))
      }
    }
    return faults
  }
}
