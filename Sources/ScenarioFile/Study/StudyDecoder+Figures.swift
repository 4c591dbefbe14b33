internal import Study

// Figures, their targets, and how well they are to be known.

extension StudyDecoder {
  func figures() -> [Goal] {
    root.list("figures", "The figures that matter, the most important first.") { reader in
      Goal(
        place: self.figurePlace(reader),
        target: reader.optionalObject("target", "What the figure should be.", self.target),
        direction: reader.optionalPresent(
          "direction", .choice(),
          "Which of two values is better. Without it: what holds for the figure anyway."))
    }
  }

  func length() -> Study::Study.Length? {
    let replications = root.optionalPresent(
      "replications", .integer(1...1_000_000),
      "How often each scenario is simulated. Without it: as often as the baseline says.")
    let precision = root.optionalObject(
      "precision", "Replications until intervals are narrow enough, instead of a fixed number.",
      self.precision)
    if replications != nil, precision != nil, !root.hasErrors("replications", "precision") {
      root.report("precision", "is given beside replications", hint: "give one of the two")
    }
    return precision.map { .precision($0) } ?? replications.map { .replications($0) }
  }

  private func precision(_ reader: StudyReader) -> Precision {
    let least = reader.integer(
      "atLeast", in: 2...1_000_000, default: 10, "Replications that there are in any case.")
    let most = reader.integer(
      "atMost", in: 2...1_000_000, "Replications after which it ends, precise enough or not.")
    let confidence = reader.optionalPresent(
      "confidence", .number(.in(0.5...0.9999)), "Of these intervals. Without it: the study's.")
    let demands = reader.list(
      "figures", count: 1...100, "The figures whose intervals have to be narrow."
    ) { reader in
      Precision.Demand(
        place: self.figurePlace(reader), width: self.width(reader),
        subject: reader.choice(
          "interval", default: .figure,
          "Whose interval: the figure of each scenario, or its difference from the baseline."))
    }
    if least > most, !reader.hasErrors("atLeast", "atMost") {
      reader.report("atMost", "\(most) is less than atLeast, \(least)", hint: "swap the two")
    }
    return Precision(
      replications: least...max(least, most), confidence: confidence, demands: demands)
  }

  private func width(_ reader: StudyReader) -> Precision.Width {
    let docs = [
      "Half the width of the interval, in the figure's unit.",
      "The same as a share of the figure.",
    ]
    let found = reader.one(
      of: ["halfWidth", "relativeHalfWidth"], .required, { docs[$0] },
      { _ in StudyShape<Double>.number(.above(0)) })
    guard let found else { return .halfWidth(1) }
    return found.position == 0 ? .halfWidth(found.value) : .relativeHalfWidth(found.value)
  }

  func target(_ reader: StudyReader) -> Target {
    let docs = ["The least that will do.", "The most that will do."]
    let found = reader.one(
      of: ["atLeast", "atMost"], .required, { docs[$0] }, { _ in StudyShape<Double>.number(.any) })
    guard let found else { return .atLeast(0) }
    return found.position == 0 ? .atLeast(found.value) : .atMost(found.value)
  }

  // MARK: Which figure

  /// The keys `figure` and `of` of an object.
  func figurePlace(_ reader: StudyReader) -> FigurePlace {
    let names = vocabulary.names.map { (name: $0, value: $0) }
    let shape = StudyShape<String>.named("figure", kinds: .string) { .one(of: names) }
    let name = reader.value("figure", shape, "A figure of the tables, or a column of the overview.")
    let of = reader.optionalPresent(
      "of", .text,
      "Of what, as dimension:entity of the tables: \"channel:phone\". Without it: the whole office."
    )
    let stray = FigurePlace(
      figure: name, dimension: FigureVocabulary.office, entity: FigureVocabulary.wholeOffice)
    guard !reader.scope.isDescribing, !reader.hasErrors("figure") else { return stray }
    guard let figure = vocabulary.figure(name) else {
      if of != nil {
        reader.report(
          "of", "\(Wording.quoted(name)) says already of what", hint: "leave \"of\" out")
      }
      return vocabulary.column(name) ?? stray
    }
    let place = place(of: figure, of ?? FigureVocabulary.office)
    guard figure.dimensions.contains(place.dimension) else {
      let dimensions = Wording.listed(figure.dimensions)
      reader.report(
        of == nil ? "figure" : "of",
        "\(figure.id) is not a figure of \(Wording.quoted(place.dimension))",
        hint: "give \"of\" as dimension:entity, with one of the dimensions \(dimensions)")
      return stray
    }
    pending.figures.append((reader.place(of: of == nil ? "figure" : "of"), place))
    return place
  }

  private func place(of figure: FigureVocabulary.Figure, _ text: String) -> FigurePlace {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let dimension = String(parts[0])
    let whole = dimension == FigureVocabulary.office ? FigureVocabulary.wholeOffice : ""
    return FigurePlace(
      figure: figure.id, dimension: dimension, entity: parts.count == 2 ? String(parts[1]) : whole)
  }
}
