internal import Words

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
    // Nothing else asks for it: what is said is said in it.
    let _: Language? = try word(of: .lang)
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
      throw Failure(
        .usage,
        Words("\(spelling) has an empty value", german: "\(spelling) hat einen leeren Wert"),
        hint: Words("write \(option.usage)", german: "\(option.usage) schreiben"))
    }
    if let earlier = options[option], earlier != value {
      throw Failure(
        .usage,
        Words(
          "\(spelling) is given twice, as \(quoted(earlier)) and as \(quoted(value))",
          german: """
            \(spelling) ist zweimal angegeben, als \(quoted(earlier)) und als \
            \(quoted(value))
            """),
        hint: Words("keep one of them", german: "eines davon behalten"))
    }
    options[option] = value
  }

  /// The value of an option that takes none.
  private static func nothing(_ attached: String?, of option: Option) throws(Failure) -> String {
    guard let attached else { return "" }
    throw Failure(
      .usage,
      Words(
        "\(option.spelling) takes no value, but got \(quoted(attached))",
        german: "\(option.spelling) nimmt keinen Wert, bekam aber \(quoted(attached))"),
      hint: Words("write \(option.spelling)", german: "\(option.spelling) schreiben"))
  }

  private static func takeValue(
    of option: Option, from rest: inout ArraySlice<String>,
    of command: Command
  ) throws(Failure) -> String {
    let next = rest.popFirst()
    guard let next, !command.options.contains(where: { $0.spelling == next }), next != "--" else {
      let found =
        next.map { Words("but \($0) follows", german: "aber es folgt \($0)") }
        ?? Words("but nothing follows", german: "aber es folgt nichts")
      throw Failure(
        .usage,
        Words(
          "\(option.spelling) needs a value, \(found)",
          german: "\(option.spelling) braucht einen Wert, \(found)"),
        hint: Words("write \(option.usage)", german: "\(option.usage) schreiben"))
    }
    return next
  }

  private static func unknown(_ spelling: String, of command: Command) -> Failure {
    let others = Command.allCases.filter { $0.options.contains { $0.spelling == spelling } }
    if !others.isEmpty {
      let names = others.map(\.rawValue).joined(separator: ", ")
      return Failure(
        .usage,
        Words(
          "\(command.rawValue) has no option \(spelling)",
          german: "\(command.rawValue) hat keine Option \(spelling)"),
        hint: Words("it belongs to \(names)", german: "sie gehört zu \(names)"))
    }
    return Failure(
      .usage,
      Words("unknown option \(quoted(spelling))", german: "unbekannte Option \(quoted(spelling))"),
      hint: Suggestion.didYouMean(spelling, among: command.options.map(\.spelling))
        ?? Words(
          """
          kontaktwege \(command.rawValue) --help lists the options; a file of this \
          name goes behind --
          """,
          german: """
            kontaktwege \(command.rawValue) --help nennt die Optionen; eine Datei \
            dieses Namens gehört hinter --
            """))
  }

  private func checkOperands(of command: Command) throws(Failure) {
    if operands.count < command.operandCount.lowerBound {
      throw Self.tooFew(operands, of: command)
    }
    if operands.count > command.operandCount.upperBound {
      throw Self.tooMany(operands, of: command)
    }
    if operands.contains("") {
      throw Failure(
        .usage, Words("a file name is empty", german: "ein Dateiname ist leer"),
        hint: Words(
          "look at the quotes and variables", german: "Anführungszeichen und Variablen prüfen"))
    }
    if operands.count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage,
        Words(
          "the standard input (-) is named twice, but can be read only once",
          german: """
            die Standardeingabe (-) ist zweimal genannt, lässt sich aber nur einmal \
            lesen
            """),
        hint: Words(
          "store one of the scenarios in a file",
          german: "eines der Szenarien in einer Datei speichern"))
    }
  }

  private static func tooFew(_ operands: [String], of command: Command) -> Failure {
    let usage = "kontaktwege \(command.rawValue) \(command.operands)"
    let what =
      switch command {
      case .compare, .plan:
        Words("a study, or scenario files", german: "eine Studie oder Szenariodateien")
      case .status, .merge: Words("the folder of a plan", german: "den Ordner eines Plans")
      case .completion: Words("the name of a shell", german: "den Namen einer Shell")
      case .sweep, .sensitivity, .staffing: Words("a study", german: "eine Studie")
      case .initialise, .run, .check, .show, .trace, .explain, .schema, .man:
        Words("a scenario file", german: "eine Szenariodatei")
      }
    return Failure(
      .usage,
      Words("\(command.rawValue) needs \(what)", german: "\(command.rawValue) braucht \(what)"),
      hint: Words("write \(usage)", german: "\(usage) schreiben"))
  }

  private static func tooMany(_ operands: [String], of command: Command) -> Failure {
    let surplus = quoted(operands[command.operandCount.upperBound])
    return switch command {
    case .run:
      Failure(
        .usage,
        Words(
          "run takes one file, but got \(operands.count)",
          german: "run nimmt eine Datei, bekam aber \(operands.count)"),
        hint: Words(
          """
          to simulate several: kontaktwege compare \
          \(operands.joined(separator: " "))
          """,
          german: """
            um mehrere zu simulieren: kontaktwege compare \
            \(operands.joined(separator: " "))
            """))
    case .initialise, .compare, .sweep, .sensitivity, .staffing, .check, .show, .trace, .explain,
      .schema,
      .completion, .man, .plan, .status, .merge:
      Failure(
        .usage,
        Words(
          "\(surplus) is one file too many for \(command.rawValue)",
          german: "\(surplus) ist eine Datei zu viel für \(command.rawValue)"),
        hint: Words(
          "kontaktwege \(command.rawValue) --help says how many it takes",
          german: "kontaktwege \(command.rawValue) --help sagt, wie viele es nimmt"))
    }
  }
}
