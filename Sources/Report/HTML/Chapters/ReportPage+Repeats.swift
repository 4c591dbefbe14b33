internal import Charts
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

// Contacts that came to nothing, and why customers come again.

extension ReportPage {
  /// Outcomes after which nobody has been served.
  private static let lost: [Outcome] = [
    .abandoned, .balked, .blocked, .closed, .turnedAway, .disconnected, .noSlot, .noShow,
    .callbackMissed,
  ]

  /// Something counted in every drawn scenario, per counted week.
  private struct Amount {
    let name: Words
    let values: [Double?]
  }

  func repeatsSection() -> ChartSection? {
    let losses = perWeek(
      Self.lost.map { outcome in
        (outcome.words, { self.facts.mean($0, .office, "all", .contacts(outcome)) })
      })
    let causes = Cause.allCases.filter { $0 != .first }
    let repeats = perWeek(
      causes.map { cause in
        (cause.words, { self.facts.mean($0, .cause, cause.name, .repeats) })
      })
    let avoidable = perWeek(
      causes.map { cause in
        (cause.words, { self.facts.mean($0, .cause, cause.name, .avoidableHours) })
      })
    let all = repeats.reduce(0) { $0 + ($1.values[0] ?? 0) }
    guard let main = repeats.max(by: { ($0.values[0] ?? 0) < ($1.values[0] ?? 0) }), all > 0,
      let most = main.values[0]
    else { return nil }
    let title = Words(
      "\(both(all, decimals: 0)) contacts a week are repeats; the first cause: \(main.name), \(percent(most / all))",
      german:
        "\(both(all, decimals: 0)) Kontakte je Woche sind Wiederholungen; häufigster Grund: \(main.name), \(percent(most / all))"
    )
    return ChartSection(
      id: "repeats", title: title,
      subtitle: Words(
        "Per counted week in the whole office: contacts that came to nothing by outcome; repeats and avoidable staff time by cause",
        german:
          "Je gezählter Woche in der ganzen Behörde: Kontakte ohne Bedienung nach Ausgang; Wiederholungen und vermeidbarer Aufwand nach Grund"
      ),
      layout: .columns(3),
      panels: [
        bars(
          losses, Words("Contacts that came to nothing", german: "Kontakte ohne Bedienung"),
          unit: "", title),
        bars(
          repeats, Words("Repeats by cause", german: "Wiederholungen nach Grund"), unit: "", title),
        bars(
          avoidable,
          Words("Avoidable hours by cause", german: "Vermeidbarer Aufwand nach Grund, Stunden"),
          unit: " h", title),
      ].compactMap(\.self),
      table: table(losses: losses, repeats: repeats, avoidable: avoidable))
  }

  /// Those that any drawn scenario has; the largest first.
  private func perWeek(_ sources: [(Words, (Int) -> Double?)]) -> [Amount] {
    sources.map { name, mean in
      Amount(name: name, values: shown.map { index in mean(index).map { $0 / facts.weeks(index) } })
    }
    .filter { $0.values.contains { ($0 ?? 0) >= 0.05 } }
    .sorted { largest($0) > largest($1) }
  }

  private func largest(_ amount: Amount) -> Double { amount.values.reduce(0) { max($0, $1 ?? 0) } }

  private func bars(
    _ amounts: [Amount], _ caption: Words, unit: String, _ description: Words
  ) -> ChartSection.Panel? {
    guard let first = amounts.first else { return nil }
    let drawn = Array(amounts.prefix(8))
    return ChartSection.Panel(
      caption: say(caption),
      description: say(
        Words(
          "Largest: \(first.name), \(both(first.values[0] ?? 0, decimals: 1))\(unit) a week.",
          german:
            "Am größten: \(first.name), \(both(first.values[0] ?? 0, decimals: 1))\(unit) je Woche."
        )),
      drawing: BarList(
        series: shown.map { titles[$0] },
        categories: drawn.map { .init(name: say($0.name), values: $0.values) }
      ).drawing { reading.number($0, decimals: $0 < 100 ? 1 : 0) + unit })
  }

  private func table(losses: [Amount], repeats: [Amount], avoidable: [Amount]) -> DataTable {
    var table = DataTable(
      caption: say(Words("Per counted week", german: "Je gezählter Woche")),
      header: [
        say(Words("outcome or cause", german: "Ausgang oder Grund")),
        say(Words("what", german: "was")),
      ] + shown.map { titles[$0] }, firstNumber: 2)
    let groups = [
      (losses, Words("contacts", german: "Kontakte")),
      (repeats, Words("repeats", german: "Wiederholungen")),
      (avoidable, Words("avoidable hours", german: "vermeidbare Stunden")),
    ]
    for (amounts, what) in groups {
      for amount in amounts {
        table.add(
          [say(amount.name), say(what)]
            + amount.values.map { $0.map { reading.number($0, decimals: 1) } ?? "–" })
      }
    }
    return table
  }
}
