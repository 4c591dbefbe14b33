internal import Words

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
      [.replications, .seed, .threads, .out, .tables, .csv, .json, .quiet, .lang, .help]
    case .check: [.json, .quiet, .lang, .help]
    case .schema: [.lang, .help]
    }
  }

  /// What it does, in the words that follow its name.
  var summary: Words {
    switch self {
    case .run: Words("simulate one scenario", german: "ein Szenario simulieren")
    case .compare:
      Words(
        "simulate the scenarios of a study and compare each with its baseline",
        german: "die Szenarien einer Studie simulieren und mit der Ausgangslage vergleichen")
    case .check:
      Words(
        "find mistakes in scenarios and studies, show load against staff",
        german: "Fehler in Szenarien und Studien finden, Arbeit gegen Personal stellen")
    case .schema:
      Words(
        "print the JSON Schema that helps editors with scenarios or studies",
        german: "das JSON-Schema ausgeben, das Editoren bei Szenarien und Studien hilft")
    }
  }

  var details: Words {
    switch self {
    case .run:
      Words(
        """
        Simulates the office in FILE and prints a summary: each figure is the \
        mean of all replications with its interval.
        """,
        german: """
          Simuliert die Behörde in FILE und gibt eine Übersicht aus: jede Kennzahl \
          ist das Mittel aller Durchläufe mit ihrem Intervall.
          """)
    case .compare:
      Words(
        """
        Simulates all scenarios with the same chance and prints for each VARIANT \
        by how much it differs from the BASELINE, and how sure that is. A STUDY is \
        a file that names them, with the figures that matter.
        """,
        german: """
          Simuliert alle Szenarien mit demselben Zufall und gibt für jede VARIANT \
          aus, um wie viel sie von BASELINE, der Ausgangslage, abweicht und wie \
          sicher das ist. STUDY ist eine Datei, die sie nennt, mit den Kennzahlen, \
          auf die es ankommt.
          """)
    case .check:
      Words(
        """
        Reads each FILE without simulating it. Mistakes are shown with line, \
        column and a hint; for a file without mistakes, the work that each staff \
        group can expect is set against its hours.
        """,
        german: """
          Liest jede Datei FILE, ohne sie zu simulieren. Fehler stehen mit Zeile, \
          Spalte und Hinweis da; bei einer Datei ohne Fehler wird die Arbeit, die \
          jede Gruppe erwartet, ihren Stunden gegenübergestellt.
          """)
    case .schema:
      Words(
        """
        Prints the JSON Schema of scenario files, or of studies. Editors complete \
        and check a file that names it in its "$schema" key.
        """,
        german: """
          Gibt das JSON-Schema der Szenariodateien oder der Studien aus. Editoren \
          ergänzen und prüfen eine Datei, die es in ihrem Schlüssel "$schema" nennt.
          """)
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
