internal import Calendar
internal import Scenario
internal import Words

// Where the numbers come from, and first contacts that are known one by one.

extension ScenarioDecoder {
  func provenance() -> Provenance {
    let entries = root.map(
      "provenance",
      Words(
        """
        Where numbers come from, by path; * stands for any one name: \
        "concerns.*.volume".
        """,
        german: """
          Woher Zahlen stammen, nach Pfad; * steht für einen beliebigen Namen: \
          "concerns.*.volume".
          """)
    ) { pattern, reader in
      Provenance.Entry(
        pattern: pattern,
        mark: reader.choice(
          "mark",
          Words(
            "Read in a source, derived from data, or an assumption.",
            german: "In einer Quelle gelesen, aus Daten berechnet, oder angenommen.")),
        note: reader.optionalPresent(
          "note", Shape<String>.text,
          Words("The source, or the reason.", german: "Die Quelle oder der Grund."))
          ?? "",
        range: self.range(reader))
    }
    for entry in entries { check(entry.name, at: entry.place) }
    guard let tree else { return Provenance(entries.map(\.value)) }
    let values = NotedValues(entries.map(\.value.pattern), in: tree)
    return Provenance(
      zip(entries, values.byNote).map { entry, values in
        var noted = entry.value
        noted.values = values
        return noted
      }, unnoted: values.unnoted)
  }

  private func range(_ reader: Reader) -> ClosedRange<Double>? {
    let bounds = reader.optionalPresent(
      "range", .list(count: 2...2, of: .number(.any)),
      Words(
        "Between which two numbers the value may lie.",
        german: "Zwischen welchen zwei Zahlen der Wert liegen kann."))
    guard let bounds, !reader.hasErrors("range"), bounds.count == 2 else { return nil }
    guard bounds[0] <= bounds[1] else {
      reader.report(
        "range",
        Words("the range ends before it begins", german: "der Bereich endet, bevor er beginnt"),
        hint: Words("swap the two", german: "beide vertauschen"))
      return nil
    }
    return bounds[0]...bounds[1]
  }

  /// A pattern that fits nothing is a slip, or was left over by a variant that removed its object.
  private func check(_ pattern: String, at place: Place) {
    guard let tree, let span = place.span else { return }
    switch NodePath.parse(pattern) {
    case .failure(let problem):
      root.context.report(
        at: place, utf8Offset: problem.utf8Offset, problem.message, hint: problem.hint)
    case .success(let path):
      guard !tree.has(path.steps[...]) else { return }
      root.context.report(
        span.file == 0 ? .error : .warning, at: place,
        Words(
          "nothing in the scenario is at \(Wording.shortened(pattern))",
          german: "im Szenario steht nichts unter \(Wording.shortened(pattern))"),
        hint: Words(
          "paths go from the top of the file, with points between the names",
          german: "Pfade gehen vom Anfang der Datei aus, mit Punkten zwischen den Namen"))
    }
  }

  // MARK: Replay

  func replay() -> [Scenario.ReplayedContact] {
    root.table(
      "replay",
      Words(
        """
        First contacts known one by one: they come as they are, beside the \
        random demand. A list, or the name of a table file (CSV) with these \
        columns.
        """,
        german: """
          Erste Kontakte, die einzeln bekannt sind: sie kommen, wie sie sind, \
          neben der zufälligen Nachfrage. Eine Liste, oder der Name einer \
          Tabelle (CSV) mit diesen Spalten.
          """)
    ) { reader in
      let instant: (date: CivilDate, seconds: Double) = reader.parsed(
        "at", .instant,
        Words("When: date and time on the clock.", german: "Wann: Datum und Uhrzeit."), Self.instant
      )
      return Scenario.ReplayedContact(
        date: instant.date, secondsOfDay: instant.seconds,
        concern: reader.value(
          "concern", .position(of: Kind.concern, in: self.names.concerns),
          Words("What about.", german: "Worum es geht.")),
        channel: reader.value(
          "channel", .position(of: Kind.channel, in: self.names.channels),
          Words("By which channel.", german: "Auf welchem Kontaktweg.")),
        site: reader.optionalPresent(
          "site", .position(of: Kind.site, in: self.names.sites),
          Words("Where. Without it: by chance.", german: "Wo. Ohne Angabe: zufällig.")),
        segment: reader.optionalPresent(
          "segment", .position(of: Kind.segment, in: self.names.segments),
          Words("Whose. Without it: by chance.", german: "Wer. Ohne Angabe: zufällig.")))
    }
  }

  private static func instant(
    _ text: String
  ) -> Result<(date: CivilDate, seconds: Double), ParseProblem> {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { " T".contains($0) }
    let fields = parts.count == 2 ? parts[1].split(separator: ":") : []
    let digits = fields.map { $0.utf8.prefix { $0.isDigit }.count }
    let numbers = fields.compactMap { Double($0) }
    guard let date = parts.first.flatMap({ CivilDate(iso: String($0)) }),
      (2...3).contains(fields.count), numbers.count == fields.count,
      digits.allSatisfy({ $0 == 2 }), numbers[0] < 24, numbers[1] < 60, numbers[0].whole != nil,
      numbers[1].whole != nil, numbers.count == 2 || numbers[2] < 60
    else {
      return .failure(
        ParseProblem(
          Words("is no date with a time", german: "ist kein Datum mit Uhrzeit"),
          hint: Words("write like 2025-01-06 09:13:05", german: "so schreiben: 2025-01-06 09:13:05")
        ))
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    return .success((date, numbers[0] * 3600 + numbers[1] * 60 + seconds))
  }
}

extension Node {
  /// Whether there is a value at the end of a path in which `*` stands for any one step.
  fileprivate func has(_ steps: ArraySlice<NodePath.Step>) -> Bool {
    guard let step = steps.first else { return true }
    let rest = steps.dropFirst()
    switch (step, value) {
    case (.name("*"), .object(let members)):
      return members.contains { $0.node.has(rest) }
    case (.name("*"), .array(let elements)):
      return elements.contains { $0.has(rest) }
    case (.name(let name), .object):
      return member(name)?.node.has(rest) ?? false
    case (.index(let index), .array(let elements)):
      return elements.indices.contains(index) && elements[index].has(rest)
    default: return false
    }
  }
}
