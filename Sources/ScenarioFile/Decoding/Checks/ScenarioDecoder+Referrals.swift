internal import Scenario
internal import Words

// Referrals that go round in a circle.

extension ScenarioDecoder {
  /// Refuses concerns whose customers are sent on and on, and never settled.
  func checkLoops(in scenario: Scenario::Scenario) {
    guard scenario.comingBack.maximumAttempts == nil,
      !root.hasErrors("channels", "comingBack", "changes")
    else { return }
    for concern in scenario.concerns where !hasErrors(at: ["concerns", concern.name]) {
      guard let loop = scenario.endlessReferrals(of: concern) else { continue }
      let names = loop.map { scenario.channels[$0].name }.joined(separator: " to ")
      report(
        at: ["concerns", concern.name, "failure"],
        Words(
          "customers are referred from \(names), for ever",
          german: "von \(names) wird immer weiter verwiesen, ohne Ende"),
        hint: Words(
          """
          give a chance of being settled, another reason, or \
          comingBack.maximumAttempts
          """,
          german: """
            eine Aussicht auf Erledigung, einen anderen Grund oder \
            comingBack.maximumAttempts angeben
            """))
    }
  }
}

extension Scenario::Scenario {
  /// The channels of which one may be the first fitting one that is open to a customer: those up to
  /// the first that is there for everybody.
  func firstFitting(of concern: Concern, except channel: Int?) -> [Int] {
    var result: [Int] = []
    for fitting in concern.fitting where fitting != channel {
      result.append(fitting)
      if isForEverybody(fitting) { break }
    }
    return result
  }

  /// Channels, the first once more at the end, on which nobody is settled and everybody is
  /// referred to the next one.
  fileprivate func endlessReferrals(of concern: Concern) -> [Int]? {
    for way in concern.ways {
      var path: [Int] = []
      if let loop = loop(from: way.channel, concern, &path) { return loop }
    }
    return nil
  }

  private func loop(from channel: Int, _ concern: Concern, _ path: inout [Int]) -> [Int]? {
    if let start = path.firstIndex(of: channel) { return path[start...] + [channel] }
    guard let way = concern.ways.first(where: { $0.channel == channel }) else { return nil }
    let reasons = concern.reasons(on: channel)
    // Settling nobody at any time; or at some time, if no time passes there.
    let settlesNobody =
      way.resolved.largest == 0 || (way.resolved.smallest == 0 && way.handling.mean.smallest == 0)
    guard settlesNobody, reasons.referral >= 1 - Checks.tolerance else { return nil }
    path.append(channel)
    defer { path.removeLast() }
    var targets = firstFitting(of: concern, except: channel)
    if !targets.contains(where: isForEverybody) {
      targets += concern.ways.map(\.channel).filter { $0 != channel && !targets.contains($0) }
    }
    for other in targets {
      if let loop = loop(from: other, concern, &path) { return loop }
    }
    return nil
  }
}
