/// The tool behind `main.swift`: understands the arguments, does what they ask, says how it ended.
struct Tool<Study: Sendable>: Sendable {
  static var version: String { "0.1.0" }

  let pipeline: Pipeline<Study>
  let surroundings: Surroundings

  func run(_ arguments: [String]) -> ExitCode {
    do throws(Failure) {
      return try perform(Invocation(arguments))
    } catch {
      // Where even the message cannot be written, the exit code has to do.
      try? surroundings.messages.write(error.text)
      return error.code
    }
  }

  private func perform(_ invocation: Invocation) throws(Failure) -> ExitCode {
    switch invocation {
    case .help(let command):
      try surroundings.output.write(HelpText(tables: pipeline.tables).text(for: command))
    case .version:
      try surroundings.output.write("kontaktwege \(Self.version)\n")
    case .command(.schema, let arguments):
      try surroundings.output.write(pipeline.schema(try format(arguments)))
    case .command(.check, let arguments):
      return try check(arguments)
    case .command(.run, let arguments):
      try simulate(arguments, .run)
    case .command(.compare, let arguments):
      try simulate(arguments, .compare)
    }
    return .success
  }

  /// The kind of files that `schema` describes.
  private func format(_ arguments: ParsedArguments) throws(Failure) -> InputFormat {
    guard let word = arguments.operands.first else { return .scenario }
    if let format = InputFormat(rawValue: word) { return format }
    let words = InputFormat.allCases.map(\.rawValue)
    throw Failure(
      .usage, "there is no schema of \(quoted(word))",
      hint: Suggestion.didYouMean(word, among: words) ?? "one of \(words.joined(separator: ", "))")
  }
}
