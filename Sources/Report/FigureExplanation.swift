internal import ContactModel
internal import Experiment
package import Words

/// The names that `figureExplanation` knows: figures of the long tables, columns of the overview.
package let explainedFigures: [String] =
  FigureCatalogue.all.map(\.id)
  + KeyFigure.allCases.map(\.column).filter { column in
    !FigureCatalogue.all.contains { $0.id == column }
  }

/// What a figure means, in lines of at most 80 columns; nil if there is none of that name.
package func figureExplanation(_ name: String, _ language: Language) -> String? {
  if let key = KeyFigure.allCases.first(where: { $0.column == name }) {
    let place = Words(
      "column of overview.csv: \(key.figure.id) of \(key.place.entity)",
      german: "Spalte von overview.csv: \(key.figure.id) von \(key.place.entity)")
    return explanation(of: key.figure, named: name, [place], language)
  }
  return FigureCatalogue.all.first { $0.id == name }
    .map { explanation(of: $0, named: name, [], language) }
}

/// All figures of the long tables by chapter, a line each.
package func figureList(_ language: Language) -> String {
  FigureCatalogue.chapters.map { chapter in
    ([chapter.name.text(language)] + chapter.figures.map { "  \($0.id)" })
      .joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}

private func explanation(
  of figure: Figure, named name: String, _ more: [Words], _ language: Language
) -> String {
  let better =
    switch figure.direction {
    case .higherIsBetter: Words("more is better", german: "mehr ist besser")
    case .lowerIsBetter: Words("less is better", german: "weniger ist besser")
    case .neutral: Words("neither good nor bad", german: "weder gut noch schlecht")
    }
  let tables = figure.scope.breakdowns.filter { $0 != .kind }.map(\.name).sorted()
  let facts =
    [
      Words(
        "unit: \(figure.unit.name); \(better)", german: "Einheit: \(figure.unit.name); \(better)")
    ] + more + [
      Words(
        "in the tables by: \(tables.joined(separator: ", "))",
        german: "in den Tabellen nach: \(tables.joined(separator: ", "))")
    ]
  var lines = [name]
  for words in [figure.definition] + facts {
    let wrapped = TextWidth.wrap(
      words.text(language), columns: TerminalReport.columns - 2, indent: 2)
    lines += wrapped.map { "  " + $0 }
  }
  return lines.joined(separator: "\n") + "\n"
}
