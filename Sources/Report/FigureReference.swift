internal import ContactModel
internal import Experiment

/// The catalogue of figures as Markdown: what each means, its unit, and where it stands.
package func figureReference() -> String {
  var text = """
    # Figures

    Made from the catalogue that the tables are made with, and compared with it by a test. \
    *Better* says which way a planner would rather see a figure go; *tables* names the dimensions, \
    and in brackets the grains where not all have the figure.

    ## What holds for all figures

    - **When**: cases and contacts belong to the interval in which they began, and are followed to \
    their end even if that lies in the run-out. Staff time, occupancy and backlog belong to the \
    clock. What happens in the warm-up is simulated and not counted.
    - **Offered** is every contact begun within opening hours, those that were blocked or balked \
    included. **Reachability** is answered ÷ offered; at the first try it is counted per case that \
    wanted the channel.
    - **Service level**: A is served within the target, L abandoned or balked within it, O offered. \
    Without another word it is A ÷ (O − L); a scenario may ask for A ÷ O, (A + L) ÷ O, or \
    A ÷ served. Whoever else is not served counts in O only. Times are compared exactly, not in \
    whole seconds.
    - **Waits** begin after the announcement, at the ticket, or for written channels at sending; \
    the response times of written channels run in service hours.
    - **Avoidable demand** is the staff time on contacts that carry a cause, and on work settled \
    elsewhere in the meantime; causes that the scenario calls planned are shown and not counted. \
    Its rows by cause sum to it.
    - **Tasks** have the channel, concern and cause of the contact that left them; their time is \
    part of the staff time on contacts.
    - **Cases** still open at the end are censored (Kaplan–Meier), not dropped.
    - **Cost** is paid staff hours times the group's hourly rate, and the price per contact.
    - Every figure is a **mean over replications** with its interval (Student t); a ratio is the \
    ratio of the sums over replications, its interval by the delta method. One replication has no \
    interval, and a ratio without a denominator no value.
    - **Quantiles** are taken per replication and averaged; they are shown where there are enough \
    observations, 20 ÷ (1 − q) per replication on average, in every compared scenario.
    - **Differences** pair replications with the same chance: variant minus baseline. The shares of \
    replications that are better, equal and worse have Wilson intervals.

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
