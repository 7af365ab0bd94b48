import Frames

/// The list that goes with a print stream: where each piece stands, and by what it is found again.
enum StreamList {
  static let columns = [
    "sequence", "piece", "pieces", "id", "first_page", "pages", "sheets", "postal_code", "barcode",
    "record_sha256",
  ]

  static func text(_ pieces: [Piece]) -> [UInt8] {
    var text = CSVText.row(columns.map { Array($0.utf8) })
    for piece in pieces {
      let cells = [
        String(piece.sequence), String(piece.number), String(pieces.count), piece.draft.reference,
        String(piece.place.firstPage), String(piece.place.pages), String(piece.place.sheets),
        piece.draft.postalCode, piece.draft.barcode, piece.draft.record.hexadecimal,
      ]
      text += CSVText.row(cells.map { Array($0.utf8) })
    }
    return text
  }
}
