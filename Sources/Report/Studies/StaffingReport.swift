package import Experiment
internal import Statistics
package import Study
internal import Words

extension QuestionReport {
  /// The fewest staff, and what more or less of them would do; `criteria` are the targets' figures.
  package static func staffing(
    _ study: Staffing, _ criteria: [Criterion], scenario: String, _ answer: StaffingStudy.Answer,
    confidence: Double
  ) -> QuestionReport {
    QuestionReport(
      kind: "staffing", sheets: [sheet(study, criteria, answer, confidence: confidence)],
      words: { text(study, criteria, scenario, answer, $0) },
      content: {
        StaffingPage(input: $0, study: study, criteria: criteria, answer: answer).content
      },
      replications: answer.trials.first?.replications ?? 0)
  }

  private static func sheet(
    _ study: Staffing, _ criteria: [Criterion], _ answer: StaffingStudy.Answer, confidence: Double
  ) -> DataSheet {
    var sheet = DataSheet(
      "staffing",
      columns: study.posts.map(\.parameter.path) + ["cost", "best", "on_curve", "keeps_targets"]
        + ResultFile.criterionColumns + [
          "replications", "mean", "ci_low", "ci_high", "met_share", "met_share_ci_low",
          "met_share_ci_high",
        ])
    for trial in answer.trials {
      for (index, criterion) in criteria.enumerated() {
        let met = wilson(
          successes: trial.met[index], of: trial.replications, confidence: confidence)
        sheet.add(
          trial.numbers.map { .number($0, decimals: 6) }
            + [
              .number(trial.cost, decimals: 2), flag(trial.choice == answer.best?.choice),
              flag(answer.curve.contains { $0.choice == trial.choice }), flag(trial.keeps),
            ] + .criterion(criterion) + [.integer(trial.replications)]
            + .estimate(trial.figures[index], criterion)
            + [met?.share, met?.lower, met?.upper].map { .number($0, decimals: 4) })
      }
    }
    return sheet
  }

  private static func flag(_ holds: Bool) -> DataSheet.Cell { .integer(holds ? 1 : 0) }

  private static func text(
    _ study: Staffing, _ criteria: [Criterion], _ scenario: String,
    _ answer: StaffingStudy.Answer, _ language: Language
  ) -> [String] {
    var lines = Lines(language)
    let reading = lines.reading
    let best = answer.best
    if let best {
      let numbers = zip(study.posts, best.numbers).map {
        "\($0.parameter.title): \(reading.plain($1))"
      }.joined(separator: "; ")
      let cost = reading.cost(best.cost)
      lines.wrap(
        Words(
          "\(scenario): the least that keeps the targets is \(numbers) (cost \(cost)).",
          german: """
            \(scenario): das Wenigste, das die Ziele hält, ist \(numbers) (Kosten \(cost)).
            """), indent: 0)
    } else {
      lines.wrap(
        Words(
          "\(scenario): even the most that the study allows misses a target.",
          german: "\(scenario): auch das Meiste, das die Studie erlaubt, verfehlt ein Ziel."),
        indent: 0)
    }
    let tried = answer.trials.count
    let all = answer.outcome.combinations
    lines.wrap(
      Words(
        "\(tried) of \(all) combinations were simulated.",
        german: "\(tried) von \(all) Kombinationen wurden simuliert."), indent: 0)
    for (index, target) in study.targets.enumerated() {
      let criterion = criteria[index]
      let share = reading.percent(target.probability)
      let name = criterion.words
      let side = target.target.words(criterion.figure)
      lines.write()
      lines.wrap(
        Words(
          "\(name): \(side) in \(share) of the replications",
          german: "\(name): \(side) in \(share) der Durchläufe"), indent: 0)
      lines.row(
        study.posts.map(\.parameter.title).joined(separator: "; "),
        [
          Words("cost", german: "Kosten"), Words("figure", german: "Kennzahl"),
          Words("met in", german: "gehalten in"),
        ].map { $0.text(language) }, columns: 14)
      for trial in answer.curve {
        let mark = trial.choice == best?.choice ? " *" : ""
        lines.row(
          trial.numbers.map { reading.plain($0) }.joined(separator: "; ") + mark,
          [
            reading.cost(trial.cost),
            trial.figures[index].map { reading.value($0.mean, criterion.figure) } ?? "",
            Words(
              "\(trial.met[index]) of \(trial.replications)",
              german: "\(trial.met[index]) von \(trial.replications)"
            ).text(language),
          ], columns: 14)
      }
    }
    return lines.lines
  }
}
