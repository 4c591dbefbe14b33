package import Experiment
internal import Statistics
package import Study
internal import Words

/// Which uncertain numbers a figure depends on, by one method.
package enum SensitivityAnswer: Sendable {
  case tornado(Tornado)
  case morris([MorrisDesign.Effect])
  /// nil where the figure does not vary.
  case sobol(SobolDesign.Indices?)

  var name: String {
    switch self {
    case .tornado: "tornado"
    case .morris: "morris"
    case .sobol: "sobol"
    }
  }

  var valueColumns: [String] {
    switch self {
    case .tornado:
      [
        "low_value", "high_value", "low_difference", "low_difference_ci_low",
        "low_difference_ci_high", "high_difference", "high_difference_ci_low",
        "high_difference_ci_high",
      ]
    case .morris: ["mean_effect", "size", "size_ci_low", "size_ci_high", "spread"]
    case .sobol:
      [
        "first", "first_ci_low", "first_ci_high", "total", "total_ci_low", "total_ci_high",
        "deviation",
      ]
    }
  }

  /// The cells of the numbers, by number, the most important first.
  func rows(
    _ numbers: [Uncertain], _ criterion: Criterion
  ) -> [(number: Int, cells: [DataSheet.Cell])] {
    let decimals = criterion.figure.decimals
    switch self {
    case .tornado(let tornado):
      return tornado.bars.map { bar in
        let range = numbers[bar.number].law.range
        let ends = [range.lowerBound, range.upperBound].map {
          DataSheet.Cell.number($0, decimals: 6)
        }
        return (
          bar.number,
          ends + .estimate(bar.lower, criterion) + .estimate(bar.upper, criterion)
        )
      }
    case .morris(let effects):
      return effects.indices.sorted { effects[$0].size.mean > effects[$1].size.mean }.map {
        let effect = effects[$0]
        return (
          $0,
          [.number(effect.mean, decimals: decimals)] + .estimate(effect.size, criterion)
            + [.number(effect.spread, decimals: decimals)]
        )
      }
    case .sobol(let indices):
      guard let indices else { return [] }
      return indices.total.indices.sorted {
        indices.total[$0].value > indices.total[$1].value
      }.map { number in
        let shares = [indices.first[number], indices.total[number]].flatMap {
          [$0.value, $0.lower, $0.upper]
        }
        return (
          number,
          shares.map { .number($0, decimals: 4) }
            + [.number(indices.deviation, decimals: decimals)]
        )
      }
    }
  }
}

extension QuestionReport {
  /// The answers by criterion; the first is the one that the study asks for.
  package static func sensitivity(
    _ numbers: [Uncertain], scenario: String,
    _ answers: [(criterion: Criterion, answer: SensitivityAnswer)],
    points: Int, replications: Int
  ) -> QuestionReport {
    let kind = answers.first?.1.name ?? ""
    var sheet = DataSheet(
      kind,
      columns: ["scenario"] + ResultFile.criterionColumns + ["parameter", "title"]
        + (answers.first?.1.valueColumns ?? []))
    for (criterion, answer) in answers {
      for (number, cells) in answer.rows(numbers, criterion) {
        let parameter = numbers[number].parameter
        sheet.add(
          [.text(scenario)] + .criterion(criterion)
            + [.text(parameter.path), .text(parameter.title)] + cells)
      }
    }
    return QuestionReport(
      kind: "sensitivity", sheets: [sheet],
      words: { language in
        var lines = Lines(language)
        lines.wrap(
          Words(
            "\(scenario), replications at each point: \(replications)",
            german: "\(scenario), Durchläufe je Punkt: \(replications)"), indent: 0)
        for (criterion, answer) in answers {
          lines.write()
          lines.answer(answer, numbers, criterion)
        }
        return lines.lines
      },
      content: {
        SensitivityPage(
          input: $0, numbers: numbers, answers: answers, points: points,
          replications: replications
        ).content
      }, replications: replications)
  }
}

extension Lines {
  fileprivate mutating func answer(
    _ answer: SensitivityAnswer, _ numbers: [Uncertain], _ criterion: Criterion
  ) {
    let figure = criterion.figure
    let reading = reading
    func heads(_ words: [Words]) -> [String] { words.map { $0.text(language) } }
    let title = criterion.words.text(language)
    switch answer {
    case .tornado(let tornado):
      row(
        title,
        heads([
          Words("at the low end", german: "am unteren Ende"),
          Words("at the high end", german: "am oberen Ende"),
        ]))
      for bar in tornado.bars {
        row(
          numbers[bar.number].parameter.title,
          [bar.lower, bar.upper].map { reading.difference($0, figure) })
      }
    case .morris(let effects):
      row(
        title,
        heads([
          Words("size of effect", german: "Größe der Wirkung"),
          Words("its spread", german: "ihre Streuung"),
        ]))
      for number in effects.indices.sorted(by: { effects[$0].size.mean > effects[$1].size.mean }) {
        let effect = effects[number]
        row(
          numbers[number].parameter.title,
          [
            reading.value(effect.size.mean, figure) + " "
              + reading.halfWidth(effect.size, figure), reading.width(effect.spread, figure),
          ])
      }
    case .sobol(let indices):
      row(title, heads([Words("alone", german: "allein"), Words("in all", german: "insgesamt")]))
      guard let indices else {
        wrap(Words("  does not vary", german: "  ändert sich nicht"))
        return
      }
      let order = indices.total.indices.sorted {
        indices.total[$0].value > indices.total[$1].value
      }
      for number in order {
        row(
          numbers[number].parameter.title,
          [indices.first[number], indices.total[number]].map { share in
            [share.value, share.lower, share.upper].map { reading.number($0, decimals: 2) }
              .joined(separator: " ")
          })
      }
    }
  }
}
