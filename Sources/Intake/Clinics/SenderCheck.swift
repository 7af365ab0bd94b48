/// Looks for words in a return address that tell the street what its reader is treated for.
///
/// A letter about a disease of the back must look like any other: envelopes have given diagnoses away before.
enum SenderCheck {
  /// Whole words, without accents and in small letters, in the languages of the United States and of the pack.
  private static let words: Set<String> = [
    "pain", "spine", "spines", "spinal", "disc", "discs", "disk", "disks", "backcare", "vertebra",
    "vertebral",
    "scoliosis", "sciatica", "lumbar", "prp", "rehab", "physio", "dolor", "columna", "disco",
    "espalda", "lumbalgia", "schmerz", "schmerzen", "rucken", "bandscheibe", "wirbelsaule", "douleur",
    "rachis", "colonne",
  ]

  /// How words begin that name a speciality, whatever their end.
  private static let stems = [
    "surg", "ortho", "orto", "neuro", "anesthes", "anaesthes", "oncolog", "rheumat", "psychiat", "regenerat",
    "biologic", "chiropract", "injection", "cirug", "quirurg", "chirurg", "vertebro", "schmerz", "wirbelsaul",
    "stemcell",
  ]

  /// Whether a line names a speciality.
  static func namesSpeciality(_ line: String) -> Bool {
    words(of: line).contains { word in
      words.contains(word) || stems.contains { word.hasPrefix($0) }
    }
  }

  /// The words of a line in small letters without accents.
  private static func words(of line: String) -> [String] {
    let letters = line.lowercased().unicodeScalars.map(base)
    return String(String.UnicodeScalarView(letters)).split(separator: " ").map(String.init)
  }

  /// The letter under an accent, or a space for what is no letter.
  private static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar.properties.isAlphabetic ? scalar : " " }
    for (letter, accented) in accents where accented.contains(scalar) { return letter }
    return scalar.properties.isAlphabetic ? scalar : " "
  }

  private static let accents: [(Unicode.Scalar, Set<Unicode.Scalar>)] = [
    ("a", ["á", "à", "â", "ä", "ã"]), ("e", ["é", "è", "ê", "ë"]), ("i", ["í", "ì", "î", "ï"]),
    ("o", ["ó", "ò", "ô", "ö", "õ"]), ("u", ["ú", "ù", "û", "ü"]), ("n", ["ñ"]), ("c", ["ç"]),
  ]
}
