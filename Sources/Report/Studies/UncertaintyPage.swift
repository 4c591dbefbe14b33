internal import Charts
internal import Experiment
internal import Scenario
internal import Statistics
internal import Study
internal import Words

/// How unsure figures are, by simulation and by what is not known of the inputs.
struct UncertaintyPage: QuestionWriting {
  let input: QuestionInput
  let numbers: [Uncertain]
  let rows: [UncertaintyRow]

  var content: QuestionContent {
    let draws = rows.first?.figure.draws ?? 0
    let replications = rows.first.map { $0.figure.simulation.replications / max(draws, 1) } ?? 0
    let differences = rows.compactMap { row in
      row.difference.map { Item(row: row, value: $0, isDifference: true) }
    }
    let figures = rows.map { Item(row: $0, value: $0.figure, isDifference: false) }
    return QuestionContent(
      answer: figures.first.map { [finding($0) + Words(verbatim: ".")] + verdicts(differences) }
        ?? [Words("No figure has a value.", german: "Keine Kennzahl hat einen Wert.")],
      sections: [
        section(
          "uncertainty", figures,
          Words(
            "Figures with the interval of the simulation and the one that holds what is not known of the numbers too, both \(confidence); more replications narrow the first only",
            german:
              "Kennzahlen mit dem Intervall der Simulation und dem, das auch enthält, was man von den Zahlen nicht weiß, beide \(confidence); mehr Durchläufe verengen nur das erste"
          )),
        section(
          "differences", differences,
          Words(
            "Differences from “\(title(0))” with both intervals, \(confidence)",
            german: "Unterschiede zu „\(title(0))“ mit beiden Intervallen, \(confidence)")),
      ].compactMap(\.self),
      criteria: criteria, varied: uncertainTable(numbers),
      effort: effort(points: draws * input.sources.count, replications: replications))
  }

  /// A figure, or a difference, of one scenario.
  private struct Item {
    let row: UncertaintyRow
    let value: InputUncertainty
    let isDifference: Bool

    var narrow: ClosedRange<Double> {
      value.simulation.interval ?? value.simulation.mean...value.simulation.mean
    }

    var wide: ClosedRange<Double> {
      value.simulation.mean - value.halfWidth...value.simulation.mean + value.halfWidth
    }
  }

  private var criteria: [Criterion] {
    var found: [Criterion] = []
    for row in rows where !found.contains(row.criterion) { found.append(row.criterion) }
    return found
  }

  private func title(_ source: Int) -> String { input.sources[source].title }

  private func title(_ row: UncertaintyRow) -> String {
    input.sources.first { $0.scenario.name == row.scenario }?.title ?? row.scenario
  }

  // MARK: Sentences

  private func finding(_ item: Item) -> Words {
    let figure = item.row.criterion.figure
    func said(_ range: ClosedRange<Double>) -> Words {
      Words(
        "\(read(range.lowerBound, figure)) and \(read(range.upperBound, figure))",
        german: "\(read(range.lowerBound, figure)) und \(read(range.upperBound, figure))")
    }
    let name = item.row.criterion.words
    let title = title(item.row)
    return Words(
      """
      “\(name)” of “\(title)” lies between \(said(item.narrow)) as far as chance goes, and between \
      \(said(item.wide)) with what is not known of the numbers
      """,
      german: """
        „\(name)“ von „\(title)“ liegt, was den Zufall angeht, zwischen \(said(item.narrow)), und \
        zwischen \(said(item.wide)) mit dem, was man von den Zahlen nicht weiß
        """)
  }

  /// Whether the differences of the first figure outlast what is not known.
  private func verdicts(_ differences: [Item]) -> [Words] {
    guard let first = differences.first?.row.criterion else { return [] }
    return differences.filter { $0.row.criterion == first }.map { item in
      let title = title(item.row)
      let holds = !item.wide.contains(0)
      let start = Words(
        "“\(title)”, \(first.words): \(differenceWords(item)): ",
        german: "„\(title)“, \(first.words): \(differenceWords(item)): ")
      return start
        + (holds
          ? Words(
            "the difference holds whatever the numbers are.",
            german: "der Unterschied gilt, wie auch immer die Zahlen liegen.")
          : Words(
            "no difference is shown once the numbers may lie elsewhere.",
            german: "kein Unterschied nachweisbar, wenn die Zahlen auch anders liegen können."))
    }
  }

  private func differenceWords(_ item: Item) -> Words {
    let figure = item.row.criterion.figure
    let estimate = item.value.simulation
    return Words(
      english: Reading(language: .english).difference(estimate, figure),
      german: Reading(language: .german).difference(estimate, figure)) + figure.differenceUnit
  }

  // MARK: Charts

  private func section(_ id: String, _ items: [Item], _ subtitle: Words) -> ChartSection? {
    guard let first = items.first else { return nil }
    let title = first.isDifference ? verdicts(items)[0] : finding(first)
    return ChartSection(
      id: id, title: title, subtitle: subtitle,
      panels: criteria.compactMap { criterion in
        let items = items.filter { $0.row.criterion == criterion }
        return items.isEmpty ? nil : panel(criterion, items)
      }, table: table(items))
  }

  private func panel(_ criterion: Criterion, _ items: [Item]) -> ChartSection.Panel {
    let figure = criterion.figure
    let isDifference = items[0].isDifference
    return ChartSection.Panel(
      caption: say(criterion.words),
      description: say(isDifference ? verdicts(items)[0] : finding(items[0])),
      drawing: NestedIntervals(
        rows: items.map { item in
          .init(
            name: title(item.row),
            label: text(item) + " (± \(reading.width(item.value.halfWidth, figure)))",
            middle: scaled(item.value.simulation.mean, figure),
            narrow: interval(item.narrow, item), wide: interval(item.wide, item))
        }, narrow: say(Words("simulation", german: "Simulation")),
        wide: say(Words("with inputs", german: "mit den Zahlen"))
      ).drawing(isDifference ? plainAxis : axis(figure)))
  }

  private func text(_ item: Item) -> String {
    let figure = item.row.criterion.figure
    return item.isDifference
      ? difference(item.value.simulation, figure) : estimate(item.value.simulation, figure)
  }

  private func interval(_ range: ClosedRange<Double>, _ item: Item) -> ClosedRange<Double> {
    let figure = item.row.criterion.figure
    return (item.isDifference ? nil : drawn(range, figure)) ?? scaled(range, figure)
  }

  private func table(_ items: [Item]) -> DataTable {
    var table = DataTable(
      caption: say(Words("Intervals", german: "Intervalle")),
      header: [
        Words("scenario", german: "Szenario"), Words("figure", german: "Kennzahl"),
        Words("simulation", german: "Simulation"),
        Words("with inputs", german: "mit den Zahlen"),
        Words("of the variance by inputs", german: "Anteil der Zahlen an der Varianz"),
      ].map(say), firstNumber: 2)
    for item in items {
      let figure = item.row.criterion.figure
      table.add([
        title(item.row), say(item.row.criterion.words),
        text(item), "± " + reading.width(item.value.halfWidth, figure),
        say(percent(item.value.inputShare)),
      ])
    }
    return table
  }
}
