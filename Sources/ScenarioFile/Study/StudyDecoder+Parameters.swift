internal import Study

// Numbers of scenarios that take on other values: uncertain ones, grids, staff to be found.

extension StudyDecoder {
  func uncertain() -> [Uncertain] {
    root.list("uncertain", "Numbers of the scenarios that are not known for sure.") { reader in
      let parameter = self.parameter(reader)
      let law = reader.variant("law", default: .uniform, "How the number may lie.") {
        (kind: LawKind) in
        self.law(kind, reader)
      }
      let basis = reader.one(
        of: ["source", "assumption"], .required,
        { ["Where the range was read.", "Why this range was assumed."][$0] },
        { _ in StudyShape<String>.text })
      self.tryOut([law.range.lowerBound, law.range.upperBound], of: parameter, .uncertain, reader)
      return Uncertain(parameter: parameter, law: law, basis: basis?.value ?? "")
    }
  }

  private enum LawKind: String, CaseIterable { case uniform, triangular, normal }

  private func law(_ kind: LawKind, _ reader: StudyReader) -> Uncertain.Law {
    let from = reader.number("from", .any, "The least that it may be.")
    let to = reader.number("to", .any, "The most that it may be.")
    let isOrdered = from < to
    if !isOrdered, !reader.hasErrors("from", "to"), !reader.scope.isDescribing {
      reader.report("to", "the range ends before it begins", hint: "swap the two")
    }
    let range = isOrdered ? from...to : from...(from + 1)
    func inside(_ key: String, _ doc: String) -> Double {
      let number = reader.number(key, .any, doc)
      if !range.contains(number), !reader.hasErrors(key, "from", "to") {
        reader.report(key, "\(NumberBounds.text(number)) is not within from and to")
      }
      return min(max(number, range.lowerBound), range.upperBound)
    }
    switch kind {
    case .uniform: return .uniform(from: range.lowerBound, to: range.upperBound)
    case .triangular:
      let likely = inside("likely", "What it most likely is.")
      return .triangular(from: range.lowerBound, likely: likely, to: range.upperBound)
    case .normal:
      let mean = inside("mean", "The mean, before both ends are cut off.")
      let deviation = reader.number("deviation", .above(0), "The standard deviation before that.")
      return .normal(
        mean: mean, deviation: deviation, from: range.lowerBound, to: range.upperBound)
    }
  }

  func sweep() -> Sweep? {
    root.optionalObject("sweep", "One or two numbers of a scenario taken through a grid.") {
      reader in
      self.scenario(reader, .sweep)
      let axes = reader.list(
        "parameters", count: 1...2, "The numbers, the first of them changing slowest."
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
      "values", .list(count: 1...1000, of: .number(.any)), "The values, one by one.")
    let from = reader.optionalPresent("from", .number(.any), "The first value.")
    let to = reader.optionalPresent("to", .number(.any), "The last value.")
    let steps = reader.optionalPresent(
      "steps", .integer(1...1000), "Steps from the first value to the last: one less than values.")
    guard !reader.scope.isDescribing, !reader.hasErrors("values", "from", "to", "steps") else {
      return [0]
    }
    switch (values, from, to, steps) {
    case (let values?, nil, nil, nil): return values
    case (nil, let from?, let to?, let steps?):
      return (0...steps).map { from + (to - from) * Double($0) / Double(steps) }
    default:
      reader.report(
        nil, "needs its values", hint: "give \"values\", or \"from\", \"to\" and \"steps\"")
      return [0]
    }
  }

  func sensitivity(_ uncertain: [Uncertain]) -> Sensitivity? {
    let sensitivity = root.optionalObject(
      "sensitivity", "Which of the uncertain numbers a figure depends on."
    ) { reader in
      self.scenario(reader, .sensitivity)
      let method = reader.variant("method", default: .tornado, "How it is found out.") {
        (kind: MethodKind) -> Sensitivity.Method in
        switch kind {
        case .tornado: return .tornado
        case .morris:
          return .morris(
            trajectories: reader.integer(
              "trajectories", in: 2...10_000, default: 10, "Walks through the grid."),
            levels: reader.integer("levels", in: 2...100, default: 4, "Levels of each number."))
        case .sobol:
          return .sobol(
            points: reader.integer(
              "points", in: 8...1_000_000, default: 128,
              "Base points; each takes two runs more than there are uncertain numbers."))
        }
      }
      return Sensitivity(
        scenario: 0, method: method, place: self.figurePlace(reader),
        replications: reader.optionalPresent(
          "replications", .integer(1...1_000_000),
          "Of each point. Without it: as many as the study has."))
    }
    if sensitivity != nil, uncertain.isEmpty, !root.hasErrors("uncertain") {
      root.report(
        "sensitivity", "no number is uncertain", hint: "name some under \"uncertain\"")
    }
    return sensitivity
  }

  private enum MethodKind: String, CaseIterable { case tornado, morris, sobol }

  func staffing() -> Staffing? {
    root.optionalObject("staffing", "A search for the fewest staff that keep targets.") { reader in
      self.scenario(reader, .staffing)
      let posts = reader.list(
        "posts", count: 1...20, "Numbers of staff that the search may choose."
      ) { reader in
        self.posts(reader)
      }
      let targets = reader.list("targets", count: 1...20, "What has to be kept.") { reader in
        Staffing.Demand(
          place: self.figurePlace(reader), target: self.target(reader),
          probability: reader.number(
            "probability", .in(0...1), default: 0.9,
            "The share of replications in which the target is met."))
      }
      return Staffing(scenario: 0, posts: posts, targets: targets)
    }
  }

  private func posts(_ reader: StudyReader) -> Staffing.Posts {
    let parameter = self.parameter(reader)
    let least = reader.number("least", .atLeast(0), "The fewest that are tried.")
    let most = reader.number("most", .atLeast(0), "The most that are tried.")
    let step = reader.number("step", .above(0), default: 1, "From one number to the next.")
    let cost = reader.number(
      "cost", .above(0), default: 1, "Of one unit, in any currency: 1 everywhere counts heads.")
    if most < least, !reader.hasErrors("least", "most") {
      reader.report("most", "the range ends before it begins", hint: "swap the two")
    }
    let range = least...max(least, most)
    if (range.upperBound - range.lowerBound) / step > 1000 {
      reader.report("step", "makes more than 1000 steps", hint: "give a longer step")
      return Staffing.Posts(parameter: parameter, range: least...least, step: step, cost: cost)
    }
    tryOut([range.lowerBound, range.upperBound], of: parameter, .staffing, reader)
    return Staffing.Posts(parameter: parameter, range: range, step: step, cost: cost)
  }

  // MARK: What they share

  private func parameter(_ reader: StudyReader) -> Parameter {
    let path: NodePath = reader.parsed(
      "path", .path, "The number, by its path in the scenario's file.", NodePath.parse)
    let title = reader.optionalPresent(
      "title", .text, "What people call the number. Without it: its path.")
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
      "scenario", .text, "The name of the scenario that it is about. Without it: the baseline.")
    guard let name else { return }
    pending.scenarios.append((part: part, name: name, place: reader.place(of: "scenario")))
  }
}
