internal import Experiment
internal import Statistics
internal import Study
internal import Words

extension SensitivityPage {
  var table: DataTable {
    let figure = say(Words("figure", german: "Kennzahl"))
    let number = say(Words("number", german: "Zahl"))
    let method = answers[0].answer
    var table = DataTable(
      caption: say(Words("Figure by uncertain number", german: "Kennzahl nach ungewisser Zahl")),
      header: [figure, number] + header(method).map(say), firstNumber: 2)
    for (criterion, answer) in answers {
      for (position, cells) in rows(criterion, answer) {
        table.add([say(criterion.words), name(position)] + cells)
      }
    }
    return table
  }

  private func header(_ answer: SensitivityAnswer) -> [Words] {
    switch answer {
    case .tornado:
      [
        Words("lower end", german: "unteres Ende"),
        Words("difference there", german: "Unterschied dort"),
        Words("upper end", german: "oberes Ende"),
        Words("difference there", german: "Unterschied dort"),
      ]
    case .morris:
      [
        Words("size of effect", german: "Größe der Wirkung"),
        Words("mean effect", german: "mittlere Wirkung"),
        Words("spread", german: "Streuung"),
      ]
    case .sobol:
      [
        Words("alone", german: "allein"), Words("interval", german: "Intervall"),
        Words("in all", german: "insgesamt"), Words("interval", german: "Intervall"),
      ]
    }
  }

  private func rows(
    _ criterion: Criterion, _ answer: SensitivityAnswer
  ) -> [(number: Int, cells: [String])] {
    let figure = criterion.figure
    switch answer {
    case .tornado(let tornado):
      return tornado.bars.map { bar in
        let range = numbers[bar.number].law.range
        return (
          bar.number,
          [
            reading.plain(range.lowerBound), difference(bar.lower, figure),
            reading.plain(range.upperBound), difference(bar.upper, figure),
          ]
        )
      }
    case .morris(let effects):
      return ranked(effects).map { number in
        let effect = effects[number]
        return (
          number,
          [
            difference(effect.size, figure),
            difference(
              Estimate(mean: effect.mean, halfWidth: nil, replications: replications), figure),
            say(amount(effect.spread, figure)),
          ]
        )
      }
    case .sobol(let indices):
      guard let indices else { return [] }
      func text(_ value: Double) -> String { reading.number(value * 100, decimals: 0) }
      return ranked(indices).map { number in
        (
          number,
          [indices.first[number], indices.total[number]].flatMap {
            ["\(text($0.value)) %", "\(text($0.lower)) – \(text($0.upper)) %"]
          }
        )
      }
    }
  }

  var varied: DataTable { uncertainTable(numbers) }
}

extension QuestionWriting {
  /// What is assumed of the uncertain numbers.
  func uncertainTable(_ numbers: [Uncertain]) -> DataTable {
    var table = DataTable(
      caption: say(Words("The uncertain numbers", german: "Die ungewissen Zahlen")),
      header: [
        Words("number", german: "Zahl"), Words("path", german: "Pfad"),
        Words("basis", german: "Grundlage"), Words("law", german: "Verteilung"),
        Words("from", german: "von"), Words("to", german: "bis"),
      ].map(say), firstNumber: 4)
    for number in numbers {
      let range = number.law.range
      table.add([
        number.parameter.title, number.parameter.path, number.basis, say(words(number.law)),
        reading.plain(range.lowerBound), reading.plain(range.upperBound),
      ])
    }
    return table
  }

  private func words(_ law: Uncertain.Law) -> Words {
    switch law {
    case .uniform: Words("uniform", german: "gleichverteilt")
    case .triangular(_, let likely, _):
      Words("triangular, likely \(plain(likely))", german: "Dreieck, am ehesten \(plain(likely))")
    case .normal(let mean, let deviation, _, _):
      Words(
        "normal, \(plain(mean)) ± \(plain(deviation))",
        german: "normal, \(plain(mean)) ± \(plain(deviation))")
    }
  }
}
