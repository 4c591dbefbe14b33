package import Study

extension Criterion {
  /// The figure at a place that was found when the study was read.
  package init(_ place: FigurePlace, _ direction: Goal.Direction? = nil) {
    guard let breakdown = Breakdown(rawValue: place.dimension),
      let figure = FigureCatalogue.all.first(where: { $0.id == place.figure })
    else { preconditionFailure("a study names figures of the catalogue") }
    let better: Direction? =
      switch direction {
      case .more: .higherIsBetter
      case .less: .lowerIsBetter
      case nil: nil
      }
    self.init(breakdown, place.entity, figure, direction: better)
  }
}
