package import Experiment
internal import Statistics
package import Study
package import Words

/// What came out for many offices, each simulated by itself: how the figures that matter lie.
///
/// Keeps a few numbers per office and figure.
package struct OfficesReport: Sendable {
  private let goals: [Goal]
  /// By goal, of the offices that have the figure.
  private var values: [[Double]]
  private var offices = 0
  private var replications = 0
  private var isAdjusted = false
  private var pooled: PooledFigures
  private var document = OfficesJSON()

  package init(_ goals: [Goal]) {
    self.goals = goals
    values = Array(repeating: [], count: goals.count)
    pooled = PooledFigures(Criterion.pooled(goals))
  }

  /// Counts the next office in, which has been simulated alone.
  package mutating func add(_ summary: Summary) {
    offices += 1
    replications = summary.replications
    isAdjusted = isAdjusted || summary.controlVariate != nil
    pooled.add(summary)
    document.add(summary)
    for (index, goal) in goals.enumerated() {
      guard let figure = Self.figure(goal),
        let breakdown = Breakdown(rawValue: goal.place.dimension),
        let mean = summary.result(scenario: 0, breakdown, goal.place.entity, figure)?.estimate?.mean
      else { continue }
      values[index].append(mean)
    }
  }

  /// A table within 80 columns, with a line feed at the end.
  package func text(_ language: Language) -> String {
    let reading = Reading(language: language)
    var lines = [
      Words(
        "\(offices) offices, \(replications) replications each",
        german: "\(offices) Behörden, je \(replications) Durchläufe"
      ).text(language)
    ]
    if isAdjusted {
      lines.append(
        Words(
          "each office adjusted by its number of cases; all together not",
          german: "jede Behörde an der Zahl ihrer Vorgänge ausgeglichen; alle zusammen nicht"
        ).text(language))
    }
    lines.append("")
    let head = [
      Words("least", german: "kleinste"), Words("median", german: "Median"),
      Words("most", german: "größte"), Words("target met", german: "Ziel erreicht"),
    ].map { TextWidth.right($0.text(language), columns: 13) }
    lines.append(TextWidth.left("", columns: 28) + head.joined())
    for (index, goal) in goals.enumerated() {
      guard let figure = Self.figure(goal), !values[index].isEmpty else { continue }
      let sorted = values[index].sorted()
      let shown = [sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1]]
      let met = goal.target.map { target in
        "\(sorted.count(where: target.isMet)) / \(sorted.count)"
      }
      let cells = shown.map { reading.value($0, figure) } + [met ?? "–"]
      let name = TextWidth.printable(Criterion(goal.place).words.text(language))
      lines.append(
        TextWidth.left(name, columns: 28)
          + cells.map { TextWidth.right($0, columns: 13) }.joined())
    }
    lines += ["", Words("all offices together", german: "alle Behörden zusammen").text(language)]
    for (index, criterion) in pooled.criteria.enumerated() {
      guard let estimate = pooled.estimate(index) else { continue }
      let name = TextWidth.printable(criterion.words.text(language))
      lines.append(
        "  " + TextWidth.left(name, columns: 40)
          + TextWidth.right(reading.value(estimate.mean, criterion.figure), columns: 18) + "  "
          + reading.halfWidth(estimate, criterion.figure))
    }
    return lines.map { $0.trimmingTrailingSpaces() + "\n" }.joined()
  }

  /// For programs, with a line feed at the end.
  package func json(warnings: [String]) -> String {
    document.text(DataSheet.together(pooled), warnings: warnings)
  }

  /// The figures of all offices together as a CSV file.
  package func together(_ dialect: Dialect) -> (name: String, bytes: [UInt8]) {
    ("together.csv", DataSheet.together(pooled).bytes(dialect))
  }

  private static func figure(_ goal: Goal) -> Figure? {
    FigureCatalogue.all.first { $0.id == goal.place.figure }
  }
}
