/// The answers to `--help`.
struct HelpText {
  /// The tables that can be asked for.
  let tables: [String]

  func text(for command: Command?) -> String {
    command.map(commandHelp) ?? toolHelp
  }

  private var toolHelp: String {
    let commands = Command.allCases.map { (name: $0.rawValue, text: $0.summary) }
    let options: [Option] = [.help, .version]
    return """
      kontaktwege simulates the contact channels of a public office: how long people
      wait, who reaches nobody, what the staff can bear - before anything is changed.

      usage: kontaktwege COMMAND FILE... [options]

      commands:
      \(TextLayout.table(commands))

      options:
      \(table(of: options, in: nil))

      kontaktwege COMMAND --help explains a command and its options.

      examples:
      \(lines(of: Command.allCases.flatMap { $0.examples.prefix(1) }))

      exit codes:
      \(TextLayout.table(Self.exitCodes))

      """
  }

  private func commandHelp(_ command: Command) -> String {
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    let note = command != .schema ? "\nA FILE named - is the standard input." : ""
    return """
      usage: kontaktwege \(command.rawValue)\(operands) [options]

      \(TextLayout.wrapped(command.details))\(note)

      options:
      \(table(of: command.options, in: command))

      examples:
      \(lines(of: command.examples))

      """
  }

  private func table(of options: [Option], in command: Command?) -> String {
    TextLayout.table(
      options.map { (name: $0.usage, text: $0.help(in: command, tables: tables)) })
  }

  private func lines(of examples: [String]) -> String {
    examples.map { "  " + $0 }.joined(separator: "\n")
  }

  private static let exitCodes: [(name: String, text: String)] = [
    ("0", "done"),
    ("64", "the command line is not understood"),
    ("65", "a scenario has mistakes"),
    ("66", "a file is missing or cannot be read"),
    ("73", "the results cannot be written there"),
    ("74", "writing failed, for the disk is full, say"),
    ("130", "interrupted (Ctrl-C); 143: told to end; 141: the reader of the output left"),
  ]
}
