/// Which figure of the result tables is meant, and of what.
package struct FigurePlace: Hashable, Sendable {
  /// As in the column `figure`.
  package var figure: String
  /// As in the column `dimension`: `office`, `channel`, …, and `kind` for the kinds of channels.
  package var dimension: String
  /// As in the column `entity`.
  package var entity: String

  package init(figure: String, dimension: String, entity: String) {
    self.figure = figure
    self.dimension = dimension
    self.entity = entity
  }
}
