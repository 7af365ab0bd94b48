import Frames

/// Writes what a file says as a whole: language, title, metadata, colours, attachments.
struct CatalogObjects {
  let document: Document
  let binding: Binding

  /// Writes the catalog of a file.
  ///
  /// - Throws: ``BindingFailure`` when the colour profile cannot be made.
  func write(
    number: Int, pages: Int, structure: PDFValue, to writer: inout some ObjectWriter & ~Copyable
  ) throws(BindingFailure) {
    guard let profile = ColourProfile.sRGB else {
      throw .library(LibraryFailure(library: .lcms2, code: 0, text: "no profile of sRGB could be made"))
    }
    var catalog: PDFDictionary = [
      "Type": .name("Catalog"), "Pages": .reference(pages), "StructTreeRoot": structure,
      "Lang": .text(document.language.text), "MarkInfo": .dictionary(["Marked": .boolean(true)]),
      "ViewerPreferences": .dictionary(["DisplayDocTitle": .boolean(true)]),
      "Metadata": writer.add(
        stream: Metadata(document, binding).xmp, of: ["Type": .name("Metadata"), "Subtype": .name("XML")]),
      "OutputIntents": .array([intent(writer.add(stream: profile, of: ["N": .integer(3)]))]),
    ]
    if let attachment = binding.attachment { write(attachment, &catalog, to: &writer) }
    writer.write(number: number, catalog)
  }

  private func intent(_ profile: PDFValue) -> PDFValue {
    .dictionary([
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
      "OutputConditionIdentifier": .text("sRGB IEC61966-2.1"), "Info": .text("sRGB IEC61966-2.1"),
      "RegistryName": .text("http://www.color.org"), "DestOutputProfile": profile,
    ])
  }

  /// Embeds a file and says how it belongs to the document (ISO 19005-3, 6.8).
  private func write(
    _ attachment: Attachment, _ catalog: inout PDFDictionary, to writer: inout some ObjectWriter & ~Copyable
  ) {
    let date = PDFValue.text(Metadata.pdfDate(binding.date))
    let stream = writer.add(
      stream: attachment.bytes,
      of: [
        "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType),
        "Params": .dictionary([
          "Size": .integer(attachment.bytes.count), "CreationDate": date, "ModDate": date,
        ]),
      ])
    let specification = writer.add([
      "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
      "Desc": .text(PDFText.cleaned(attachment.description)), "AFRelationship": .name("Data"),
      "EF": .dictionary(["F": stream, "UF": stream]),
    ])
    let files: PDFDictionary = ["Names": .array([.text(attachment.name), specification])]
    catalog["Names"] = .dictionary(["EmbeddedFiles": .dictionary(files)])
    catalog["AF"] = .array([specification])
  }
}
