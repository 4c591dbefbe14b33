internal import Charts
internal import Experiment
internal import Statistics
internal import Study
internal import Words

/// The fewest staff that keep the targets, and what more or less of them would do.
struct StaffingPage: QuestionWriting {
  let input: QuestionInput
  let study: Staffing
  /// The figures of the targets.
  let criteria: [Criterion]
  let answer: StaffingStudy.Answer

  var content: QuestionContent {
    QuestionContent(
      answer: [headline] + (step.map { [$0 + Words(verbatim: ".")] } ?? []) + [tried],
      sections: study.targets.indices.compactMap(section),
      criteria: criteria, varied: varied,
      effort: effort(
        points: answer.trials.count, replications: answer.trials.first?.replications ?? 0))
  }

  // MARK: Sentences

  private func posts(_ trial: StaffingTrial) -> Words {
    zip(study.posts, trial.numbers).map {
      Words("\($0.parameter.title) \(plain($1))", german: "\($0.parameter.title) \(plain($1))")
    }.joined(separator: ", ")
  }

  private func cost(_ trial: StaffingTrial) -> Words {
    Words(
      english: Reading(language: .english).cost(trial.cost),
      german: Reading(language: .german).cost(trial.cost))
  }

  private var headline: Words {
    guard let best = answer.best else {
      return Words(
        "Even the most that the study allows misses a target.",
        german: "Auch das Meiste, das die Studie erlaubt, verfehlt ein Ziel.")
    }
    return Words(
      "The least that keeps the targets: \(posts(best)); cost \(cost(best)).",
      german: "Das Wenigste, das die Ziele hält: \(posts(best)); Kosten \(cost(best)).")
  }

  /// What the step below the answer misses.
  private var step: Words? {
    guard let best = answer.best,
      let below = answer.trials.last(where: { $0.cost < best.cost && !$0.keeps }),
      let worst = study.targets.indices.first(where: { !isKept(below, $0) })
    else { return nil }
    let name = criteria[worst].words
    return Words(
      """
      With \(posts(below)) (cost \(cost(below))), the target of “\(name)” is met in \
      \(percent(share(below, worst))) of the replications instead of \(percent(share(best, worst)))
      """,
      german: """
        Mit \(posts(below)) (Kosten \(cost(below))) wird das Ziel zu „\(name)“ in \
        \(percent(share(below, worst))) der Durchläufe gehalten statt in \(percent(share(best, worst)))
        """)
  }

  private var tried: Words {
    let (tried, all) = (answer.trials.count, answer.outcome.combinations)
    return Words(
      "\(tried) of \(all) combinations were simulated; the search rests on more staff never doing harm.",
      german:
        "\(tried) von \(all) Kombinationen wurden simuliert; die Suche setzt voraus, dass mehr Personal nie schadet."
    )
  }

  private func share(_ trial: StaffingTrial, _ target: Int) -> Double {
    Double(trial.met[target]) / Double(max(trial.replications, 1))
  }

  private func isKept(_ trial: StaffingTrial, _ target: Int) -> Bool {
    share(trial, target) >= study.targets[target].probability - 1e-9
  }

  // MARK: Charts

  private func section(_ index: Int) -> ChartSection? {
    let demand = study.targets[index]
    let criterion = criteria[index]
    let figure = criterion.figure
    let figures = series { trial in
      trial.figures[index].map {
        (
          scaled($0.mean, figure), drawn($0.interval, figure)
        )
      }
    }
    guard figures.contains(where: { !$0.points.isEmpty }) else { return nil }
    let shares = series { trial in
      wilson(
        successes: trial.met[index], of: trial.replications, confidence: input.confidence
      ).map { ($0.share * 100, min($0.lower, $0.upper) * 100...max($0.lower, $0.upper) * 100) }
    }
    let name = criterion.words
    let title = title(index)
    return ChartSection(
      id: "tradeoff-\(index + 1)", title: title,
      subtitle: Words(
        "“\(name)” and how often its target is met, against the cost of the staff, with \(confidence) intervals; the line is the way of the search up, step by step where it helps most for its cost",
        german:
          "„\(name)“ und wie oft das Ziel gehalten wird, nach den Kosten des Personals, mit \(confidence)-Intervallen; die Linie ist der Weg der Suche nach oben, Schritt für Schritt dort, wo es für die Kosten am meisten hilft"
      ),
      panels: [
        panel(
          caption: name, figures, title,
          Reference(
            value: scaled(demand.target.bound, figure),
            label: say(
              Words(
                "target: \(demand.target.words(figure))",
                german: "Ziel: \(demand.target.words(figure))"))),
          answer.best.flatMap { best in
            best.figures[index].map { (best, scaled($0.mean, figure)) }
          }, axis(figure)),
        panel(
          caption: Words(
            "target met, in % of the replications", german: "Ziel gehalten, in % der Durchläufe"),
          shares, title,
          Reference(
            value: demand.probability * 100,
            label: say(
              Words(
                "wanted: \(percent(demand.probability))",
                german: "gefordert: \(percent(demand.probability))"))),
          answer.best.map { ($0, share($0, index) * 100) },
          { "\(plainAxis($0, $1)) %" }),
      ], table: table(index))
  }

  private func title(_ index: Int) -> Words {
    let demand = study.targets[index]
    let name = criteria[index].words
    let target = demand.target.words(criteria[index].figure)
    guard let best = answer.best else {
      let most = answer.trials.map { share($0, index) }.max() ?? 0
      return Words(
        "“\(name)” is \(target) in at most \(percent(most)) of the replications, whatever the staff",
        german:
          "„\(name)“ ist mit allem Personal höchstens in \(percent(most)) der Durchläufe \(target)")
    }
    return Words(
      """
      “\(name)” is \(target) in \(percent(share(best, index))) of the replications from cost \
      \(cost(best)) on
      """,
      german: """
        „\(name)“ ist ab Kosten von \(cost(best)) in \(percent(share(best, index))) der \
        Durchläufe \(target)
        """)
  }

  /// The way of the search, and what else was tried.
  private func series(
    _ value: (StaffingTrial) -> (y: Double, interval: ClosedRange<Double>?)?
  ) -> [Curves.Series] {
    func points(_ trials: [StaffingTrial]) -> [Curves.Point] {
      trials.compactMap { trial in
        value(trial).map { Curves.Point(x: trial.cost, y: $0.y, interval: $0.interval) }
      }
    }
    let others = answer.trials.filter { trial in
      !answer.curve.contains { $0.choice == trial.choice }
    }
    let way = Curves.Series(
      name: say(Words("way of the search", german: "Weg der Suche")), points: points(answer.curve))
    return others.isEmpty
      ? [way]
      : [
        way,
        .init(
          name: say(Words("other combinations", german: "andere Kombinationen")),
          points: points(others), connection: .none),
      ]
  }

  private func panel(
    caption: Words, _ series: [Curves.Series], _ title: Words, _ target: Reference,
    _ best: (trial: StaffingTrial, y: Double)?, _ y: @escaping NumberText
  ) -> ChartSection.Panel {
    ChartSection.Panel(
      caption: say(caption), description: say(title),
      drawing: Curves(
        series: series, target: target,
        answer: best.map { best in
          .init(x: best.trial.cost, y: best.y, label: say(posts(best.trial)))
        }
      ).drawing(xTitle: say(Words("cost", german: "Kosten")), x: plainAxis, y: y))
  }

  // MARK: Tables

  private func table(_ index: Int) -> DataTable {
    let criterion = criteria[index]
    var table = DataTable(
      caption: say(Words("All combinations tried", german: "Alle versuchten Kombinationen")),
      header: study.posts.map(\.parameter.title)
        + [
          Words("cost", german: "Kosten"), criterion.words,
          Words("target met in", german: "Ziel gehalten in"),
          Words("all targets kept", german: "alle Ziele gehalten"),
        ].map(say), firstNumber: 0)
    for trial in answer.trials {
      let isBest = trial.choice == answer.best?.choice
      table.add(
        trial.numbers.map(reading.plain) + [
          reading.cost(trial.cost), estimate(trial.figures[index], criterion.figure),
          say(percent(share(trial, index))),
          say(
            isBest
              ? Words("yes, the cheapest", german: "ja, am günstigsten")
              : trial.keeps ? Words("yes", german: "ja") : Words("no", german: "nein")),
        ])
    }
    return table
  }

  private var varied: DataTable {
    var table = DataTable(
      caption: say(Words("The numbers of staff", german: "Die Zahlen des Personals")),
      header: [
        Words("number", german: "Zahl"), Words("path", german: "Pfad"),
        Words("from", german: "von"), Words("to", german: "bis"),
        Words("step", german: "Schritt"), Words("cost of one", german: "Kosten von einem"),
      ].map(say), firstNumber: 2)
    for posts in study.posts {
      table.add([
        posts.parameter.title, posts.parameter.path, reading.plain(posts.range.lowerBound),
        reading.plain(posts.range.upperBound), reading.plain(posts.step),
        reading.plain(posts.cost),
      ])
    }
    return table
  }
}
