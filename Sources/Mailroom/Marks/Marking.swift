import ComparisonModel
import EvenhandKit
import Frames
import Postmarks

/// Puts the marks of a job onto its pieces, and sees to it that machines can read them there.
struct Marking: Sendable {
  /// The upper left corner of the code on each sheet: the first thing that an inserter's camera meets.
  static let codePlace = Point(x: .millimetres(5), y: .millimetres(10))
  /// What stays empty around codes and lines.
  static let quietZone = Length.millimetres(2)

  private let plan: MarkPlan
  private let envelope: Envelope?
  /// The number of the job, as it stands in codes.
  private let job: String
  private let codeSize: Size

  /// - Throws: why the marks cannot stand on this job's pages.
  init(_ plan: MarkPlan, on preparation: Preparation, job: String) throws(BatchFailure) {
    self.plan = plan
    envelope = preparation.envelope
    self.job = job
    do throws(PostmarkFailure) {
      let sample = SheetCode(job: job, piece: 1, sheet: 1, sheets: 1)
      codeSize = plan.hasSheetCode ? try sample.frame().size : .zero
    } catch {
      throw .mark(error)
    }
    if plan.hasBarcode { try checkEnvelope() }
  }

  private func checkEnvelope() throws(BatchFailure) {
    guard let box = envelope?.barcodeBox else {
      throw BatchFailure(
        .usage, "no-address-block", "The layout has no address beside which the barcode could show.",
        hint: "Take the layout \"mailer\".")
    }
    let missing = IntelligentMail.size.width - box.size.width
    guard missing > .points(0.01), let envelope else { return }
    let distance = ClearZoneCheck.Breach(.barcodeOutside, reaching: missing).millimetres
    throw BatchFailure(
      .usage, "barcode-outside",
      "The window of the envelope \(envelope.name) is \(distance) mm too narrow for the barcode.",
      hint: "Choose us10, or leave the barcode to the mail house.")
  }

  /// The settings with the room that the marks need.
  static func settings(_ job: BatchJob) -> HandoutSettings {
    var settings = job.settings
    if job.marks.hasBarcode {
      settings.barcodeRoom = IntelligentMail.size.height + IntelligentMail.clearance.top
    }
    // A code of 20 modules holds the 22 characters of every sheet's text, whichever they are.
    if job.marks.hasSheetCode { settings.edgeRoom.left = codePlace.x + .millimetres(10) + quietZone }
    if let lines = job.marks.lines {
      let room = lines.inset + lines.line.width + quietZone
      switch lines.edge {
      case .left: settings.edgeRoom.left = max(settings.edgeRoom.left, room)
      case .right: settings.edgeRoom.right = room
      }
    }
    return settings
  }

  /// The number in a patient's barcode; nil when the job has none.
  ///
  /// - Throws: every field that is missing or wrong, by the name of its column.
  func number(of patient: Patient) throws(HandoutFailure) -> IntelligentMail? {
    guard plan.hasBarcode else { return nil }
    let fields = patient.mailNumber ?? MailNumber()
    let number: IntelligentMail
    do throws(PostmarkFailure) {
      number = try IntelligentMail(
        barcodeID: fields.barcodeID ?? "", service: fields.service ?? "", mailer: fields.mailer ?? "",
        serial: fields.serial ?? "", routing: fields.routing ?? "")
    } catch {
      throw HandoutFailure(.badData, error.remarks)
    }
    let written = (patient.address?.postalCode ?? "").filter(\.isASCIIDigit).prefix(5)
    guard number.routing.isEmpty || written.count < 5 || number.routing.hasPrefix(written) else {
      let note = Note(
        .error, "imb", at: .field("imb_routing"),
        "The barcode would go to another ZIP code than the address.",
        hint: "Give the routing of this address.")
      throw HandoutFailure(.badData, [Remark(.record, note)])
    }
    return number
  }

  /// Puts the barcode below the address.
  func add(_ number: IntelligentMail, to document: inout Document) throws(HandoutFailure) {
    guard let box = envelope?.barcodeBox, let first = document.pages.indices.first else { return }
    let frame: Frame
    do throws(PostmarkFailure) {
      frame = try number.frame()
    } catch {
      throw HandoutFailure(.fault, error.remarks)
    }
    let top = box.origin.y + box.size.height - frame.size.height
    document.pages[first].mailParts[document.pages[first].frame.items.count] = .barcode
    document.pages[first].frame.items.append(
      PlacedItem(.group(frame, nil), at: Point(x: box.origin.x, y: top), layer: .personal))
  }

  /// Everything that stands where the marks of a sheet have to stand alone.
  func remarks(on document: Document) -> [Remark] {
    guard plan.marksSheets else { return [] }
    var worst = Length.zero
    for page in document.fronts.map({ document.pages[$0] }) {
      for zone in zones(on: page.frame.size) {
        worst = max(worst, ClearZoneCheck.reach(of: page, into: zone))
      }
    }
    guard worst > .points(0.01) else { return [] }
    return [Remark(.page, ClearZoneCheck.Breach(.markCovered, reaching: worst).note)]
  }

  /// Where the marks of a sheet stand, with what stays empty around them.
  func zones(on paper: Size) -> [Rectangle] {
    let code = plan.hasSheetCode ? [Rectangle(origin: Self.codePlace, size: codeSize)] : []
    let lines = plan.lines.map { [$0.zone(on: paper)] } ?? []
    return (code + lines).map { $0.grown(by: Insets(all: Self.quietZone)) }
  }

  /// Puts the marks onto the front of each sheet of a piece.
  func addSheetMarks(to document: inout Document, sequence: Int) throws(BatchFailure) {
    guard plan.marksSheets else { return }
    for (index, page) in document.fronts.enumerated() {
      let code = SheetCode(job: job, piece: sequence, sheet: index + 1, sheets: document.fronts.count)
      let paper = document.pages[page].frame.size
      do throws(PostmarkFailure) {
        if plan.hasSheetCode {
          let item = FrameItem.group(try code.frame(), nil)
          document.pages[page].frame.items.append(PlacedItem(item, at: Self.codePlace, layer: .personal))
        }
      } catch {
        throw .mark(error)
      }
      document.pages[page].frame.items += plan.lines?.items(for: code, on: paper) ?? []
    }
  }
}

extension Document {
  /// The pages that are fronts of sheets.
  fileprivate var fronts: [Int] { Array(stride(from: 0, to: pages.count, by: 2)) }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension PostmarkFailure {
  /// Each field that is wrong, or what the library says.
  fileprivate var remarks: [Remark] {
    switch self {
    case .fields(let faults):
      faults.map { fault in
        Remark(
          .record,
          Note(
            .error, "imb", at: .field(fault.field), "The field of the barcode is missing or wrong.",
            hint: "It has to be \(fault.rule)."))
      }
    case .symbol(let words):
      [Remark(.page, Note(.error, "mark", at: .none, "The mark cannot be drawn: \(words)."))]
    }
  }
}

extension BatchFailure {
  fileprivate static func mark(_ failure: PostmarkFailure) -> BatchFailure {
    BatchFailure(.fault, failure.remarks.map { Problem(path: nil, note: $0.note) })
  }
}
