/// What the tool can be told to do; the raw value is the word on the command line.
enum Command: String, CaseIterable, Sendable {
  case run
  case compare
  case check
  case schema

  /// The files that it takes, as help texts show them.
  var operands: String {
    switch self {
    case .run: "FILE"
    case .compare: "STUDY | BASELINE VARIANT..."
    case .check: "FILE..."
    case .schema: "[scenario|study]"
    }
  }

  /// How many files it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .run: 1...1
    case .compare: 1...1000
    case .check: 1...1000
    case .schema: 0...1
    }
  }

  var options: [Option] {
    switch self {
    case .run, .compare:
      [.replications, .seed, .threads, .out, .tables, .csv, .json, .quiet, .help]
    case .check: [.json, .quiet, .help]
    case .schema: [.help]
    }
  }

  /// What it does, in the words that follow its name.
  var summary: String {
    switch self {
    case .run: "simulate one scenario"
    case .compare: "simulate the scenarios of a study and compare each with its baseline"
    case .check: "find mistakes in scenarios and studies, show load against staff"
    case .schema: "print the JSON Schema that helps editors with scenarios or studies"
    }
  }

  var details: String {
    switch self {
    case .run:
      "Simulates the office in FILE and prints a summary: each figure is the mean of all "
        + "replications with its interval."
    case .compare:
      "Simulates all scenarios with the same chance and prints for each VARIANT by how much it "
        + "differs from the BASELINE, and how sure that is. A STUDY is a file that names them, "
        + "with the figures that matter."
    case .check:
      "Reads each FILE without simulating it. Mistakes are shown with line, column and a hint; "
        + "for a file without mistakes, the work that each staff group can expect is set "
        + "against its hours."
    case .schema:
      "Prints the JSON Schema of scenario files, or of studies. Editors complete and check a file "
        + "that names it in its \"$schema\" key."
    }
  }

  var examples: [String] {
    let folder = "scenarios/bergstrasse"
    return switch self {
    case .run:
      [
        "kontaktwege run \(folder)/baseline.jsonc",
        "kontaktwege run \(folder)/baseline.jsonc --replications 50 --json",
      ]
    case .compare:
      [
        "kontaktwege compare \(folder)/study.jsonc --out out",
        """
        kontaktwege compare \(folder)/baseline.jsonc \\
            \(folder)/email-wound-down.jsonc --out out
        """,
      ]
    case .check: ["kontaktwege check \(folder)/*.jsonc"]
    case .schema: ["kontaktwege schema study > study.schema.json"]
    }
  }
}
