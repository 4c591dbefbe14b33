internal import Experiment
internal import Words

extension Criterion {
  /// What the figure is called: as among the key figures, otherwise by its names in the tables.
  var words: Words {
    for key in KeyFigure.allCases
    where key.place == (breakdown, entity) && key.figure.id == figure.id {
      return key.words
    }
    let name = String(figure.id.map { $0 == "_" ? " " : $0 })
    return Words(verbatim: breakdown == .office ? name : "\(entity): \(name)")
  }
}
