internal import Calendar
internal import ScenarioFile
internal import Words

extension Tool {
  /// `init`: writes a scenario to begin with, asking for what the arguments do not say if a person
  /// is there to answer.
  func initialise(_ arguments: ParsedArguments) throws(Failure) {
    let path = arguments.operands.first ?? "office.jsonc"
    if path != "-", SystemCalls.kind(of: path) != .nothing {
      throw Failure(
        .cannotCreateOutput,
        Words("\(path) is there already", german: "\(path) gibt es schon"),
        hint: Words("name another file, or remove it", german: "andere Datei nennen, oder löschen"))
    }
    let questions = surroundings.questions
    let scenario = StarterScenario(
      title: try ask(
        arguments, .title, questions, Words("Name of the office", german: "Name der Behörde"),
        otherwise: Words("Our office", german: "Unsere Behörde").text(language)),
      households: try households(arguments, questions), land: try land(arguments, questions),
      sites: try sites(arguments, questions), channels: try channels(arguments, questions),
      language: language)
    guard path != "-" else {
      try surroundings.output.write(scenario.text)
      return
    }
    let slash = path.lastIndex(of: "/")
    let folder = try ResultFolder(
      preparing: slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".",
      leftovers: surroundings.leftovers)
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    defer { surroundings.leftovers.removeAll() }
    try folder.write([OutputFile(name: name, text: scenario.text)])
    if !arguments.isGiven(.quiet) {
      try say(
        Words(
          "wrote \(path)\nnext: \(surroundings.program) check \(path)\n",
          german: "\(path) geschrieben\nweiter mit: \(surroundings.program) check \(path)\n"))
    }
  }

  // MARK: What is asked

  private func households(
    _ arguments: ParsedArguments, _ questions: Questions?
  ) throws(Failure) -> Int {
    let answer = try ask(
      arguments, .households, questions,
      Words("Households in care", german: "Bedarfsgemeinschaften"), otherwise: "3000")
    return try ParsedArguments(options: [.households: Self.ungrouped(answer)])
      .number(of: .households, in: 100...1_000_000) ?? 3000
  }

  /// A number without what stands between groups of three digits: "5.200", "5 200".
  private static func ungrouped(_ text: String) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { ".,' \u{A0}\u{202F}".contains($0) }
    let isGrouped =
      (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? parts.joined() : text
  }

  private func land(
    _ arguments: ParsedArguments, _ questions: Questions?
  ) throws(Failure) -> Land {
    let answer =
      try ask(
        arguments, .land, questions, Words("Land (BW, BY, …)", german: "Land (BW, BY, …)"),
        otherwise: "HE")
    let known = Land.allCases
    if let land = known.first(where: {
      $0.rawValue == answer.uppercased() || $0.germanName.lowercased() == answer.lowercased()
    }) {
      return land
    }
    throw Failure(
      .usage,
      Words("there is no Land \(quoted(answer))", german: "es gibt kein Land \(quoted(answer))"),
      hint: Suggestion.didYouMean(answer, among: known.map(\.germanName))
        ?? Words(verbatim: known.map(\.rawValue).joined(separator: ", ")))
  }

  private func sites(
    _ arguments: ParsedArguments, _ questions: Questions?
  ) throws(Failure) -> [String] {
    let answer =
      try ask(
        arguments, .sites, questions, Words("Sites, with commas", german: "Standorte, mit Kommas"),
        otherwise: Words("Town hall", german: "Rathaus").text(language))
    let names = Self.parts(of: answer)
    let identifiers = names.map(StarterScenario.identifier)
    guard !names.isEmpty, Set(identifiers).count == names.count else {
      throw Failure(
        .usage,
        Words(
          "the sites \(quoted(answer)) need names that differ",
          german: "die Standorte \(quoted(answer)) brauchen verschiedene Namen"))
    }
    return names
  }

  private func channels(
    _ arguments: ParsedArguments, _ questions: Questions?
  ) throws(Failure) -> [StarterChannel] {
    let all = StarterChannel.allCases.map(\.rawValue)
    let answer =
      try ask(
        arguments, .channels, questions,
        Words(
          "Channels (\(all.joined(separator: ", ")))",
          german: "Kontaktwege (\(all.joined(separator: ", ")))"),
        otherwise: "phone, email, walkin, appointment")
    var channels: [StarterChannel] = []
    for name in Self.parts(of: answer) {
      guard let channel = StarterChannel(rawValue: name) else {
        throw Failure(
          .usage,
          Words(
            "there is no channel \(quoted(name))",
            german: "es gibt keinen Kontaktweg \(quoted(name))"),
          hint: Suggestion.didYouMean(name, among: all)
            ?? Words(verbatim: all.joined(separator: ", ")))
      }
      channels.append(channel)
    }
    guard channels.contains(where: \.isForEverybody) else {
      throw Failure(
        .usage,
        Words(
          "an office needs a channel that everybody can use",
          german: "eine Behörde braucht einen Kontaktweg, den alle nutzen können"),
        hint: Words("phone, say", german: "etwa phone"))
    }
    return channels
  }

  /// What the option says, else a person, else the usual answer.
  private func ask(
    _ arguments: ParsedArguments, _ option: Option, _ questions: Questions?,
    _ question: Words, otherwise usual: String
  ) throws(Failure) -> String {
    if let given = arguments.options[option] { return given }
    guard let questions else { return usual }
    try say(Words("\(question) [\(usual)]: ", german: "\(question) [\(usual)]: "))
    let answer = questions.answer()
    return answer.isEmpty ? usual : answer
  }

  private static func parts(of list: String) -> [String] {
    list.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }
}
