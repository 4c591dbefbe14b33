internal import Scenario
internal import Words

// Every number that is assumed, with its value.

extension HTMLPage {
  /// The assumptions of scenarios by their titles; what a baseline has, variants do not repeat.
  func assumptions(
    _ scenarios: some Sequence<(String, ReportInput.Source)>, _ html: inout HTMLWriter
  ) {
    var told: [Provenance.Entry] = []
    var toldValues: [NotedValue] = []
    var unnoted = 0
    for (title, source) in scenarios {
      let provenance = source.provenance
      unnoted = max(unnoted, provenance.unnoted)
      let new = provenance.entries.filter { entry in
        !told.contains { $0.isSameNote(as: entry) }
          || entry.values.contains { !toldValues.contains($0) }
      }
      let assumed = new.filter { $0.mark == .assumption }.map { entry in
        var rest = entry
        rest.values = entry.values.filter { !toldValues.contains($0) }
        return rest
      }
      told += new.filter { entry in !told.contains { $0.isSameNote(as: entry) } }
      toldValues += new.flatMap(\.values).filter { !toldValues.contains($0) }
      if !assumed.isEmpty { write(assumed, of: title, &html) }
    }
    let found = told.count { $0.mark != .assumption }
    html.text("p", say(summary(told.count, found, unnoted)))
  }

  private func summary(_ notes: Int, _ found: Int, _ unnoted: Int) -> Words {
    guard notes > 0 else {
      return Words(
        "The scenario files say of no number where it comes from.",
        german: "Die Szenariodateien sagen von keiner Zahl, woher sie kommt.")
    }
    return Words(
      "\(notes) notes say where numbers come from; \(found) of them name sources or data.",
      german:
        "\(notes) Vermerke sagen, woher Zahlen kommen; \(found) davon nennen Quellen oder Daten.")
      + (unnoted == 0
        ? .none
        : Words(
          " Of \(unnoted) values nothing is said.",
          german: " Von \(unnoted) Werten ist nichts gesagt."))
  }

  /// One scenario's, folded away by section of its file.
  private func write(_ entries: [Provenance.Entry], of title: String, _ html: inout HTMLWriter) {
    let values = entries.reduce(0) { $0 + $1.values.count }
    html.text(
      "h3",
      say(
        Words(
          "Assumptions of “\(title)”: \(entries.count) notes on \(values) values",
          german: "Annahmen von „\(title)“: \(entries.count) Vermerke zu \(values) Werten")))
    for section in sections(entries) {
      let count = section.entries.reduce(0) { $0 + $1.values.count }
      html.element("details") { html in
        html.text(
          "summary",
          say(
            Words(
              "\(sectionName(section.key)), values: \(count)",
              german: "\(sectionName(section.key)), Werte: \(count)")))
        for entry in section.entries {
          html.element("p") { html in
            html.text("code", entry.pattern)
            html.text("span", text(entry))
          }
          if !entry.values.isEmpty { html.table(table(entry)) }
        }
      }
    }
  }

  private func text(_ entry: Provenance.Entry) -> String {
    let bounds = entry.range.map { range in
      say(
        Words(
          " (may lie between \(plain(range.lowerBound)) and \(plain(range.upperBound)))",
          german:
            " (kann zwischen \(plain(range.lowerBound)) und \(plain(range.upperBound)) liegen)"))
    }
    return ": " + entry.note + (bounds ?? "")
  }

  private func table(_ entry: Provenance.Entry) -> DataTable {
    var table = DataTable(
      caption: say(Words("Values of \(entry.pattern)", german: "Werte von \(entry.pattern)")),
      header: [
        Words("path", german: "Pfad"), Words("value", german: "Wert"),
        Words("unit", german: "Einheit"),
      ].map(say), firstNumber: 3)
    for value in entry.values {
      table.add([
        value.path,
        value.parts.map { part in
          let content =
            switch part.content {
            case .number(let number): reading.plain(number)
            case .text(let text): text
            }
          return part.label.isEmpty ? content : "\(part.label): \(content)"
        }.joined(separator: "; "), value.unit.map { say($0.words) } ?? "",
      ])
    }
    return table
  }

  // MARK: Sections

  private func sections(
    _ entries: [Provenance.Entry]
  ) -> [(key: String, entries: [Provenance.Entry])] {
    var sections: [(key: String, entries: [Provenance.Entry])] = []
    for entry in entries {
      let key = String(entry.pattern.prefix { $0 != "." && $0 != "[" })
      if let known = sections.firstIndex(where: { $0.key == key }) {
        sections[known].entries.append(entry)
      } else {
        sections.append((key, [entry]))
      }
    }
    return sections
  }

  private func sectionName(_ key: String) -> Words {
    switch key {
    case "households": Words("Households in care", german: "Bedarfsgemeinschaften")
    case "sites": Words("Sites", german: "Standorte")
    case "segments": Words("Segments of customers", german: "Segmente")
    case "profiles": Words("Weekly profiles", german: "Wochenprofile")
    case "channels": Words("Channels", german: "Kontaktwege")
    case "concerns": Words("Concerns", german: "Anliegen")
    case "demand": Words("Demand", german: "Nachfrage")
    case "staff": Words("Staff", german: "Personal")
    case "comingBack": Words("Coming back", german: "Erneute Kontakte")
    case "changes": Words("Changes on dates", german: "Änderungen ab einem Datum")
    case "calendar": Words("Calendar", german: "Kalender")
    case "period": Words("Period", german: "Zeitraum")
    default: Words(verbatim: key)
    }
  }
}

extension Provenance.Entry {
  fileprivate func isSameNote(as other: Self) -> Bool {
    pattern == other.pattern && mark == other.mark && note == other.note && range == other.range
  }
}

extension NotedValue.Unit {
  fileprivate var words: Words {
    let words = base?.words ?? .none
    guard isPer1000Households else { return words }
    let per = Words("per 1,000 households", german: "je 1.000 Bedarfsgemeinschaften")
    return base == nil ? per : words + Words(", ", german: ", ") + per
  }
}

extension NotedValue.Base {
  fileprivate var words: Words {
    switch self {
    case .seconds: Words("seconds", german: "Sekunden")
    case .minutes: Words("minutes", german: "Minuten")
    case .hours: Words("hours", german: "Stunden")
    case .days: Words("days", german: "Tage")
    case .serviceHours: Words("service hours", german: "Dienststunden")
    case .serviceMinutes: Words("service minutes", german: "Dienstminuten")
    case .share: Words("share", german: "Anteil")
    case .factor: Words("factor", german: "Faktor")
    case .euro: Words("euro", german: "Euro")
    case .euroPerHour: Words("euro an hour", german: "Euro je Stunde")
    case .hoursPerWeek: Words("hours a week", german: "Stunden je Woche")
    case .perHour: Words("contacts an hour", german: "Kontakte je Stunde")
    case .perDay: Words("contacts a day", german: "Kontakte je Tag")
    case .perWeek: Words("contacts a week", german: "Kontakte je Woche")
    case .perMonth: Words("contacts a month", german: "Kontakte je Monat")
    case .perYear: Words("contacts a year", german: "Kontakte je Jahr")
    }
  }
}
