internal import Scenario

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
        at: path, "a chatbot leaves no tasks", hint: "hand the contact to a channel that does")
      return
    }
    let position = scenario.concerns.firstIndex { $0.name == concern.name } ?? 0
    let does = scenario.staff.filter { $0.isEverThere && $0.does(tasksOf: position, on: channel) }
    var places: [Int?] = [nil]
    if case .walkIn = source.kind { places = scenario.sites.indices.map { $0 } }
    for site in places
    where !does.contains(where: { site == nil || $0.site == nil || $0.site == site }) {
      let place = site.map { " at \(scenario.sites[$0].name)" } ?? ""
      report(
        at: path, "nobody does the tasks of \(concern.name) on \(source.name)\(place)",
        hint:
          "name { \"channel\": \(Wording.quoted(source.name)), \"work\": \"tasks\" } under "
          + "\"serves\" of a group that is there")
    }
    checkDeadline(of: task, path)
  }

  /// Warns of tasks that are late when they are begun at once.
  private func checkDeadline(of task: Concern.TaskLeft, _ path: [String]) {
    guard let deadline = task.deadlineSeconds, task.handling.mean.base > deadline else { return }
    let minutes = Wording.number(task.handling.mean.base / 60)
    report(
      .warning, at: path,
      "\(minutes) minutes of work on average, to be done within "
        + "\(Wording.number(deadline / 60)) minutes", hint: "most of them are late")
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
          "there are no tasks on \(scenario.channels[channel].name)",
          hint: "no concern that the group takes leaves a \"task\" there")
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
