internal import Study
internal import Words

// Figures, their targets, and how well they are to be known.

extension StudyDecoder {
  func figures() -> [Goal] {
    root.list(
      "figures",
      Words(
        "The figures that matter, the most important first.",
        german: "Die Kennzahlen, auf die es ankommt, die wichtigste zuerst.")
    ) { reader in
      Goal(
        place: self.figurePlace(reader),
        target: reader.optionalObject(
          "target", Words("What the figure should be.", german: "Was die Kennzahl sein soll."),
          self.target),
        direction: reader.optionalPresent(
          "direction", .choice(),
          Words(
            """
            Which of two values is better. Without it: what holds for the figure \
            anyway.
            """,
            german: """
              Welcher von zwei Werten besser ist. Ohne Angabe: was für die Kennzahl \
              ohnehin gilt.
              """)))
    }
  }

  func length() -> Study::Study.Length? {
    let replications = root.optionalPresent(
      "replications", .integer(1...1_000_000),
      Words(
        """
        How often each scenario is simulated. Without it: as often as the \
        baseline says.
        """,
        german: """
          Wie oft jedes Szenario simuliert wird. Ohne Angabe: so oft, wie die \
          Ausgangslage sagt.
          """))
    let precision = root.optionalObject(
      "precision",
      Words(
        "Replications until intervals are narrow enough, instead of a fixed number.",
        german: "Durchläufe, bis die Intervalle schmal genug sind, statt einer festen Zahl."),
      self.precision)
    if replications != nil, precision != nil, !root.hasErrors("replications", "precision") {
      root.report(
        "precision", Words("is given beside replications", german: "steht neben replications"),
        hint: Words("give one of the two", german: "eines von beiden angeben"))
    }
    return precision.map { .precision($0) } ?? replications.map { .replications($0) }
  }

  private func precision(_ reader: StudyReader) -> Precision {
    let least = reader.integer(
      "atLeast", in: 2...1_000_000, default: 10,
      Words(
        "Replications that there are in any case.",
        german: "Durchläufe, die es auf jeden Fall gibt."))
    let most = reader.integer(
      "atMost", in: 2...1_000_000,
      Words(
        "Replications after which it ends, precise enough or not.",
        german: "Durchläufe, nach denen Schluss ist, genau genug oder nicht."))
    let confidence = reader.optionalPresent(
      "confidence", .number(.in(0.5...0.9999)),
      Words(
        "Of these intervals. Without it: the study's.",
        german: "Sicherheit dieser Intervalle. Ohne Angabe: die der Studie."))
    let demands = reader.list(
      "figures", count: 1...100,
      Words(
        "The figures whose intervals have to be narrow.",
        german: "Die Kennzahlen, deren Intervalle schmal sein müssen.")
    ) { reader in
      Precision.Demand(
        place: self.figurePlace(reader), width: self.width(reader),
        subject: reader.choice(
          "interval", default: .figure,
          Words(
            """
            Whose interval: the figure of each scenario, or its difference from the \
            baseline.
            """,
            german: """
              Wessen Intervall: das der Kennzahl jedes Szenarios, oder das ihres \
              Unterschieds zur Ausgangslage.
              """)))
    }
    if least > most, !reader.hasErrors("atLeast", "atMost") {
      reader.report(
        "atMost",
        Words(
          "\(most) is less than atLeast, \(least)",
          german: "\(most) ist weniger als atLeast, \(least)"),
        hint: Words("swap the two", german: "beide vertauschen"))
    }
    return Precision(
      replications: least...max(least, most), confidence: confidence, demands: demands)
  }

  private func width(_ reader: StudyReader) -> Precision.Width {
    let docs = [
      Words(
        "Half the width of the interval, in the figure's unit.",
        german: "Die halbe Breite des Intervalls, in der Einheit der Kennzahl."),
      Words("The same as a share of the figure.", german: "Dasselbe als Anteil der Kennzahl."),
    ]
    let found = reader.one(
      of: ["halfWidth", "relativeHalfWidth"], .required, { docs[$0] },
      { _ in StudyShape<Double>.number(.above(0)) })
    guard let found else { return .halfWidth(1) }
    return found.position == 0 ? .halfWidth(found.value) : .relativeHalfWidth(found.value)
  }

  func target(_ reader: StudyReader) -> Target {
    let docs = [
      Words("The least that will do.", german: "Das Mindeste, das genügt."),
      Words("The most that will do.", german: "Das Höchste, das noch geht."),
    ]
    let found = reader.one(
      of: ["atLeast", "atMost"], .required, { docs[$0] }, { _ in StudyShape<Double>.number(.any) })
    guard let found else { return .atLeast(0) }
    return found.position == 0 ? .atLeast(found.value) : .atMost(found.value)
  }

  // MARK: Which figure

  /// The keys `figure` and `of` of an object.
  func figurePlace(_ reader: StudyReader) -> FigurePlace {
    let names = vocabulary.names.map { (name: $0, value: $0) }
    let shape = StudyShape<String>.named(
      "figure", called: Words("a figure", german: "eine Kennzahl"), kinds: .string
    ) { .one(of: names) }
    let name = reader.value(
      "figure", shape,
      Words(
        "A figure of the tables, or a column of the overview.",
        german: "Eine Kennzahl der Tabellen oder eine Spalte der Übersicht."))
    let of = reader.optionalPresent(
      "of", .text,
      Words(
        """
        Of what, as dimension:entity of the tables: "channel:phone". Without it: \
        the whole office.
        """,
        german: """
          Wovon, als dimension:entity der Tabellen: "channel:phone". Ohne Angabe: \
          die ganze Behörde.
          """)
    )
    let stray = FigurePlace(
      figure: name, dimension: FigureVocabulary.office, entity: FigureVocabulary.wholeOffice)
    guard !reader.scope.isDescribing, !reader.hasErrors("figure") else { return stray }
    guard let figure = vocabulary.figure(name) else {
      if of != nil {
        reader.report(
          "of",
          Words(
            "\(Wording.quoted(name)) says already of what",
            german: "\(Wording.quoted(name)) sagt schon, wovon"),
          hint: Words("leave \"of\" out", german: "\"of\" weglassen"))
      }
      return vocabulary.column(name) ?? stray
    }
    let place = place(of: figure, of ?? FigureVocabulary.office)
    guard figure.dimensions.contains(place.dimension) else {
      let dimensions = Wording.listed(figure.dimensions)
      reader.report(
        of == nil ? "figure" : "of",
        Words(
          "\(figure.id) is not a figure of \(Wording.quoted(place.dimension))",
          german: "\(figure.id) ist keine Kennzahl von \(Wording.quoted(place.dimension))"),
        hint: Words(
          "give \"of\" as dimension:entity, with one of the dimensions \(dimensions)",
          german: """
            "of" als dimension:entity angeben, mit einer der Dimensionen \
            \(dimensions)
            """))
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
