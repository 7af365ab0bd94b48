extension OptionSpec {
  static let out = OptionSpec(
    "out", value: "DIR", "Write everything into this folder; it is made when missing.")
  static let jobs = OptionSpec(
    "jobs", letter: "j", value: "N",
    "Make N handouts at a time. Default: as many as there are processors.")
  static let encoding = OptionSpec(
    "encoding", value: "utf-8|windows-1252", "How CSV files write their characters. Default: utf-8.")
  static let map = OptionSpec(
    "map", value: "FILE",
    "What your CSV files call the columns: { \"Patient ID\": \"id\", \"Remarks\": null }.")
  static let template = OptionSpec(
    "template", "Print an empty CSV file with every column and one example row.")
  static let opaqueNames = OptionSpec(
    "opaque-names", "Name files by a keyed hash of the id; needs --key-file.")
  static let keyFile = OptionSpec("key-file", value: "FILE", "The secret key of the names, 16 bytes or more.")
  static let rejectsWithData = OptionSpec(
    "rejects-with-data", "Repeat the rejected rows in rejects.csv, so that they can be mended and run again.")
  static let suppress = OptionSpec(
    "suppress", value: "FILE", "Do not print the records with these ids, one on each line.")
  static let shard = OptionSpec(
    "shard", value: "I/N", "Print the I-th of N parts of the records, chosen by their ids.")
  static let receipts = OptionSpec(
    "receipts", value: "-", "Answer each record with a line on standard output, in the order of the input.")
  static let stream = OptionSpec(
    "stream", value: "[=PIECES]",
    "Write print streams of so many handouts each for a mail house. Default: 2500.")
  static let marks = OptionSpec(
    "marks", value: "LIST",
    "Marks for machines: imb (below the address), datamatrix and omr (on each sheet of a stream).")
  static let omr = OptionSpec(
    "omr", value: "FILE", "Which lines your inserter reads, and where; see docs/batch.md.")
  static let proof = OptionSpec(
    "proof", value: "N",
    "Write proof.pdf too: N pieces to look at, with window, clear zones and folds drawn over them.")
  static let resume = OptionSpec(
    "resume", "Begin nothing new: DIR has to hold this batch already.")
  static let quiet = OptionSpec("quiet", letter: "q", "Tell errors only.")
}

extension CommandSpec {
  static let batch = CommandSpec(
    "batch", operand: "INPUT...", soloSwitches: [OptionSpec.template.name],
    "Print the handouts of many patients.",
    details: [
      "INPUT is a CSV file, a file with one record in JSON on each line (.ndjson), a folder of FHIR Bundles",
      "(.json), a folder of a FHIR bulk export (.ndjson), or - for records line by line on standard input.",
      "Nothing is printed for who has died, wants no mail, is out of use or doubled: suppressed.csv lists them.",
      "DIR holds a PDF file for each record, receipts.ndjson, rejects.csv, and manifest.json when all is done.",
      "With --stream it holds stream-0001.pdf, its list stream-0001.csv and so on, and job-ticket.json.",
      "A run that was stopped or killed goes on when the same command is given again.",
    ],
    options: [
      .out, .stream, .jobs, .layout, .evidence, .clinic, .options, .paper, .envelope, .marks, .omr, .proof,
      .date,
      .overdueReason,
      .encoding,
      .map,
      .template, .opaqueNames, .keyFile, .rejectsWithData, .suppress, .shard, .receipts, .resume, .quiet,
    ], run: BatchCommand.run)
}
