internal import ContactModel
internal import Experiment
package import Words

/// The catalogue of figures as Markdown: what each means, its unit, and where it stands.
package func figureReference(_ language: Language) -> String {
  var text = introduction.text(language)
  let head = Words(
    "| figure | unit | better | tables | definition |",
    german: "| Kennzahl | Einheit | besser | Tabellen | Definition |"
  ).text(language)
  for chapter in FigureCatalogue.chapters {
    text += """

      ## \(chapter.name.text(language))

      \(chapter.note.text(language))

      \(head)
      |---|---|---|---|---|

      """
    for figure in chapter.figures {
      text += """
        | `\(figure.id)` | \(figure.unit.words.text(language)) | \(figure.direction.words.text(language)) | \
        \(tables(figure, language)) | \(figure.definition.text(language)) |

        """
    }
  }
  return text
}

private func tables(_ figure: Figure, _ language: Language) -> String {
  let breakdowns = Breakdown.allCases.filter {
    $0 != .kind && figure.scope.breakdowns.contains($0)
  }
  let names = breakdowns.map(\.name).joined(separator: ", ")
  let channels = ChannelKind.allCases.filter(figure.scope.kinds.contains)
  let kinds =
    channels.count == ChannelKind.allCases.count || breakdowns == [.group]
    ? ""
    : Words(" of ", german: " zu ").text(language) + channels.map(\.name).joined(separator: ", ")
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
  fileprivate var words: Words {
    switch self {
    case .higherIsBetter: Words("higher", german: "mehr")
    case .lowerIsBetter: Words("lower", german: "weniger")
    case .neutral: Words(verbatim: "–")
    }
  }
}

private let introduction = Words(
  """
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

  """,
  german: """
    # Kennzahlen

    Aus dem Katalog erzeugt, mit dem auch die Tabellen entstehen, und von einem Test mit ihm verglichen. *Besser* \
    sagt, in welche Richtung eine Kennzahl gehen sollte; *Tabellen* nennt die Dimensionen und in Klammern die \
    Zeitraster, wo nicht alle die Kennzahl haben. Spalten, Kennungen und Dimensionen heißen in jeder Sprache gleich.

    ## Was für alle Kennzahlen gilt

    - **Wann**: Vorgänge und Kontakte gehören zu dem Zeitraum, in dem sie begannen, und werden bis zu ihrem Ende \
    verfolgt, auch wenn das im Nachlauf liegt. Arbeitszeit, Auslastung und Rückstand gehören zur Uhr. Was in der \
    Einschwingzeit geschieht, wird simuliert und nicht gezählt.
    - **Angeboten** ist jeder in der Öffnungszeit begonnene Kontakt, auch wer besetzt fand oder gleich wieder ging. \
    **Erreichbarkeit** ist angenommen ÷ angeboten; beim ersten Versuch je Vorgang gezählt, der den Kontaktweg wollte.
    - **Servicegrad**: A ist im Ziel angenommen, L im Ziel aufgelegt oder gleich wieder gegangen, O angeboten. Ohne \
    anderes Wort ist er A ÷ (O − L); ein Szenario kann A ÷ O, (A + L) ÷ O oder A ÷ angenommen verlangen. Wer sonst \
    nicht angenommen wird, zählt nur in O. Zeiten werden genau verglichen, nicht in ganzen Sekunden.
    - **Wartezeiten** beginnen nach der Ansage, mit der Wartemarke, oder bei schriftlichen Kontaktwegen mit dem \
    Absenden; deren Antwortzeiten laufen in Dienststunden.
    - **Vermeidbarer Aufwand** ist die Arbeitszeit für Kontakte mit einem Grund und für Arbeit, die sich inzwischen \
    anders erledigt hat; Gründe, die das Szenario eingeplant nennt, werden gezeigt und nicht gezählt. Seine Zeilen \
    nach Grund ergeben zusammen ihn.
    - **Aufträge** haben Kontaktweg, Anliegen und Grund des Kontakts, der sie hinterließ; ihre Zeit ist Teil der \
    Arbeitszeit für Kontakte.
    - **Vorgänge**, die am Ende noch offen sind, werden zensiert (Kaplan–Meier), nicht weggelassen.
    - **Kosten** sind bezahlte Stunden mal Stundensatz der Gruppe, und der Preis je Kontakt.
    - Jede Kennzahl ist ein **Mittel über Durchläufe** mit ihrem Intervall (Student t); ein Verhältnis ist das der \
    Summen über die Durchläufe, sein Intervall nach der Delta-Methode. Ein Durchlauf allein hat kein Intervall, ein \
    Verhältnis ohne Nenner keinen Wert.
    - **Quantile** werden je Durchlauf genommen und gemittelt; sie stehen da, wo es genug Beobachtungen gibt, im \
    Mittel 20 ÷ (1 − q) je Durchlauf in jedem verglichenen Szenario.
    - **Unterschiede** vergleichen Durchläufe mit demselben Zufall: Variante minus Ausgangslage. Die Anteile der \
    Durchläufe, die besser, gleich und schlechter sind, haben Wilson-Intervalle.

    """)
