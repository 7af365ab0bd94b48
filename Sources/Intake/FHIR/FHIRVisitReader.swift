import ComparisonModel

/// Reads the visit from FHIR Appointments.
enum FHIRVisitReader {
  private static let ahead: Set<String> = ["proposed", "pending", "booked", "arrived", "checked-in"]

  /// The earliest appointment that has not been kept or called off.
  static func visit(_ appointments: [Field]) -> Visit? {
    let times = appointments.compactMap { appointment -> (appointment: Field, start: FHIRTime)? in
      guard ahead.contains(appointment.at(["status"]).string() ?? "") else { return nil }
      return appointment.at(["start"]).time().map { (appointment, $0) }
    }
    return times.min { $0.start < $1.start }.map { next in
      Visit(day: next.start.day, clinician: clinician(next.appointment))
    }
  }

  private static func clinician(_ appointment: Field) -> String? {
    let actors = (appointment.at(["participant"]).items() ?? []).map { $0.at(["actor"]) }
    return actors.first { actor in
      actor.at(["reference"]).string()?.contains("Practitioner") == true
        || actor.at(["type"]).string() == "Practitioner"
    }?.at(["display"]).text()
  }
}
