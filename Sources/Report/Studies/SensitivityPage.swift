internal import Charts
internal import Experiment
internal import Statistics
internal import Study
internal import Words

/// On which of its uncertain numbers a figure depends.
struct SensitivityPage: QuestionWriting {
  let input: QuestionInput
  let numbers: [Uncertain]
  /// The first is the figure that was asked for.
  let answers: [(criterion: Criterion, answer: SensitivityAnswer)]
  let points: Int
  let replications: Int

  var content: QuestionContent {
    QuestionContent(
      answer: answers.map { finding($0.criterion, $0.answer) + Words(verbatim: ".") } + hints,
      sections: section.map { [$0] } ?? [],
      criteria: answers.map(\.criterion), varied: varied,
      effort: effort(points: points, replications: replications))
  }

  func name(_ number: Int) -> String { numbers[number].parameter.title }

  // MARK: Sentences

  private func finding(_ criterion: Criterion, _ answer: SensitivityAnswer) -> Words {
    let name = criterion.words
    let nothing = Words(
      "“\(name)”: no effect of the uncertain numbers is shown",
      german: "„\(name)“: keine Wirkung der ungewissen Zahlen nachweisbar")
    switch answer {
    case .tornado(let tornado):
      guard let base = tornado.base,
        let most = tornado.bars.first(where: { $0.lower.isClear || $0.upper.isClear })
      else { return nothing }
      let range = numbers[most.number].law.range
      let figure = criterion.figure
      return Words(
        """
        “\(name)” hangs most on “\(self.name(most.number))”: \
        \(read(base.mean + most.lower.mean, figure)) at \(plain(range.lowerBound)), \
        \(read(base.mean + most.upper.mean, figure)) at \(plain(range.upperBound))
        """,
        german: """
          „\(name)“ hängt am meisten an „\(self.name(most.number))“: \
          \(read(base.mean + most.lower.mean, figure)) bei \(plain(range.lowerBound)), \
          \(read(base.mean + most.upper.mean, figure)) bei \(plain(range.upperBound))
          """)
    case .morris(let effects):
      guard let most = ranked(effects).first, effects[most].size.isClear else { return nothing }
      let size = amount(effects[most].size.mean, criterion.figure)
      return Words(
        "“\(name)” hangs most on “\(self.name(most))”: \(size) between the ends of its range, on average",
        german:
          "„\(name)“ hängt am meisten an „\(self.name(most))“: im Mittel \(size) zwischen den Enden des Bereichs"
      )
    case .sobol(let indices):
      guard let indices, let most = ranked(indices).first else { return nothing }
      return Words(
        """
        What is not known of “\(name)” comes most from “\(self.name(most))”: \
        \(percent(indices.total[most].value)) of the variance, alone \
        \(percent(indices.first[most].value))
        """,
        german: """
          Was man bei „\(name)“ nicht weiß, kommt am meisten von „\(self.name(most))“: \
          \(percent(indices.total[most].value)) der Varianz, allein \
          \(percent(indices.first[most].value))
          """)
    }
  }

  /// Numbers of which the asked figure shows no effect.
  private var hints: [Words] {
    guard case (let criterion, .tornado(let tornado))? = answers.first else { return [] }
    let unclear = tornado.bars.filter { !$0.lower.isClear && !$0.upper.isClear }
    guard !unclear.isEmpty, unclear.count < tornado.bars.count else { return [] }
    let names = unclear.map { "“\(name($0.number))”" }.joined(separator: ", ")
    let german = unclear.map { "„\(name($0.number))“" }.joined(separator: ", ")
    return [
      Words(
        "No effect on “\(criterion.words)” is shown of \(names): better measure the others first.",
        german:
          "Keine Wirkung auf „\(criterion.words)“ zeigt sich bei \(german): zuerst die anderen messen."
      )
    ]
  }

  func ranked(_ effects: [MorrisDesign.Effect]) -> [Int] {
    effects.indices.sorted { effects[$0].size.mean > effects[$1].size.mean }
  }

  func ranked(_ indices: SobolDesign.Indices) -> [Int] {
    indices.total.indices.sorted { indices.total[$0].value > indices.total[$1].value }
  }

  /// The size of a difference with its unit.
  func amount(_ value: Double, _ figure: Figure) -> Words {
    let size = Estimate(mean: value.magnitude, halfWidth: nil, replications: 1)
    func text(_ language: Language) -> String {
      let signed = Reading(language: language).difference(size, figure)
      return String(signed.drop { $0 == "+" })
    }
    return Words(english: text(.english), german: text(.german)) + figure.differenceUnit
  }

  // MARK: Charts

  private var section: ChartSection? {
    guard let first = answers.first else { return nil }
    let panels = answers.compactMap { criterion, answer in
      drawing(criterion, answer).map {
        ChartSection.Panel(
          caption: say(criterion.words), description: say(finding(criterion, answer)), drawing: $0)
      }
    }
    guard !panels.isEmpty else { return nil }
    let (subtitle, note) = words(first.answer)
    return ChartSection(
      id: first.answer.name, title: finding(first.criterion, first.answer), subtitle: subtitle,
      note: note, panels: panels, table: table)
  }

  private func words(_ answer: SensitivityAnswer) -> (subtitle: Words, note: Words) {
    switch answer {
    case .tornado:
      (
        Words(
          "Figures with one number at a time at both ends of its range: hollow at the lower end, filled at the upper; the line is the figure as it is",
          german:
            "Kennzahlen, wenn je eine Zahl an beiden Enden ihres Bereichs liegt: hohl am unteren Ende, gefüllt am oberen; die Linie ist die Kennzahl wie heute"
        ),
        Words(
          "Thin lines: \(confidence) intervals of the difference from today. Where one crosses the line, no effect is shown.",
          german:
            "Dünne Linien: \(confidence)-Intervalle des Unterschieds zu heute. Wo eine die Linie kreuzt, ist keine Wirkung nachweisbar."
        )
      )
    case .morris:
      (
        Words(
          "Mean size of the effect of going through a number’s whole range, from many places (Morris), with \(confidence) intervals, and the spread of the effects",
          german:
            "Mittlere Größe der Wirkung, wenn eine Zahl ihren ganzen Bereich durchläuft, von vielen Stellen aus (Morris), mit \(confidence)-Intervallen, und die Streuung der Wirkungen"
        ),
        Words(
          "A spread as large as the effect says that it is not straight, or depends on the other numbers.",
          german:
            "Eine Streuung so groß wie die Wirkung sagt, dass diese nicht gerade verläuft oder von den anderen Zahlen abhängt."
        )
      )
    case .sobol:
      (
        Words(
          "Shares of the variance that a number answers for (Sobol), alone and in all with the others, with \(confidence) intervals",
          german:
            "Anteile an der Varianz, die eine Zahl verantwortet (Sobol), allein und insgesamt mit den anderen, mit \(confidence)-Intervallen"
        ),
        Words(
          "Alone: what would go away if the number were known. In all: what would stay if all others were known.",
          german:
            "Allein: was wegfiele, wäre die Zahl bekannt. Insgesamt: was bliebe, wären alle anderen bekannt."
        )
      )
    }
  }

  private func drawing(_ criterion: Criterion, _ answer: SensitivityAnswer) -> Drawing? {
    let figure = criterion.figure
    switch answer {
    case .tornado(let tornado):
      guard let base = tornado.base?.mean, !tornado.bars.isEmpty else { return nil }
      func end(_ bound: Double, _ difference: Estimate) -> Charts::Tornado.End {
        Charts::Tornado.End(
          label: reading.plain(bound), value: scaled(base + difference.mean, figure),
          interval: drawn(
            difference.interval.map { base + $0.lowerBound...base + $0.upperBound }, figure))
      }
      return Charts::Tornado(
        base: scaled(base, figure),
        bars: tornado.bars.map { bar in
          let range = numbers[bar.number].law.range
          return Charts::Tornado.Bar(
            name: name(bar.number), low: end(range.lowerBound, bar.lower),
            high: end(range.upperBound, bar.upper))
        }
      ).drawing(axis(figure))
    case .morris(let effects):
      guard effects.allSatisfy({ $0.size.mean.isFinite }) else { return nil }
      return BarList(
        series: [
          say(Words("size of effect", german: "Größe der Wirkung")),
          say(Words("its spread", german: "ihre Streuung")),
        ],
        categories: ranked(effects).map { number in
          let effect = effects[number]
          return .init(
            name: name(number), values: [effect.size.mean, effect.spread],
            intervals: [effect.size.interval, nil])
        }
      ).drawing { say(amount($0, figure)) }
    case .sobol(let indices):
      guard let indices else { return nil }
      return BarList(
        series: [
          say(Words("alone", german: "allein")), say(Words("in all", german: "insgesamt")),
        ],
        categories: ranked(indices).map { number in
          let shares = [indices.first[number], indices.total[number]]
          return .init(
            name: name(number), values: shares.map(\.value),
            intervals: shares.map { min($0.lower, $0.upper)...max($0.lower, $0.upper) })
        }, highest: 1
      ).drawing { say(percent($0)) }
    }
  }
}

extension Estimate {
  /// From the one end to the other.
  var interval: ClosedRange<Double>? { halfWidth.map { mean - $0...mean + $0 } }

  /// Whether it is not zero, as far as its interval lets one say.
  var isClear: Bool { mean.magnitude > halfWidth ?? 0 }
}
