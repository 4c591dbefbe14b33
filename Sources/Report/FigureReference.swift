internal import ContactModel
internal import Experiment

/// The catalogue of figures as Markdown: what each means, its unit, and where it stands.
package func figureReference() -> String {
  var text = """
    # Figures

    Generated from the catalogue that the tables are made with. *Better* says which way a planner \
    would rather see a figure go. *Tables* names the dimensions, and in brackets the grains where \
    not all have the figure.

    """
  for chapter in FigureCatalogue.chapters {
    text += """

      ## \(chapter.name)

      \(chapter.note)

      | figure | unit | better | tables | definition |
      |---|---|---|---|---|

      """
    for figure in chapter.figures {
      text += """
        | `\(figure.id)` | \(figure.unit.name) | \(figure.direction.word) | \
        \(tables(figure)) | \(figure.definition) |

        """
    }
  }
  return text
}

private func tables(_ figure: Figure) -> String {
  let breakdowns = Breakdown.allCases.filter {
    $0 != .kind && figure.scope.breakdowns.contains($0)
  }
  let names = breakdowns.map(\.name).joined(separator: ", ")
  let channels = ChannelKind.allCases.filter(figure.scope.kinds.contains)
  let kinds =
    channels.count == ChannelKind.allCases.count || breakdowns == [.group]
    ? "" : " of " + channels.map(\.name).joined(separator: ", ")
  let grains = Grain.allCases.filter(figure.scope.grains.contains)
  let limits =
    grains.count == Grain.allCases.count
    ? "" : " (" + grains.map(\.columnName).joined(separator: ", ") + ")"
  return names + kinds + limits
}

extension Grain {
  /// As in the names of files.
  fileprivate var columnName: String { self == .weekdayHour ? "weekday_hour" : name }
}

extension Direction {
  fileprivate var word: String {
    switch self {
    case .higherIsBetter: "higher"
    case .lowerIsBetter: "lower"
    case .neutral: "–"
    }
  }
}
