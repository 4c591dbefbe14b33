/// What the tool can be told to do; the raw value is the word on the command line.
enum Command: String, CaseIterable, Sendable {
  case initialise = "init"
  case run
  case compare
  case sweep
  case sensitivity
  case staffing
  case check
  case show
  case trace
  case explain
  case schema
  case plan
  case status
  case merge
  case completion
  case man

  /// The files that it takes, as help texts show them.
  var operands: String {
    switch self {
    case .initialise: "[FILE]"
    case .run: "FILE | PLAN"
    case .show, .trace: "FILE"
    case .explain: "[FIGURE...]"
    case .completion: "bash|zsh|fish"
    case .man: ""
    case .plan: "STUDY | FILE..."
    case .status, .merge: "PLAN [FOLDER...]"
    case .compare: "STUDY | BASELINE VARIANT..."
    case .sweep, .sensitivity, .staffing: "STUDY"
    case .check: "FILE..."
    case .schema: "[scenario|study]"
    }
  }

  /// How many files it takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .initialise: 0...1
    case .run, .show, .trace, .completion, .sweep, .sensitivity, .staffing: 1...1
    case .explain: 0...1000
    case .man: 0...0
    case .compare, .plan, .status, .merge: 1...1000
    case .check: 1...1000
    case .schema: 0...1
    }
  }

  var options: [Option] {
    switch self {
    case .run:
      [
        .replications, .seed, .control, .threads, .out, .resume, .shard, .tables, .csv, .xlsx,
        .json, .quiet, .lang, .help,
      ]
    case .plan:
      [
        .shards, .out, .replications, .seed, .control, .tables, .csv, .xlsx, .quiet, .lang, .help,
      ]
    case .status: [.quiet, .lang, .help]
    case .merge: [.out, .json, .quiet, .lang, .help]
    case .compare:
      [
        .replications, .seed, .control, .threads, .out, .resume, .tables, .csv, .xlsx, .json,
        .quiet, .lang, .help,
      ]
    case .sweep, .staffing:
      [.replications, .seed, .threads, .out, .csv, .json, .quiet, .lang, .help]
    case .sensitivity:
      [
        .method, .draws, .replications, .seed, .threads, .out, .csv, .json, .quiet, .lang, .help,
      ]
    case .check: [.json, .quiet, .lang, .help]
    case .initialise: [.title, .households, .land, .sites, .channels, .quiet, .lang, .help]
    case .show, .explain, .schema, .man: [.lang, .help]
    case .trace:
      [
        .cases, .contacts, .concern, .channel, .seed, .out, .csv, .quiet, .lang, .help,
      ]
    case .completion: [.help]
    }
  }

  var examples: [String] {
    let folder = "scenarios/bergstrasse"
    return switch self {
    case .initialise:
      [
        "kontaktwege init office.jsonc",
        "kontaktwege init office.jsonc --households 5200 --land BY --sites Nord,Süd",
      ]
    case .show: ["kontaktwege show \(folder)/app-first.jsonc"]
    case .trace:
      ["kontaktwege trace \(folder)/baseline.jsonc --contacts 3"]
    case .explain: ["kontaktwege explain reachability"]
    case .completion: ["kontaktwege completion zsh > _kontaktwege"]
    case .man: ["kontaktwege man > kontaktwege.1"]
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
    case .sweep: ["kontaktwege sweep \(folder)/staff-study.jsonc --out out"]
    case .sensitivity:
      [
        "kontaktwege sensitivity \(folder)/staff-study.jsonc",
        "kontaktwege sensitivity \(folder)/staff-study.jsonc --draws 20",
      ]
    case .staffing: ["kontaktwege staffing \(folder)/staff-study.jsonc"]
    case .check: ["kontaktwege check \(folder)/*.jsonc"]
    case .schema: ["kontaktwege schema study > study.schema.json"]
    case .plan: ["kontaktwege plan \(folder)/study.jsonc --shards 8 --out plan"]
    case .status: ["kontaktwege status plan"]
    case .merge: ["kontaktwege merge plan --out out"]
    }
  }
}
