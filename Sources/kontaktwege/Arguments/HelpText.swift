internal import Words

/// The answers to `--help`.
struct HelpText {
  /// The tables that can be asked for.
  let tables: [String]
  let language: Language

  func text(for command: Command?) -> String {
    command.map(commandHelp) ?? toolHelp
  }

  private var toolHelp: String {
    let commands = TextLayout.table(
      Command.allCases.map { (name: $0.rawValue, text: $0.summary.text(language)) })
    let options = TextLayout.table(rows(of: [.lang, .help, .version], in: nil))
    let examples = lines(of: Command.allCases.flatMap { $0.examples.prefix(1) })
    let codes = TextLayout.table(Self.exitCodes.map { ($0.name, $0.text.text(language)) })
    return Words(
      """
      kontaktwege simulates the contact channels of a public office: how long people
      wait, who reaches nobody, what the staff can bear - before anything is changed.

      usage: kontaktwege COMMAND FILE... [options]

      commands:
      \(commands)

      options:
      \(options)

      kontaktwege COMMAND --help explains a command and its options.

      examples:
      \(examples)

      exit codes:
      \(codes)

      """,
      german: """
        kontaktwege simuliert die Kontaktwege einer Behörde: wie lange Menschen warten,
        wer niemanden erreicht, was das Personal tragen kann - vor jeder Änderung.

        Aufruf: kontaktwege COMMAND FILE... [Optionen]

        Befehle (COMMAND):
        \(commands)

        Optionen:
        \(options)

        kontaktwege COMMAND --help erklärt einen Befehl und seine Optionen.

        Beispiele:
        \(examples)

        Rückgabewerte:
        \(codes)

        """
    ).text(language)
  }

  private func commandHelp(_ command: Command) -> String {
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    let note =
      command != .schema
      ? Words(
        "\nA FILE named - is the standard input.",
        german: "\nEine Datei namens - ist die Standardeingabe.")
      : .none
    let details = TextLayout.wrapped(command.details.text(language))
    let options = TextLayout.table(rows(of: command.options, in: command))
    let examples = lines(of: command.examples)
    return Words(
      """
      usage: kontaktwege \(command.rawValue)\(operands) [options]

      \(details)\(note)

      options:
      \(options)

      examples:
      \(examples)

      """,
      german: """
        Aufruf: kontaktwege \(command.rawValue)\(operands) [Optionen]

        \(details)\(note)

        Optionen:
        \(options)

        Beispiele:
        \(examples)

        """
    ).text(language)
  }

  private func rows(of options: [Option], in command: Command?) -> [(name: String, text: String)] {
    options.map { (name: $0.usage, text: $0.help(in: command, tables: tables).text(language)) }
  }

  private func lines(of examples: [String]) -> String {
    examples.map { "  " + $0 }.joined(separator: "\n")
  }

  static let exitCodes: [(name: String, text: Words)] = [
    ("0", Words("done", german: "fertig")),
    (
      "64",
      Words(
        "the command line is not understood", german: "die Kommandozeile ist nicht verständlich")
    ),
    ("65", Words("a scenario has mistakes", german: "ein Szenario hat Fehler")),
    (
      "66",
      Words("a file is missing or cannot be read", german: "eine Datei fehlt oder ist nicht lesbar")
    ),
    (
      "73",
      Words(
        "the results cannot be written there",
        german: "die Ergebnisse lassen sich dort nicht schreiben")
    ),
    (
      "74",
      Words(
        "writing failed, for the disk is full, say",
        german: "das Schreiben ist gescheitert, weil etwa der Datenträger voll ist")
    ),
    (
      "130",
      Words(
        "interrupted (Ctrl-C); 143: told to end; 141: the reader of the output left",
        german: "abgebrochen (Strg-C); 143: beendet; 141: niemand liest die Ausgabe mehr")
    ),
  ]
}
