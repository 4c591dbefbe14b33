internal import Scenario
internal import Words

// What can only be checked when everything has been read.

extension ScenarioDecoder {
  func checkWhole(_ scenario: Scenario::Scenario) {
    checkVolume(of: scenario)
    checkWays(in: scenario)
    checkReferrals(in: scenario)
    checkLoops(in: scenario)
    checkStrategies(in: scenario)
    checkChatbots(in: scenario)
    checkReplay(in: scenario)
    checkCounts(in: scenario)
    checkGroups(in: scenario)
    checkStaffRules(in: scenario)
    checkCoverage(in: scenario)
    checkTasks(in: scenario)
    checkBookings(in: scenario)
    checkPersons(in: scenario)
  }

  /// Notes a finding about the value at a path, or about the nearest one around it.
  func report(
    _ severity: Finding.Severity = .error, at steps: [String], _ message: Words,
    hint: Words? = nil
  ) {
    root.context.report(severity, at: place(steps), message, hint: hint)
  }

  /// Whether an error was found at a path or below it.
  func hasErrors(at steps: [String]) -> Bool {
    root.context.hasErrors(under: NodePath(steps.map { .name($0) }))
  }

  private func place(_ steps: [String]) -> Place {
    var node = tree
    var span = tree?.span
    for step in steps {
      node = node?.member(step)?.node
      span = node?.span ?? span
    }
    return Place(path: NodePath(steps.map { .name($0) }), span: span)
  }

  private func checkReplay(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("replay", "concerns", "channels") else { return }
    for (index, contact) in scenario.replay.enumerated() {
      let concern = scenario.concerns[contact.concern]
      guard !concern.ways.contains(where: { $0.channel == contact.channel }) else { continue }
      let channel = scenario.channels[contact.channel].name
      report(
        at: ["replay"],
        Words(
          """
          entry \(index): \(concern.name) comes to \(channel), but has no handling \
          time there
          """,
          german: """
            Eintrag \(index): \(concern.name) kommt zu \(channel), hat dort aber \
            keine Bearbeitungszeit
            """),
        hint: Words(
          "give concerns.\(concern.name).channels.\(channel)",
          german: "concerns.\(concern.name).channels.\(channel) angeben"))
      return
    }
  }
}
