import Filing
import Frames
import Intake

/// A folder of a FHIR bulk export: a file or more for each type, joined by reference.
///
/// Two passes, so that the resources of a patient may stand anywhere and never sit in memory together with those of
/// others: the first notes where each line stands, the second puts the lines of one patient into one Bundle.
struct BulkExport {
  let folder: String
  /// The files, as paths inside the folder.
  let names: [String]

  /// The most that is held of one patient, in bytes.
  private static let mostOfOne = 64 << 20

  /// The files of an export in a folder, those of its folder `deleted` among them; none when it is no export.
  static func files(in folder: String, _ names: [String]) throws(FilingFailure) -> [String] {
    var files = names.filter { $0.hasSuffix(".ndjson") }
    if case .folder? = try PathInformation("\(folder)/deleted") {
      files += try FolderContents.names(in: "\(folder)/deleted").filter { $0.hasSuffix(".ndjson") }
        .map { "deleted/\($0)" }
    }
    return files
  }

  /// Hands over one Bundle for each patient until `take` answers with false.
  ///
  /// - Returns: the digest of all files.
  func read(
    warn: (BatchFailure.Problem) -> Void, _ take: (Draft.Content) throws(BatchFailure) -> Bool
  ) throws(BatchFailure) -> String {
    do {
      var index = try BulkIndex()
      let digest = try fill(&index, warn)
      let strays = try index.finish()
      if strays > 0 {
        let message = "\(strays) resources are about patients who are not in the export."
        warn(.init(path: folder, note: Note(.warning, "no-patient", at: .none, message)))
      }
      let files = try names.map { name throws(FilingFailure) in try RandomFile("\(folder)/\(name)") }
      var number = 0
      while let patient = try index.patient(after: number) {
        number = patient.number
        let places = [patient.place] + (try index.resources(of: patient.id))
        guard try take(bundle(places, files)) else { break }
      }
      return digest
    } catch let failure as FilingFailure {
      throw .reading(failure)
    } catch let failure as SQLiteFailure {
      throw .ledger(failure, "the index of \(folder)")
    } catch let failure as BatchFailure {
      throw failure
    } catch {
      throw BatchFailure(.fault, "fault", at: folder, "The export cannot be read.")
    }
  }

  private func fill(
    _ index: inout BulkIndex, _ warn: (BatchFailure.Problem) -> Void
  ) throws -> String {
    var sum = SHA256()
    for (file, name) in names.enumerated() {
      let path = "\(folder)/\(name)"
      var lines = LineReader(try ByteSource(path), isSummed: true)
      while let line = try lines.next() {
        guard case .text(let bytes) = line, let resource = BulkResource(bytes) else {
          if case .text(let bytes) = line, bytes.allSatisfy({ $0 <= 0x20 }) { continue }
          let note = Note(
            .warning, "no-resource", at: .line(lines.number, column: 1, field: ""),
            "The line is no resource, or longer than 16 MB; nothing was read from it.")
          warn(.init(path: path, note: note))
          continue
        }
        let place = BulkIndex.Place(file: file, offset: lines.offset, length: bytes.count)
        try add(resource, at: place, to: &index)
      }
      sum.add(Array("\(name)\n".utf8)[...])
      sum.add((lines.digest() ?? [])[...])
    }
    return sum.finish().hexadecimal
  }

  private func add(
    _ resource: BulkResource, at place: BulkIndex.Place, to index: inout BulkIndex
  ) throws(SQLiteFailure) {
    let name = resource.id.map { "\(resource.type)/\($0)" }
    switch resource.kind {
    case .patient: try index.add(patient: resource.id ?? "", at: place)
    case .medication:
      if let name { try index.add(name, of: name, at: place) }
    case .about(let patients, let medications):
      for patient in patients { try index.add(name, of: patient, at: place) }
      if let name {
        for medication in medications { try index.add(medication: medication, of: name) }
      }
    case .deletions(let names):
      for name in names { try index.delete(name) }
    case .other: break
    }
  }

  /// The lines of one patient as one Bundle.
  private func bundle(
    _ places: [BulkIndex.Place], _ files: [RandomFile]
  ) throws(FilingFailure) -> Draft.Content {
    guard places.reduce(0, { $0 + $1.length }) <= Self.mostOfOne else {
      return .unreadable(
        Note(.error, "too-long", at: .none, "The resources of the patient are longer than 64 MB together."))
    }
    var bytes = Array(#"{"resourceType":"Bundle","type":"collection","entry":["#.utf8)
    for (index, place) in places.enumerated() {
      bytes += Array((index == 0 ? #"{"resource":"# : #",{"resource":"#).utf8)
      bytes += try files[place.file].read(at: place.offset, count: place.length)
      bytes.append(UInt8(ascii: "}"))
    }
    return .record(bytes + Array("]}".utf8))
  }
}
