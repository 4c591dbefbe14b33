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
        .usage, "kontaktwege needs to know what to do",
        hint: "one of \(Command.list); kontaktwege --help says more")
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
        .usage, isOfCommand ? "\(word) precedes the command" : "unknown option \(quoted(word))",
        hint: isOfCommand
          ? "write it behind \(Command.list)"
          : Suggestion.didYouMean(word, among: options.map(\.spelling))
            ?? "kontaktwege --help shows what there is")
    }
    if word.hasSuffix(".jsonc") || word.hasSuffix(".json") {
      return Failure(
        .usage, "\(quoted(word)) stands where a command should",
        hint: "to simulate it: kontaktwege run \(word)")
    }
    return Failure(
      .usage, "unknown command \(quoted(word))",
      hint: Suggestion.didYouMean(word, among: Command.allCases.map(\.rawValue))
        ?? "one of \(Command.list); kontaktwege --help says more")
  }
}

extension Command {
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
