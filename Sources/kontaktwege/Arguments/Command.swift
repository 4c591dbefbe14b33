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
    case .compare: "BASELINE VARIANT..."
    case .check: "FILE..."
    case .schema: ""
    }
  }

  /// How many files it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .run: 1...1
    case .compare: 2...1000
    case .check: 1...1000
    case .schema: 0...0
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
    case .compare: "simulate several scenarios and compare each with the first"
    case .check: "find mistakes in scenario files and show load against staff"
    case .schema: "print the JSON Schema that helps editors with scenario files"
    }
  }

  var details: String {
    switch self {
    case .run:
      "Simulates the office in FILE and prints a summary: each figure is the mean of all "
        + "replications with its interval."
    case .compare:
      "Simulates all scenarios with the same chance and prints for each VARIANT by how much it "
        + "differs from the BASELINE, and how sure that is."
    case .check:
      "Reads each FILE without simulating it. Mistakes are shown with line, column and a hint; "
        + "for a file without mistakes, the work that each staff group can expect is set "
        + "against its hours."
    case .schema:
      "Prints the JSON Schema of scenario files. Editors complete and check a file that names it "
        + "in its \"$schema\" key."
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
        """
        kontaktwege compare \(folder)/baseline.jsonc \\
            \(folder)/email-wound-down.jsonc --out out
        """
      ]
    case .check: ["kontaktwege check \(folder)/*.jsonc"]
    case .schema: ["kontaktwege schema > scenario.schema.json"]
    }
  }
}
