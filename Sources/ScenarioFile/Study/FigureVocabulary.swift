package import Study

/// The figures that there are, for studies that name them: the reader of files knows none itself.
package struct FigureVocabulary: Sendable {
  package struct Figure: Sendable {
    package var id: String
    /// Dimensions whose rows have it, as in the column `dimension`.
    package var dimensions: [String]

    package init(id: String, dimensions: [String]) {
      self.id = id
      self.dimensions = dimensions
    }
  }

  package var figures: [Figure]
  /// Columns of the overview, each a figure of something.
  package var columns: [(name: String, place: FigurePlace)]
  /// Rows of the dimensions that are the same for every scenario.
  package var fixedEntities: [String: [String]]

  package init(
    figures: [Figure], columns: [(name: String, place: FigurePlace)],
    fixedEntities: [String: [String]]
  ) {
    self.figures = figures
    self.columns = columns
    self.fixedEntities = fixedEntities
  }

  func figure(_ id: String) -> Figure? { figures.first { $0.id == id } }

  func column(_ name: String) -> FigurePlace? { columns.first { $0.name == name }?.place }

  /// Every name that a study may give: columns whose name is a figure's too are that figure.
  var names: [String] {
    let ids = figures.map(\.id)
    return ids + columns.map(\.name).filter { !ids.contains($0) }
  }

  /// The dimension that stands for the whole office.
  static let office = "office"
  static let wholeOffice = "all"
}
