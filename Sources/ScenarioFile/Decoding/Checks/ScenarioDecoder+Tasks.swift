internal import Scenario
internal import Words

// Tasks are left by those who may, and done by somebody who is there.

extension ScenarioDecoder {
  func checkTasks(in scenario: Scenario::Scenario) {
    guard !root.hasErrors("staff", "channels", "sites", "concerns") else { return }
    for concern in scenario.concerns {
      for way in concern.ways {
        if let task = way.task, task.probability.largest > 0 {
          check(task, of: concern, on: way.channel, in: scenario)
        }
      }
    }
    checkTaskSkills(in: scenario)
  }

  private func check(
    _ task: Concern.TaskLeft, of concern: Concern, on channel: Int,
    in scenario: Scenario::Scenario
  ) {
    let source = scenario.channels[channel]
    let path = ["concerns", concern.name, "channels", source.name, "task"]
    if case .chatbot = source.kind {
      report(
        at: path,
        Words("a chatbot leaves no tasks", german: "ein Chatbot hinterlässt keine Aufträge"),
        hint: Words(
          "hand the contact to a channel that does",
          german: "den Kontakt an einen Kontaktweg weitergeben, der es tut"))
      return
    }
    let position = scenario.concerns.firstIndex { $0.name == concern.name } ?? 0
    let does = scenario.staff.filter { $0.isEverThere && $0.does(tasksOf: position, on: channel) }
    var places: [Int?] = [nil]
    if case .walkIn = source.kind { places = scenario.sites.indices.map { $0 } }
    for site in places
    where !does.contains(where: { site == nil || $0.site == nil || $0.site == site }) {
      let place =
        site.map {
          Words(" at \(scenario.sites[$0].name)", german: " am Standort \(scenario.sites[$0].name)")
        } ?? .none
      report(
        at: path,
        Words(
          "nobody does the tasks of \(concern.name) on \(source.name)\(place)",
          german: """
            niemand erledigt die Aufträge zu \(concern.name) auf \
            \(source.name)\(place)
            """),
        hint:
          Words(
            """
            name { "channel": \(Wording.quoted(source.name)), "work": "tasks" } \
            under "serves" of a group that is there
            """,
            german: """
              { "channel": \(Wording.quoted(source.name)), "work": "tasks" } unter \
              "serves" einer Gruppe nennen, die da ist
              """))
    }
    checkDeadline(of: task, path)
  }

  /// Warns of tasks that are late when they are begun at once.
  private func checkDeadline(of task: Concern.TaskLeft, _ path: [String]) {
    guard let deadline = task.deadlineSeconds, task.handling.mean.base > deadline else { return }
    let minutes = Words.number(task.handling.mean.base / 60)
    report(
      .warning, at: path,
      Words(
        """
        \(minutes) minutes of work on average, to be done within \
        \(Words.number(deadline / 60)) minutes
        """,
        german: """
          im Mittel \(minutes) Minuten Arbeit, zu tun innerhalb von \
          \(Words.number(deadline / 60)) Minuten
          """), hint: Words("most of them are late", german: "die meisten sind zu spät"))
  }

  /// Warns of groups that do tasks which nobody leaves.
  private func checkTaskSkills(in scenario: Scenario::Scenario) {
    var seen: Set<Int> = []
    for (index, group) in scenario.staff.enumerated()
    where seen.insert(sourceOfGroup[index]).inserted {
      for skill in group.skills {
        guard case .tasks(let channel) = skill.work else { continue }
        let areLeft = scenario.concerns.enumerated().contains { position, concern in
          (skill.concerns?.contains(position) ?? true)
            && concern.ways.contains { $0.channel == channel && $0.task != nil }
        }
        guard !areLeft else { continue }
        report(
          .warning, at: ["staff", names.groups.name(at: sourceOfGroup[index]), "serves"],
          Words(
            "there are no tasks on \(scenario.channels[channel].name)",
            german: "auf \(scenario.channels[channel].name) gibt es keine Aufträge"),
          hint: Words(
            "no concern that the group takes leaves a \"task\" there",
            german: "kein Anliegen, das die Gruppe annimmt, hinterlässt dort einen \"task\""))
      }
    }
  }
}

extension StaffGroup {
  /// Whether it does the tasks of a concern on a channel.
  fileprivate func does(tasksOf concern: Int, on channel: Int) -> Bool {
    skills.contains { skill in
      skill.work == .tasks(channel: channel) && (skill.concerns?.contains(concern) ?? true)
    }
  }
}
