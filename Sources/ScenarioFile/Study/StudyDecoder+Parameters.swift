internal import Study
internal import Words

// Numbers of scenarios that take on other values: uncertain ones, grids, staff to be found.

extension StudyDecoder {
  func uncertain() -> [Uncertain] {
    root.list(
      "uncertain",
      Words(
        "Numbers of the scenarios that are not known for sure.",
        german: "Zahlen der Szenarien, die nicht sicher bekannt sind.")
    ) { reader in
      let parameter = self.parameter(reader)
      let law = reader.variant(
        "law", default: .uniform,
        Words("How the number may lie.", german: "Wie die Zahl liegen kann.")
      ) {
        (kind: LawKind) in
        self.law(kind, reader)
      }
      let basis = reader.one(
        of: ["source", "assumption"], .required,
        {
          [
            Words("Where the range was read.", german: "Wo der Bereich gelesen wurde."),
            Words("Why this range was assumed.", german: "Warum dieser Bereich angenommen wurde."),
          ][$0]
        },
        { _ in StudyShape<String>.text })
      self.tryOut([law.range.lowerBound, law.range.upperBound], of: parameter, .uncertain, reader)
      return Uncertain(parameter: parameter, law: law, basis: basis?.value ?? "")
    }
  }

  private enum LawKind: String, CaseIterable { case uniform, triangular, normal }

  private func law(_ kind: LawKind, _ reader: StudyReader) -> Uncertain.Law {
    let from = reader.number(
      "from", .any, Words("The least that it may be.", german: "Das Kleinste, das sie sein kann."))
    let to = reader.number(
      "to", .any, Words("The most that it may be.", german: "Das Größte, das sie sein kann."))
    let isOrdered = from < to
    if !isOrdered, !reader.hasErrors("from", "to"), !reader.scope.isDescribing {
      reader.report(
        "to",
        Words("the range ends before it begins", german: "der Bereich endet, bevor er beginnt"),
        hint: Words("swap the two", german: "beide vertauschen"))
    }
    let range = isOrdered ? from...to : from...(from + 1)
    func inside(_ key: String, _ doc: Words) -> Double {
      let number = reader.number(key, .any, doc)
      if !range.contains(number), !reader.hasErrors(key, "from", "to") {
        reader.report(
          key,
          Words(
            "\(NumberBounds.text(number)) is not within from and to",
            german: "\(NumberBounds.text(number)) liegt nicht zwischen from und to"))
      }
      return min(max(number, range.lowerBound), range.upperBound)
    }
    switch kind {
    case .uniform: return .uniform(from: range.lowerBound, to: range.upperBound)
    case .triangular:
      let likely = inside(
        "likely", Words("What it most likely is.", german: "Was sie am ehesten ist."))
      return .triangular(from: range.lowerBound, likely: likely, to: range.upperBound)
    case .normal:
      let mean = inside(
        "mean",
        Words(
          "The mean, before both ends are cut off.",
          german: "Das Mittel, bevor beide Enden abgeschnitten werden."))
      let deviation = reader.number(
        "deviation", .above(0),
        Words("The standard deviation before that.", german: "Die Standardabweichung davor."))
      return .normal(
        mean: mean, deviation: deviation, from: range.lowerBound, to: range.upperBound)
    }
  }

  func sweep() -> Sweep? {
    root.optionalObject(
      "sweep",
      Words(
        "One or two numbers of a scenario taken through a grid.",
        german: "Eine oder zwei Zahlen eines Szenarios, durch ein Raster geführt.")
    ) {
      reader in
      self.scenario(reader, .sweep)
      let axes = reader.list(
        "parameters", count: 1...2,
        Words(
          "The numbers, the first of them changing slowest.",
          german: "Die Zahlen; die erste ändert sich am langsamsten.")
      ) { reader in
        let parameter = self.parameter(reader)
        let values = self.gridValues(reader)
        self.tryOut(values, of: parameter, .sweep, reader)
        return Sweep.Axis(parameter: parameter, values: values)
      }
      return Sweep(scenario: 0, axes: axes)
    }
  }

  private func gridValues(_ reader: StudyReader) -> [Double] {
    let values = reader.optionalPresent(
      "values", .list(count: 1...1000, of: .number(.any)),
      Words("The values, one by one.", german: "Die Werte, einer nach dem anderen."))
    let from = reader.optionalPresent(
      "from", .number(.any), Words("The first value.", german: "Der erste Wert."))
    let to = reader.optionalPresent(
      "to", .number(.any), Words("The last value.", german: "Der letzte Wert."))
    let steps = reader.optionalPresent(
      "steps", .integer(1...1000),
      Words(
        "Steps from the first value to the last: one less than values.",
        german: "Schritte vom ersten zum letzten Wert: einer weniger als Werte."))
    guard !reader.scope.isDescribing, !reader.hasErrors("values", "from", "to", "steps") else {
      return [0]
    }
    switch (values, from, to, steps) {
    case (let values?, nil, nil, nil): return values
    case (nil, let from?, let to?, let steps?):
      return (0...steps).map { from + (to - from) * Double($0) / Double(steps) }
    default:
      reader.report(
        nil, Words("needs its values", german: "hat keine Werte"),
        hint: Words(
          "give \"values\", or \"from\", \"to\" and \"steps\"",
          german: "\"values\" angeben, oder \"from\", \"to\" und \"steps\""))
      return [0]
    }
  }

  /// Steps of half the range lead from level to level only where there is an even number of them.
  private func levels(_ reader: ObjectReader<Never>) -> Int {
    let levels = reader.integer(
      "levels", in: 2...100, default: 4,
      Words(
        "Levels of each number, an even number.", german: "Stufen jeder Zahl, eine gerade Zahl.")
    )
    guard !levels.isMultiple(of: 2) else { return levels }
    reader.report(
      "levels", Words("\(levels) is odd", german: "\(levels) ist ungerade"),
      hint: Words("give \(levels + 1), say", german: "etwa \(levels + 1) angeben"))
    return levels + 1
  }

  func sensitivity(_ uncertain: [Uncertain]) -> Sensitivity? {
    let sensitivity = root.optionalObject(
      "sensitivity",
      Words(
        "Which of the uncertain numbers a figure depends on.",
        german: "Von welchen der unsicheren Zahlen eine Kennzahl abhängt.")
    ) { reader in
      self.scenario(reader, .sensitivity)
      let method = reader.variant(
        "method", default: .tornado,
        Words("How it is found out.", german: "Wie das herausgefunden wird.")
      ) {
        (kind: MethodKind) -> Sensitivity.Method in
        switch kind {
        case .tornado: return .tornado
        case .morris:
          let trajectories = reader.integer(
            "trajectories", in: 2...10_000, default: 10,
            Words("Walks through the grid.", german: "Wege durch das Raster."))
          return .morris(trajectories: trajectories, levels: self.levels(reader))
        case .sobol:
          return .sobol(
            points: reader.integer(
              "points", in: 8...1_000_000, default: 128,
              Words(
                "Base points; each takes two runs more than there are uncertain numbers.",
                german: "Grundpunkte; jeder braucht zwei Läufe mehr, als es unsichere Zahlen gibt.")
            ))
        }
      }
      return Sensitivity(
        scenario: 0, method: method, place: self.figurePlace(reader),
        replications: reader.optionalPresent(
          "replications", .integer(1...1_000_000),
          Words(
            "Of each point. Without it: as many as the study has.",
            german: "Je Punkt. Ohne Angabe: so viele, wie die Studie hat.")))
    }
    if sensitivity != nil, uncertain.isEmpty, !root.hasErrors("uncertain") {
      root.report(
        "sensitivity", Words("no number is uncertain", german: "keine Zahl ist unsicher"),
        hint: Words("name some under \"uncertain\"", german: "einige unter \"uncertain\" nennen"))
    }
    return sensitivity
  }

  private enum MethodKind: String, CaseIterable { case tornado, morris, sobol }

  func staffing() -> Staffing? {
    root.optionalObject(
      "staffing",
      Words(
        "A search for the fewest staff that keep targets.",
        german: "Eine Suche nach dem wenigsten Personal, das die Ziele hält.")
    ) { reader in
      self.scenario(reader, .staffing)
      let posts = reader.list(
        "posts", count: 1...20,
        Words(
          "Numbers of staff that the search may choose.",
          german: "Zahlen des Personals, welche die Suche wählen darf.")
      ) { reader in
        self.posts(reader)
      }
      let targets = reader.list(
        "targets", count: 1...20, Words("What has to be kept.", german: "Was zu halten ist.")
      ) { reader in
        Staffing.Demand(
          place: self.figurePlace(reader), target: self.target(reader),
          probability: reader.number(
            "probability", .in(0...1), default: 0.9,
            Words(
              "The share of replications in which the target is met.",
              german: "Der Anteil der Durchläufe, in denen das Ziel erreicht wird.")))
      }
      return Staffing(scenario: 0, posts: posts, targets: targets)
    }
  }

  private func posts(_ reader: StudyReader) -> Staffing.Posts {
    let parameter = self.parameter(reader)
    let least = reader.number(
      "least", .atLeast(0),
      Words("The fewest that are tried.", german: "Das Wenigste, das versucht wird."))
    let most = reader.number(
      "most", .atLeast(0),
      Words("The most that are tried.", german: "Das Meiste, das versucht wird."))
    let step = reader.number(
      "step", .above(0), default: 1,
      Words("From one number to the next.", german: "Von einer Zahl zur nächsten."))
    let cost = reader.number(
      "cost", .above(0), default: 1,
      Words(
        "Of one unit, in any currency: 1 everywhere counts heads.",
        german: "Kosten einer Einheit, in beliebiger Währung: überall 1 zählt Köpfe."))
    if most < least, !reader.hasErrors("least", "most") {
      reader.report(
        "most",
        Words("the range ends before it begins", german: "der Bereich endet, bevor er beginnt"),
        hint: Words("swap the two", german: "beide vertauschen"))
    }
    let range = least...max(least, most)
    if (range.upperBound - range.lowerBound) / step > 1000 {
      reader.report(
        "step", Words("makes more than 1000 steps", german: "ergibt mehr als 1000 Schritte"),
        hint: Words("give a longer step", german: "einen längeren Schritt angeben"))
      return Staffing.Posts(parameter: parameter, range: least...least, step: step, cost: cost)
    }
    tryOut([range.lowerBound, range.upperBound], of: parameter, .staffing, reader)
    return Staffing.Posts(parameter: parameter, range: range, step: step, cost: cost)
  }

  // MARK: What they share

  private func parameter(_ reader: StudyReader) -> Parameter {
    let path: NodePath = reader.parsed(
      "path", .path,
      Words(
        "The number, by its path in the scenario's file.",
        german: "Die Zahl, mit ihrem Pfad in der Datei des Szenarios."), NodePath.parse)
    let title = reader.optionalPresent(
      "title", .text,
      Words(
        "What people call the number. Without it: its path.",
        german: "Wie die Zahl genannt wird. Ohne Angabe: ihr Pfad."))
    return Parameter(path: path.description, title: title ?? path.description)
  }

  /// Has values read in the place of a number, once the scenarios are known.
  private func tryOut(
    _ numbers: [Double], of parameter: Parameter, _ part: StudyDraft.Part, _ reader: StudyReader
  ) {
    guard !reader.scope.isDescribing, !reader.hasErrors(),
      case .success(let path) = NodePath.parse(parameter.path),
      let span = reader.place(of: "path").span
    else { return }
    pending.trials.append(
      StudyDraft.Trial(part: part, path: path, span: span, numbers: numbers))
  }

  private func scenario(_ reader: StudyReader, _ part: StudyDraft.Part) {
    let name = reader.optionalPresent(
      "scenario", .text,
      Words(
        "The name of the scenario that it is about. Without it: the baseline.",
        german: "Der Name des Szenarios, um das es geht. Ohne Angabe: die Ausgangslage."))
    guard let name else { return }
    pending.scenarios.append((part: part, name: name, place: reader.place(of: "scenario")))
  }
}
