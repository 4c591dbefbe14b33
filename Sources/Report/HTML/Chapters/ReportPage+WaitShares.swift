internal import Charts
internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

// Who waits at most how long, with the target.

extension ReportPage {
  /// Waits of the answered of a channel in one scenario.
  private struct Shares {
    let scenario: Int
    /// Minutes that this many percent wait at most, rising.
    let points: [(minutes: Double, percent: Int)]
    /// What the channel promises, and the share of the answered in it.
    let target: (minutes: Double, share: Double)?
  }

  private static let percents = [50, 80, 90, 95, 99]

  func waitSharesSection() -> ChartSection? {
    let channels = facts.rows(shown, .channel).map { channel in
      (channel: channel, shares: shown.compactMap { shares(channel, $0) })
    }.filter { !$0.shares.isEmpty }
    guard
      let worst = channels.filter({ $0.shares[0].scenario == 0 })
        .max(by: { longest($0.shares) < longest($1.shares) }),
      let first = worst.shares.first, let half = first.points.first, let last = first.points.last
    else { return nil }
    let name = worst.channel.title
    return ChartSection(
      id: "wait-shares",
      title: Words(
        """
        On “\(name)” \(half.percent) % wait at most \(both(half.minutes, decimals: 1)) minutes, \
        \(last.percent) % at most \(both(last.minutes, decimals: 1))
        """,
        german: """
          Auf „\(name)“ warten \(half.percent) % höchstens \(both(half.minutes, decimals: 1)) \
          Minuten, \(last.percent) % höchstens \(both(last.minutes, decimals: 1))
          """),
      subtitle: Words(
        "Share of the answered, in percent, that waited at most so many minutes, over the whole period",
        german:
          "Anteil der Bedienten in Prozent, die höchstens so viele Minuten warteten, im ganzen Zeitraum"
      ),
      note: Words(
        "Points at \(percents) %, as far as there are enough contacts, with straight lines between them; the diamond is the baseline’s share within its target.",
        german:
          "Punkte bei \(percents) %, soweit es genug Kontakte gibt, dazwischen gerade Linien; die Raute ist der Anteil der Ausgangslage in ihrer Zielzeit."
      ),
      panels: channels.map { panel($0.channel, $0.shares) }, table: table(channels))
  }

  private var percents: String { Self.percents.map(String.init).joined(separator: ", ") }

  private func longest(_ shares: [Shares]) -> Double {
    shares.first?.points.last?.minutes ?? 0
  }

  private func shares(_ channel: Entity, _ scenario: Int) -> Shares? {
    let known = input.sources[scenario].scenario.channels.first { $0.name == channel.name }
    guard let known, [.phone, .walkIn, .booking].contains(ChannelKind(known.kind)) else {
      return nil
    }
    let points = Self.percents.compactMap { percent -> (minutes: Double, percent: Int)? in
      guard let figure = Figure.quantile(percent, of: Figure.waitsOfAnswered),
        let minutes = facts.mean(scenario, .channel, channel.name, figure)
      else { return nil }
      return (minutes, percent)
    }
    guard points.count > 1 else { return nil }
    return Shares(
      scenario: scenario, points: points,
      target: facts.mean(scenario, .channel, channel.name, .serviceLevelOfAnswered).map {
        (known.serviceLevel.seconds / 60, $0)
      })
  }

  private func panel(_ channel: Entity, _ shares: [Shares]) -> ChartSection.Panel {
    let first = shares[0]
    let answer = (first.scenario == 0 ? first.target : nil).map { target in
      Curves.Answer(
        x: target.minutes, y: target.share * 100,
        label: say(
          Words(
            "target \(span(target.minutes * 60)): \(percent(target.share))",
            german: "Zielzeit \(span(target.minutes * 60)): \(percent(target.share))")))
    }
    return ChartSection.Panel(
      caption: channel.title,
      description: first.points.map {
        say(
          Words(
            "\($0.percent) % wait at most \(both($0.minutes, decimals: 1)) minutes",
            german: "\($0.percent) % warten höchstens \(both($0.minutes, decimals: 1)) Minuten"))
      }.joined(separator: "; ") + ".",
      drawing: Curves(
        series: shares.map { shares in
          .init(
            name: titles[shares.scenario],
            points: shares.points.map { .init(x: $0.minutes, y: Double($0.percent)) })
        }, answer: answer
      ).drawing(
        xTitle: say(Words("minutes", german: "Minuten")), x: number,
        y: { "\(reading.number($0, decimals: $1)) %" }))
  }

  private func table(_ channels: [(channel: Entity, shares: [Shares])]) -> DataTable {
    let columns = channels.flatMap { channel in channel.shares.map { (channel.channel, $0) } }
    var table = DataTable(
      caption: say(
        Words("Minutes that so many wait at most", german: "Minuten, die so viele höchstens warten")
      ),
      header: [say(Words("share", german: "Anteil"))]
        + columns.map { column($0.1.scenario, $0.0.title) })
    for percent in Self.percents {
      table.add(
        ["\(percent) %"]
          + columns.map { column in
            column.1.points.first { $0.percent == percent }
              .map { reading.number($0.minutes, decimals: 1) } ?? "–"
          })
    }
    table.add(
      [say(Words("in target", german: "in der Zielzeit"))]
        + columns.map { $0.1.target.map { say(percent($0.share)) } ?? "–" })
    return table
  }
}
