/// Where in a bulk export the resources of each patient stand.
///
/// SQLite keeps it in a file of its own that is gone with the connection; it holds ids and offsets, nothing else.
struct BulkIndex: ~Copyable {
  /// Where a line stands.
  struct Place: Hashable {
    let file: Int
    let offset: Int
    let length: Int
  }

  private var database: Database

  init() throws(SQLiteFailure) {
    // An empty name is a file that SQLite makes, keeps open and deletes by itself.
    let database = try Database("")
    try database.run(
      """
      PRAGMA journal_mode = OFF;
      PRAGMA cache_size = -8192;
      CREATE TABLE patients (number INTEGER PRIMARY KEY, id TEXT NOT NULL, file INT, offset INT, length INT);
      CREATE TABLE resources (patient TEXT NOT NULL, name TEXT, file INT, offset INT, length INT);
      CREATE TABLE medications (resource TEXT NOT NULL, id TEXT NOT NULL);
      CREATE TABLE deletions (name TEXT PRIMARY KEY) WITHOUT ROWID;
      BEGIN;
      """)
    self.database = database
  }

  mutating func add(patient id: String, at place: Place) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO patients (id, file, offset, length) VALUES (?, ?, ?, ?)",
      [.text(id), .number(place.file), .number(place.offset), .number(place.length)])
  }

  /// - Parameters:
  ///   - name: the type and the id, such as `Condition/12`.
  ///   - patient: the patient's id; a medication has its own here.
  mutating func add(_ name: String?, of patient: String, at place: Place) throws(SQLiteFailure) {
    try database.run(
      "INSERT INTO resources VALUES (?, ?, ?, ?, ?)",
      [.text(patient), SQLiteValue(name), .number(place.file), .number(place.offset), .number(place.length)])
  }

  mutating func add(medication id: String, of resource: String) throws(SQLiteFailure) {
    try database.run("INSERT INTO medications VALUES (?, ?)", [.text(resource), .text("Medication/\(id)")])
  }

  mutating func delete(_ name: String) throws(SQLiteFailure) {
    try database.run("INSERT OR IGNORE INTO deletions VALUES (?)", [.text(name)])
  }

  /// Makes the index ready to be asked, and answers with how many resources are about nobody in it.
  mutating func finish() throws(SQLiteFailure) -> Int {
    try database.run(
      """
      COMMIT;
      CREATE INDEX by_patient ON resources (patient, file, offset);
      CREATE INDEX by_resource ON medications (resource);
      CREATE INDEX by_id ON patients (id);
      """)
    var strays = 0
    try database.query(
      """
      SELECT count(*) FROM resources WHERE patient NOT LIKE 'Medication/%'
      AND NOT EXISTS (SELECT 1 FROM patients WHERE patients.id = patient)
      """
    ) { row in
      strays = row.number(0)
      return false
    }
    return strays
  }

  /// The patient after a number that was not deleted, in the order of the files; nil after the last.
  mutating func patient(after number: Int) throws(SQLiteFailure) -> (number: Int, id: String, place: Place)? {
    var found: (number: Int, id: String, place: Place)?
    try database.query(
      """
      SELECT number, id, file, offset, length FROM patients WHERE number > ?
      AND 'Patient/' || id NOT IN (SELECT name FROM deletions) ORDER BY number LIMIT 1
      """, [.number(number)]
    ) { row in
      let place = Place(file: row.number(2), offset: row.number(3), length: row.number(4))
      found = (row.number(0), row.text(1) ?? "", place)
      return false
    }
    return found
  }

  /// Where everything about a patient stands that was not deleted, in the order of the files.
  mutating func resources(of patient: String) throws(SQLiteFailure) -> [Place] {
    var places: [Place] = []
    try database.query(
      """
      WITH own AS (
        SELECT name, file, offset, length FROM resources
        WHERE patient = ? AND (name IS NULL OR name NOT IN (SELECT name FROM deletions)))
      SELECT file, offset, length, name FROM own
      UNION
      SELECT resources.file, resources.offset, resources.length, resources.name FROM own
      JOIN medications ON medications.resource = own.name JOIN resources ON resources.patient = medications.id
      ORDER BY 1, 2
      """, [.text(patient)]
    ) { row in
      places.append(Place(file: row.number(0), offset: row.number(1), length: row.number(2)))
      return true
    }
    return places
  }
}
