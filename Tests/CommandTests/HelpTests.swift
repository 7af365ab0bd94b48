import Support
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    "", "print", "batch", "verify", "merge", "check", "check patient", "check evidence", "check layout",
    "check clinic",
    "check pdf", "explain", "show",
    "show fonts", "show layouts", "show options", "show sources", "show rules",
  ])
  func everyCommandHasHelp(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try Desk().run(words + ["--help"])
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let name = command.isEmpty ? "evenhand" : command.replacing(" ", with: "-")
    try Golden.expect(run.text, is: "help/\(name).txt")
  }

  @Test func versionNamesTheLibraries() throws {
    let run = try Desk().run(["--version"])
    #expect(run.code == 0)
    for name in ["evenhand ", "cairo ", "pango ", "harfbuzz ", "fontconfig "] {
      #expect(run.text.contains(name))
    }
  }

  @Test(arguments: [
    ([], "No command was given."),
    (["prnt", "x"], "evenhand print"),
    (["check", "layuot"], "evenhand check layout"),
    (["print"], "needs PATIENT"),
    (["print", "a", "b"], "one operand"),
    (["print", "a", "--papper", "a4"], "Did you mean --paper?"),
    (["print", "a", "--paper"], "--paper needs a value"),
    (["print", "a", "--paper=a5"], "takes one of: letter, a4"),
    (["print", "a", "--date", "2026-02-30"], "--date takes a day"),
    (["print", "a", "--dpi", "9000"], "36 to 600"),
    (["print", "a", "--json=1"], "takes no value"),
    (["print", "a", "--paper", "a4", "--paper", "a4"], "stands twice"),
    (["show", "rules", "more"], "no operand"),
    (["print", "-q", "a"], "no option -q"),
    (["print", "a", "--layout", "consalt"], "Did you mean consult?"),
  ])
  func aMistakeIsNamedWithAHint(arguments: [String], words: String) throws {
    let run = try Desk().run(arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
