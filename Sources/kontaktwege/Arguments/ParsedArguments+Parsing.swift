extension ParsedArguments {
  /// Takes the arguments behind a command apart.
  ///
  /// Options may stand before, between and behind the files, as `--opt value` or `--opt=value`;
  /// behind `--` everything is a file, and `-` alone is one.
  init(_ arguments: ArraySlice<String>, of command: Command) throws(Failure) {
    self.init()
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        rest = []
      } else if argument == "-" || !argument.hasPrefix("-") {
        operands.append(argument)
      } else {
        try takeOption(argument, valueFrom: &rest, of: command)
      }
    }
    try checkOperands(of: command)
  }

  private mutating func takeOption(
    _ argument: String, valueFrom rest: inout ArraySlice<String>, of command: Command
  ) throws(Failure) {
    let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(halves[0])
    guard let option = command.options.first(where: { $0.spelling == spelling }) else {
      throw Self.unknown(spelling, of: command)
    }
    let attached = halves.count == 2 ? String(halves[1]) : nil
    let value =
      if option.placeholder == nil {
        try Self.nothing(attached, of: option)
      } else if let attached {
        attached
      } else {
        try Self.takeValue(of: option, from: &rest, of: command)
      }
    guard option.placeholder == nil || !value.isEmpty else {
      throw Failure(.usage, "\(spelling) has an empty value", hint: "write \(option.usage)")
    }
    if let earlier = options[option], earlier != value {
      throw Failure(
        .usage, "\(spelling) is given twice, as \(quoted(earlier)) and as \(quoted(value))",
        hint: "keep one of them")
    }
    options[option] = value
  }

  /// The value of an option that takes none.
  private static func nothing(_ attached: String?, of option: Option) throws(Failure) -> String {
    guard let attached else { return "" }
    throw Failure(
      .usage, "\(option.spelling) takes no value, but got \(quoted(attached))",
      hint: "write \(option.spelling)")
  }

  private static func takeValue(
    of option: Option, from rest: inout ArraySlice<String>,
    of command: Command
  ) throws(Failure) -> String {
    let next = rest.popFirst()
    guard let next, !command.options.contains(where: { $0.spelling == next }), next != "--" else {
      let found = next.map { "but \($0) follows" } ?? "but nothing follows"
      throw Failure(
        .usage, "\(option.spelling) needs a value, \(found)", hint: "write \(option.usage)")
    }
    return next
  }

  private static func unknown(_ spelling: String, of command: Command) -> Failure {
    let others = Command.allCases.filter { $0.options.contains { $0.spelling == spelling } }
    if !others.isEmpty {
      let names = others.map(\.rawValue).joined(separator: ", ")
      return Failure(
        .usage, "\(command.rawValue) has no option \(spelling)", hint: "it belongs to \(names)")
    }
    return Failure(
      .usage, "unknown option \(quoted(spelling))",
      hint: Suggestion.didYouMean(spelling, among: command.options.map(\.spelling))
        ?? "kontaktwege \(command.rawValue) --help lists the options; "
        + "a file of this name goes behind --")
  }

  private func checkOperands(of command: Command) throws(Failure) {
    if operands.count < command.operandCount.lowerBound {
      throw Self.tooFew(operands, of: command)
    }
    if operands.count > command.operandCount.upperBound {
      throw Self.tooMany(operands, of: command)
    }
    if operands.contains("") {
      throw Failure(.usage, "a file name is empty", hint: "look at the quotes and variables")
    }
    if operands.count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage, "the standard input (-) is named twice, but can be read only once",
        hint: "store one of the scenarios in a file")
    }
  }

  private static func tooFew(_ operands: [String], of command: Command) -> Failure {
    let usage = "kontaktwege \(command.rawValue) \(command.operands)"
    let what = command == .compare ? "a study, or scenario files" : "a scenario file"
    return Failure(.usage, "\(command.rawValue) needs \(what)", hint: "write \(usage)")
  }

  private static func tooMany(_ operands: [String], of command: Command) -> Failure {
    let surplus = quoted(operands[command.operandCount.upperBound])
    return switch command {
    case .run:
      Failure(
        .usage, "run takes one file, but got \(operands.count)",
        hint: "to simulate several: kontaktwege compare \(operands.joined(separator: " "))")
    case .compare, .check, .schema:
      Failure(
        .usage, "\(surplus) is one file too many for \(command.rawValue)",
        hint: "kontaktwege \(command.rawValue) --help says how many it takes")
    }
  }
}
