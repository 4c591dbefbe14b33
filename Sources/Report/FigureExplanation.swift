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
///
/// The name is that in the tables, or what people call the figure in either language.
package func figureExplanation(_ name: String, _ language: Language) -> String? {
  if let key = KeyFigure.allCases.first(where: { $0.column == name }) {
    return explanation(of: key.figure, named: name, [key], language)
  }
  let asked = name.lowercased()
  let figures = FigureCatalogue.all.filter { figure in
    figure.id == name
      || [figure.name.english, figure.name.german].contains { $0.lowercased() == asked }
  }
  guard !figures.isEmpty else { return nil }
  return figures.map { figure in
    let columns = KeyFigure.allCases.filter { $0.figure.id == figure.id }
    return explanation(of: figure, named: figure.id, columns, language)
  }.joined(separator: "\n")
}

/// All figures of the long tables by chapter, a line each.
package func figureList(_ language: Language) -> String {
  let width = (FigureCatalogue.all.map(\.id.count).max() ?? 0) + 2
  return FigureCatalogue.chapters.map { chapter in
    let lines = chapter.figures.map { figure in
      let name = TextWidth.cut(
        figure.name.text(language), columns: TerminalReport.columns - 2 - width)
      return "  " + TextWidth.left(figure.id, columns: width) + name
    }
    return ([chapter.name.text(language)] + lines).joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}

private func explanation(
  of figure: Figure, named name: String, _ columns: [KeyFigure], _ language: Language
) -> String {
  let better =
    switch figure.direction {
    case .higherIsBetter: Words("more is better", german: "mehr ist besser")
    case .lowerIsBetter: Words("less is better", german: "weniger ist besser")
    case .neutral: Words("neither good nor bad", german: "weder gut noch schlecht")
    }
  let tables = figure.scope.breakdowns.filter { $0 != .kind }.map(\.name).sorted()
  let places = columns.map { key in
    Words(
      "overview.csv: column \(key.column) (\(key.words))",
      german: "overview.csv: Spalte \(key.column) (\(key.words))")
  }
  let facts =
    [
      Words(
        "unit: \(figure.unit.words); \(better)", german: "Einheit: \(figure.unit.words); \(better)")
    ] + places + [
      Words(
        "in the tables by: \(tables.joined(separator: ", "))",
        german: "in den Tabellen nach: \(tables.joined(separator: ", "))")
    ]
  var lines = ["\(name): \(figure.name.text(language))"]
  for words in [figure.definition] + facts {
    let wrapped = TextWidth.wrap(
      words.text(language), columns: TerminalReport.columns - 2, indent: 2)
    lines += wrapped.map { "  " + $0 }
  }
  return lines.joined(separator: "\n") + "\n"
}
