internal import Charts
internal import Experiment
internal import Words

// Occupancy and posts by group.

extension ReportPage {
  func occupancySection() -> ChartSection? {
    let groups = facts.rows(shown, .group)
    let values = groups.map { group in
      shown.map { facts.mean($0, .group, group.name, .occupancy) }
    }
    guard
      let busiest = groups.indices.filter({ values[$0][0] != nil }).max(by: {
        (values[$0][0] ?? 0) < (values[$1][0] ?? 0)
      }), let most = values[busiest][0],
      let least = values.compactMap({ $0[0] }).min()
    else { return nil }
    let posts = shown.map { scenario in
      groups.map { group in
        [Figure.postsRequired, .posts].map { facts.mean(scenario, .group, group.name, $0) }
      }
    }
    var table = DataTable(
      caption: say(Phrase.occupancy.words),
      header: [say(Words("group", german: "Gruppe"))]
        + shown.flatMap { scenario in
          [Phrase.occupancy.words, Figure.postsRequired.name, Figure.posts.name].map {
            column(scenario, say($0))
          }
        })
    for (position, group) in groups.enumerated() {
      table.add(
        [group.title]
          + shown.indices.flatMap { scenario in
            [value(values[position][scenario], .occupancy)]
              + posts[scenario][position].map { value($0, .posts) }
          })
    }
    let name = groups[busiest].title
    let title = Words(
      "“\(name)” is busiest, \(percent(most)) of the time; the least busy group \(percent(least))",
      german:
        "Am stärksten ausgelastet ist „\(name)“ mit \(percent(most)); die am wenigsten ausgelastete Gruppe mit \(percent(least))"
    )
    return ChartSection(
      id: "occupancy", title: title,
      subtitle: Words(
        "Occupancy by group: busy hours ÷ hours on duty in which people can be reached; posts that the work fills, and posts paid",
        german:
          "Auslastung nach Gruppe: Arbeitszeit ÷ erreichbare Dienstzeit; VZÄ, welche die Arbeit füllt, und bezahlte VZÄ"
      ),
      panels: [
        ChartSection.Panel(
          caption: say(Words("Occupancy", german: "Auslastung")), description: say(title),
          drawing: BarList(
            series: shown.map { titles[$0] },
            categories: zip(groups, values).map { .init(name: $0.title, values: $1) }, highest: 1
          ).drawing { reading.value($0, .occupancy) })
      ] + shown.indices.map { panel(posts[$0], groups, scenario: $0, among: posts) },
      table: table)
  }

  private func panel(
    _ posts: [[Double?]], _ groups: [Entity], scenario: Int, among all: [[[Double?]]]
  ) -> ChartSection.Panel {
    let (required, paid) = (
      posts.reduce(0) { $0 + ($1[0] ?? 0) }, posts.reduce(0) { $0 + ($1[1] ?? 0) }
    )
    let name = Figure.posts.name
    return ChartSection.Panel(
      caption: isComparison ? say(name) + " – " + titles[scenario] : say(name),
      description: say(
        Words(
          "The work fills \(both(required, decimals: 1)) of \(both(paid, decimals: 1)) posts.",
          german:
            "Die Arbeit füllt \(both(required, decimals: 1)) von \(both(paid, decimals: 1)) VZÄ."
        )),
      drawing: BarList(
        series: [
          say(Words("filled by the work", german: "von der Arbeit gefüllt")),
          say(Words("paid", german: "bezahlt")),
        ],
        categories: zip(groups, posts).map { .init(name: $0.title, values: $1) },
        highest: all.joined().joined().reduce(0) { max($0, $1 ?? 0) }
      ).drawing { reading.value($0, .posts) })
  }
}
