internal import Words

/// What the user asks for, understood but not yet done.
enum Invocation: Equatable, Sendable {
  /// The help of a command, or of the tool.
  case help(Command?)
  case version
  case command(Command, ParsedArguments)

  /// Understands the arguments that follow the name of the tool.
  ///
  /// A wish for help comes first, whatever else is wrong.
  init(_ arguments: [String]) throws(Failure) {
    let command = arguments.first.flatMap(Command.init)
    if arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "-h" || $0 == "--help" }) {
      self = .help(command)
      return
    }
    guard let first = arguments.first else {
      throw Failure(
        .usage,
        Words("kontaktwege needs to know what to do", german: "kontaktwege braucht einen Auftrag"),
        hint: Words(
          "one of \(Command.list); kontaktwege --help says more",
          german: "eines von \(Command.list); kontaktwege --help sagt mehr"))
    }
    if let command {
      self = .command(command, try ParsedArguments(arguments.dropFirst(), of: command))
    } else if first == "--version" {
      self = .version
    } else if first == "help" {
      self = .help(arguments.dropFirst().first.flatMap(Command.init))
    } else {
      throw Self.misunderstood(first)
    }
  }

  private static func misunderstood(_ word: String) -> Failure {
    let options: [Option] = [.help, .version]
    if word.hasPrefix("-") {
      let isOfCommand = Option.allCases.contains { $0.spelling == word.prefix { $0 != "=" } }
      return Failure(
        .usage,
        isOfCommand
          ? Words("\(word) precedes the command", german: "\(word) steht vor dem Befehl")
          : Words("unknown option \(quoted(word))", german: "unbekannte Option \(quoted(word))"),
        hint: isOfCommand
          ? Words(
            "write it behind \(Command.list)",
            german: "hinter den Befehl schreiben: \(Command.list)")
          : Suggestion.didYouMean(word, among: options.map(\.spelling))
            ?? Words(
              "kontaktwege --help shows what there is",
              german: "kontaktwege --help zeigt, was es gibt"))
    }
    if word.hasSuffix(".jsonc") || word.hasSuffix(".json") {
      return Failure(
        .usage,
        Words(
          "\(quoted(word)) stands where a command should",
          german: "\(quoted(word)) steht, wo ein Befehl hingehört"),
        hint: Words(
          "to simulate it: kontaktwege run \(word)",
          german: "zum Simulieren: kontaktwege run \(word)"))
    }
    return Failure(
      .usage,
      Words("unknown command \(quoted(word))", german: "unbekannter Befehl \(quoted(word))"),
      hint: Suggestion.didYouMean(word, among: Command.allCases.map(\.rawValue))
        ?? Words(
          "one of \(Command.list); kontaktwege --help says more",
          german: "eines von \(Command.list); kontaktwege --help sagt mehr"))
  }
}

extension Command {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
