package import ContactModel
internal import Scenario
package import Words

/// The stories of some cases of a replication.
package struct StoryBook: Sendable {
  let plan: Plan
  package let stories: [Story]
  /// How many cases the choice fits.
  package let found: Int

  /// Chooses among all cases of a replication: evenly over time, not the first ones.
  package init(_ events: [StoryEvent], of plan: Plan, _ choice: StoryChoice) {
    self.plan = plan
    var places: [StoryEvent.Identity: Int] = [:]
    var all: [[StoryEvent]] = []
    for event in events {
      if let place = places[event.ofCase] {
        all[place].append(event)
      } else {
        places[event.ofCase] = all.count
        all.append([event])
      }
    }
    let fitting = all.map(Story.init).filter { story in
      let concern = plan.scenario.concerns[story.steps[0].concern].name
      let channel = story.firstChannel.map { plan.scenario.channels[$0].name }
      return story.contacts >= choice.contacts
        && (choice.concern == nil || choice.concern == concern)
        && (choice.channel == nil || choice.channel == channel)
    }
    found = fitting.count
    let count = min(choice.count, fitting.count)
    stories = (0..<count).map { fitting[$0 * fitting.count / count] }
  }

  /// Every story in sentences, within 80 columns.
  package func text(_ language: Language) -> String {
    guard !stories.isEmpty else {
      return Words(
        "No case fits what was asked for.\n",
        german: "Kein Vorgang passt zu dem, was gefragt ist.\n"
      ).text(language)
    }
    return stories.enumerated().map { index, story in
      StoryTelling(plan: plan, language: language).lines(story, number: index + 1)
        .map { "\($0)\n" }.joined()
    }.joined(separator: "\n")
  }
}
