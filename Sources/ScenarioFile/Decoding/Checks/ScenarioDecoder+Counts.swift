internal import Calendar
internal import Scenario
internal import Words

// Counted days have to fit the channels on which somebody was counted.

extension ScenarioDecoder {
  func checkCounts(in scenario: Scenario::Scenario) {
    let counts = scenario.demand.counts
    guard !counts.isEmpty, !root.hasErrors("demand", "concerns", "channels", "start", "days")
    else { return }
    checkPeriod(of: counts, in: scenario)
    var isByConcern: [[Int]: Bool] = [:]
    for (index, count) in counts.enumerated() where count.count > 0 {
      let channel = scenario.channels[count.channel]
      let day = [count.date.daysSinceEpoch, count.channel]
      if let other = isByConcern[day], other != (count.concern != nil) {
        reportCount(
          index,
          Words(
            "\(channel.name) is counted with a concern and without one on this day",
            german: "\(channel.name) ist an diesem Tag mit und ohne Anliegen gezählt"),
          hint: Words(
            "give all entries of a day a concern, or none",
            german: "allen Einträgen eines Tages ein Anliegen geben, oder keinem"))
        return
      }
      isByConcern[day] = count.concern != nil
      guard channel.profile.weight(ofWeekday: count.date.weekday.rawValue) > 0 else {
        reportCount(
          index,
          Words(
            "by its profile nobody comes to \(channel.name) on a \(count.date.weekday.words)",
            german: """
              nach seinem Profil kommt am \(count.date.weekday.words) niemand zu \
              \(channel.name)
              """),
          hint: Words(
            "give the weekday a part of the profile: it says when in the day they come",
            german: "dem Wochentag im Profil ein Gewicht geben: es sagt, wann am Tag sie kommen"))
        return
      }
      guard comes(count, in: scenario) else {
        let who = count.concern.map { scenario.concerns[$0].name } ?? ""
        reportCount(
          index,
          Words(
            "no customer of \(who) chooses \(channel.name)",
            german: "niemand mit \(who) wählt \(channel.name)"),
          hint: Words(
            "give a share of the concern on the channel",
            german: "einen Anteil des Anliegens auf dem Kontaktweg angeben"))
        return
      }
    }
  }

  /// Whether anybody who is counted there would choose the channel.
  private func comes(_ count: DemandRules.DayCount, in scenario: Scenario::Scenario) -> Bool {
    func chooses(_ concern: Concern) -> Bool {
      concern.ways.contains { way in
        way.channel == count.channel && way.shares.contains { $0.largest > 0 }
      }
    }
    guard let concern = count.concern else {
      return scenario.concerns.contains { chooses($0) && $0.weeklyVolume.largest > 0 }
    }
    return chooses(scenario.concerns[concern])
  }

  /// A table may hold more than is simulated, but hardly nothing of it.
  private func checkPeriod(of counts: [DemandRules.DayCount], in scenario: Scenario::Scenario) {
    let period = scenario.period
    let first = period.start.adding(days: -period.warmUpDays)
    let last = period.start.adding(days: period.days + period.runOutDays - 1)
    guard !counts.contains(where: { $0.date >= first && $0.date <= last }) else { return }
    report(
      at: ["demand", "counts"],
      Words(
        "no counted day is simulated: that is from \(first) to \(last)",
        german: "kein gezählter Tag wird simuliert: das ist vom \(first) bis \(last)"),
      hint: nil)
  }

  private func reportCount(_ index: Int, _ message: Words, hint: Words) {
    let list = tree?.member("demand")?.node.member("counts")?.node
    guard case .array(let entries) = list?.value else { return }
    root.context.report(
      at: Place(
        path: NodePath([.name("demand"), .name("counts")]).appending(index),
        span: entries[index].span), message, hint: hint)
  }
}
