internal import Words

/// The tool behind `main.swift`: understands the arguments, does what they ask, says how it ended.
struct Tool<Study: Sendable>: Sendable {
  static var version: String { "0.1.0" }

  let pipeline: Pipeline<Study>
  let surroundings: Surroundings
  /// The language of all that is said, unless the arguments ask for another.
  private(set) var language: Language

  init(pipeline: Pipeline<Study>, surroundings: Surroundings) {
    self.pipeline = pipeline
    self.surroundings = surroundings
    language = Language(surroundings.environment)
  }

  func run(_ arguments: [String]) -> ExitCode {
    var tool = self
    tool.language = Language(arguments, surroundings.environment)
    return tool.understandAndPerform(arguments)
  }

  private func understandAndPerform(_ arguments: [String]) -> ExitCode {
    do throws(Failure) {
      return try perform(Invocation(arguments))
    } catch {
      // Where even the message cannot be written, the exit code has to do.
      try? surroundings.messages.write(error.text(language))
      return error.code
    }
  }

  /// Writes words of the tool itself to where people look.
  func say(_ words: Words) throws(Failure) {
    try surroundings.messages.write(words.text(language))
  }

  private func perform(_ invocation: Invocation) throws(Failure) -> ExitCode {
    switch invocation {
    case .help(let command):
      try surroundings.output.write(
        HelpText(tables: pipeline.tables, language: language).text(for: command))
    case .version:
      try surroundings.output.write("kontaktwege \(Self.version)\n")
    case .command(.schema, let arguments):
      try surroundings.output.write(pipeline.schema(try format(arguments), language))
    case .command(.initialise, let arguments):
      try initialise(arguments)
    case .command(.show, let arguments):
      try show(arguments)
    case .command(.trace, let arguments):
      try trace(arguments)
    case .command(.explain, let arguments):
      try explain(arguments)
    case .command(.completion, let arguments):
      try complete(arguments)
    case .command(.man, _):
      try surroundings.output.write(
        ManualPage(tables: pipeline.tables, language: language, version: Self.version).text)
    case .command(.check, let arguments):
      return try check(arguments)
    case .command(.run, let arguments):
      if arguments.isGiven(.shard) {
        try runShard(arguments)
      } else {
        try simulate(arguments, .run)
      }
    case .command(.compare, let arguments):
      try simulate(arguments, .compare)
    case .command(.sweep, let arguments):
      try simulate(arguments, .sweep, .sweep)
    case .command(.sensitivity, let arguments):
      try simulate(arguments, .sensitivity, try sensitivity(arguments))
    case .command(.staffing, let arguments):
      try simulate(arguments, .staffing, .staffing)
    case .command(.plan, let arguments):
      try plan(arguments)
    case .command(.status, let arguments):
      try status(arguments)
    case .command(.merge, let arguments):
      try merge(arguments)
    }
    return .success
  }

  private func sensitivity(_ arguments: ParsedArguments) throws(Failure) -> Question {
    let method: SensitivityMethod? = try arguments.word(of: .method)
    guard let draws = try arguments.number(of: .draws, in: 2...100_000) else {
      return .sensitivity(method)
    }
    guard method == nil else {
      throw Failure(
        .usage,
        Words(
          "--method and --draws ask two different questions",
          german: "--method und --draws stellen zwei verschiedene Fragen"),
        hint: Words("keep one of them", german: "eine davon behalten"))
    }
    return .uncertainty(draws: draws)
  }

  /// The kind of files that `schema` describes.
  private func format(_ arguments: ParsedArguments) throws(Failure) -> InputFormat {
    guard let word = arguments.operands.first else { return .scenario }
    if let format = InputFormat(rawValue: word) { return format }
    let words = InputFormat.allCases.map(\.rawValue)
    throw Failure(
      .usage,
      Words(
        "there is no schema of \(quoted(word))", german: "für \(quoted(word)) gibt es kein Schema"),
      hint: Suggestion.didYouMean(word, among: words)
        ?? Words(
          "one of \(words.joined(separator: ", "))",
          german: "eines von \(words.joined(separator: ", "))"))
  }
}
