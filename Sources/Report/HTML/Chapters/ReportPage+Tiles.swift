internal import Experiment
internal import Scenario
internal import Statistics
internal import Study
internal import Words

// The figures on top, against their targets.

extension ReportPage {
  struct Tile {
    let name: String
    let breakdown: Breakdown
    let entity: String
    let figure: Figure
    let direction: Direction
    /// Whose verdict holds, where the study says nothing about it.
    let key: KeyFigure?
    let target: Target?
    let note: Words?
  }

  private static let mostTiles = 6
  private static let usual: [KeyFigure] = [
    .phoneReachability, .phoneServiceLevel, .writtenDeadlineShare, .timeToResolution,
    .avoidableHours, .totalCost, .walkInWait, .resolvedAtFirst, .contactsBegun,
  ]

  /// The study's figures first, of those the ones with a target; if they are few, then the usual ones that have a value.
  var tiles: [Tile] {
    let goals = input.goals.filter { $0.target != nil } + input.goals.filter { $0.target == nil }
    var tiles = goals.prefix(Self.mostTiles).compactMap { goal -> Tile? in
      guard let breakdown = Breakdown(rawValue: goal.place.dimension),
        let figure = FigureCatalogue.all.first(where: { $0.id == goal.place.figure })
      else { return nil }
      let key = KeyFigure.allCases.first {
        $0.figure.id == figure.id && $0.place == (breakdown, goal.place.entity)
      }
      let entity = facts.rows(summary.scenarios.indices, breakdown)
        .first { $0.name == goal.place.entity }
      var criterion = Criterion(breakdown, goal.place.entity, figure)
      criterion.title = entity?.title
      return Tile(
        name: say(criterion.words),
        breakdown: breakdown, entity: goal.place.entity, figure: figure,
        direction: goal.direction.map(Direction.init) ?? figure.direction,
        key: goal.direction == nil ? key : nil, target: goal.target,
        note: key.flatMap(note))
    }
    for key in Self.usual where tiles.count < Self.mostTiles {
      let isThere = summary.scenarios.indices.contains {
        key.result(summary, scenario: $0)?.estimate != nil
      }
      let isNew = !tiles.contains { $0.figure.id == key.figure.id && $0.entity == key.place.entity }
      guard isThere, isNew else { continue }
      tiles.append(
        Tile(
          name: say(key.words), breakdown: key.place.breakdown, entity: key.place.entity,
          figure: key.figure, direction: key.figure.direction, key: key, target: nil,
          note: note(key)))
    }
    return tiles
  }

  /// What the share is held against, where all channels of the kind agree.
  private func note(_ key: KeyFigure) -> Words? {
    let channels = input.sources[0].scenario.channels.filter {
      ChannelKind($0.kind).name == key.place.entity
    }
    switch key {
    case .phoneServiceLevel:
      guard let seconds = channels.first?.serviceLevel.seconds,
        channels.allSatisfy({ $0.serviceLevel.seconds == seconds })
      else { return nil }
      return Words(
        "answered within \(span(seconds))",
        german: "angenommen binnen \(span(seconds))")
    case .writtenDeadlineShare:
      guard let seconds = channels.first?.deadlineSeconds,
        channels.allSatisfy({ $0.deadlineSeconds == seconds })
      else { return nil }
      return Words(
        "deadline \(hours(seconds)) service hours",
        german: "Frist \(hours(seconds)) Dienststunden")
    case .contactsBegun, .repeatShare, .phoneReachability, .phoneReachabilityFirstTry, .phoneWait,
      .walkInWait, .writtenBacklog, .appointmentAccess, .appointmentNoShow, .taskTime,
      .resolvedAtFirst, .unanswered, .timeToResolution, .avoidableHours, .occupancy, .posts,
      .totalCost:
      return nil
    }
  }

  /// "60 s", "20 min".
  func span(_ seconds: Double) -> Words {
    let isShort = seconds < 120
    return both(isShort ? seconds : seconds / 60, isShort ? " s" : " min")
  }

  func hours(_ seconds: Double) -> Words { both(seconds / 3600, "") }

  /// A number with as many decimals as it needs, one at most.
  private func both(_ value: Double, _ suffix: String) -> Words {
    let decimals = value.rounded() == value ? 0 : 1
    return Words(
      english: Reading(language: .english).number(value, decimals: decimals) + suffix,
      german: Reading(language: .german).number(value, decimals: decimals) + suffix)
  }

  func write(_ tile: Tile, _ html: inout HTMLWriter) {
    html.element("li") { html in
      html.text("h3", tile.name)
      if let note = tile.note { html.text("p", say(note), ["class": "quiet"]) }
      for scenario in shown {
        let result = summary.result(scenario: scenario, tile.breakdown, tile.entity, tile.figure)
        if isComparison { html.text("p", titles[scenario], ["class": "of"]) }
        html.text("p", value(result?.estimate?.mean, tile.figure), ["class": "value"])
        if let difference = result?.difference {
          let verdict =
            tile.key?.verdict(summary, variant: scenario) ?? Verdict(difference, tile.direction)
          html.comparison(difference, verdict, tile, self)
        }
        if let target = tile.target {
          html.target(target, result?.estimate, tile.figure, self)
        }
      }
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func comparison(
    _ difference: Estimate, _ verdict: Verdict, _ tile: ReportPage.Tile, _ page: ReportPage
  ) {
    let text = page.difference(difference, tile.figure)
    let word =
      verdict == .undecided
      ? page.say(Words("no difference shown", german: "kein Unterschied nachweisbar"))
      : page.say(verdict.word.words)
    self.text("p", "\(text), \(word)", ["class": verdict.tone])
  }

  fileprivate mutating func target(
    _ target: Target, _ estimate: Estimate?, _ figure: Figure, _ page: ReportPage
  ) {
    let (sign, value) =
      switch target {
      case .atLeast(let value): ("≥", value)
      case .atMost(let value): ("≤", value)
      }
    let state = TargetState(target, estimate)
    let goal = page.say(Words("target", german: "Ziel"))
    text(
      "p", "\(goal) \(sign) \(page.reading.value(value, figure)): \(page.say(state.words))",
      ["class": state.tone])
  }
}

extension Verdict {
  /// The class of the style sheet.
  var tone: String {
    switch self {
    case .better: "good"
    case .worse: "bad"
    case .more, .less, .equal, .undecided: ""
    }
  }
}

extension Direction {
  init(_ wanted: Goal.Direction) {
    self =
      switch wanted {
      case .more: .higherIsBetter
      case .less: .lowerIsBetter
      }
  }
}
