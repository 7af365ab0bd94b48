import Frames

/// What a file says about itself, twice: in its Info dictionary and as XMP (ISO 16684-1), in agreement.
struct Metadata {
  let title: String
  let language: String
  let binding: Binding

  init(_ document: Document, _ binding: Binding) {
    title = PDFText.cleaned(document.title)
    language = document.language.text
    self.binding = binding
  }

  private var producer: String { PDFText.cleaned(binding.producer) }

  /// The Info dictionary.
  var info: PDFDictionary {
    let date = PDFValue.text(Metadata.pdfDate(binding.date))
    return [
      "Title": .text(title), "Producer": .text(producer), "CreationDate": date, "ModDate": date,
    ]
  }

  /// A moment as PDF writes it, such as `D:20261124093000Z`.
  static func pdfDate(_ date: PrintDate) -> String {
    "D:\(date.iso8601.filter { $0.isNumber })Z"
  }

  /// The XMP packet.
  var xmp: [UInt8] {
    let date = binding.date.iso8601
    var packet = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Metadata.xml(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(Metadata.xml(language))</rdf:li></rdf:Bag></dc:language>
      <pdf:Producer>\(Metadata.xml(producer))</pdf:Producer>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      <xmp:MetadataDate>\(date)</xmp:MetadataDate>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>

      """
    if binding.isArchival { packet += archive }
    packet += """
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
    return Array(packet.utf8)
  }

  /// The level of PDF/A, and the description that PDF/A asks for of what PDF/UA added to XMP.
  private var archive: String {
    """
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <pdfaid:part>\(binding.attachment == nil ? 2 : 3)</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
     xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
     xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """
  }

  /// A text as it may stand between the tags of XML.
  static func xml(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
