import Frames

/// Finishes what the file says as a whole: language, title, metadata, colours, attachments.
struct CatalogFinisher {
  let document: Document
  let binding: Binding

  /// - Throws: ``BindingFailure`` when the file has no catalog or the colour profile cannot be made.
  func finish(_ file: inout PlainFile) throws(BindingFailure) {
    guard let number = file.trailer["Root"]?.reference else { throw .unreadable }
    guard let profile = ColourProfile.sRGB else {
      throw .library(LibraryFailure(library: .lcms2, code: 0, text: "no profile of sRGB could be made"))
    }
    let metadata = Metadata(document, binding)
    var catalog = file.catalog
    catalog["Lang"] = .text(document.language.text)
    catalog["MarkInfo"] = .dictionary(["Marked": .boolean(true)])
    catalog["ViewerPreferences"] = .dictionary(["DisplayDocTitle": .boolean(true)])
    catalog["Metadata"] = file.add(
      data: metadata.xmp, of: ["Type": .name("Metadata"), "Subtype": .name("XML")])
    catalog["OutputIntents"] = .array([intent(file.add(data: profile, of: ["N": .integer(3)]))])
    if let attachment = binding.attachment { attach(attachment, to: &catalog, in: &file) }
    file.replace(number, with: catalog)
    if let old = file.trailer["Info"]?.reference { file.remove(old) }
    file.setTrailer("Info", file.add(.dictionary(metadata.info)))
  }

  private func intent(_ profile: PDFValue) -> PDFValue {
    .dictionary([
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
      "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
      "RegistryName": .text("http://www.color.org"), "DestOutputProfile": profile,
    ])
  }

  /// Embeds a file and says how it belongs to the document (ISO 19005-3, 6.8).
  private func attach(_ attachment: Attachment, to catalog: inout PDFDictionary, in file: inout PlainFile) {
    let date = PDFValue.text(Metadata.pdfDate(binding.date))
    let stream = file.add(
      data: attachment.bytes,
      of: [
        "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType),
        "Params": .dictionary([
          "Size": .integer(attachment.bytes.count), "CreationDate": date, "ModDate": date,
        ]),
      ])
    let specification = file.add(
      .dictionary([
        "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
        "Desc": .text(PDFText.cleaned(attachment.description)), "AFRelationship": .name("Data"),
        "EF": .dictionary(["F": stream, "UF": stream]),
      ]))
    var names = file.dictionary(catalog["Names"]) ?? [:]
    names["EmbeddedFiles"] = .dictionary(["Names": .array([.text(attachment.name), specification])])
    catalog["Names"] = .dictionary(names)
    catalog["AF"] = .array([specification])
  }
}
