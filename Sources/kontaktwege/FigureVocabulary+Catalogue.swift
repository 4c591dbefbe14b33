internal import ContactModel
internal import Experiment
internal import Report
internal import Scenario
internal import ScenarioFile
internal import Study

extension FigureVocabulary {
  /// The figures of the product's tables.
  static var catalogue: FigureVocabulary {
    FigureVocabulary(
      figures: FigureCatalogue.all.map {
        Figure(id: $0.id, dimensions: $0.breakdownsOverHorizon.map(\.name))
      },
      columns: KeyFigure.allCases.map { key in
        (
          name: key.column,
          place: FigurePlace(
            figure: key.figure.id, dimension: key.place.breakdown.name, entity: key.place.entity)
        )
      },
      fixedEntities: [
        Breakdown.office.name: ["all"],
        Breakdown.kind.name: ChannelKind.allCases.map(\.name),
        Breakdown.cause.name: Cause.allCases.map(\.name),
      ])
  }
}
