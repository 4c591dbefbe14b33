import Scenario
import ScenarioFile
import Testing

/// Weekly profiles of demand.
@Suite struct ScenarioProfileTests {
  private func overlay(_ profile: String) -> String {
    "{ \"channels\": { \"mail\": { \"profile\": \(profile) } } }"
  }

  private func profile(_ text: String) throws -> WeeklyProfile {
    try Office.scenario(overlay(text)).channels[1].profile
  }

  private func messages(_ profile: String) -> [String] {
    Office.messages(overlay(profile)).map { $0.replacing("channels.mail.", with: "") }
  }

  @Test func `a constant profile is one step a day`() throws {
    #expect(
      try profile("\"constant\"")
        == WeeklyProfile(stepMinutes: 1440, weights: Array(repeating: 1, count: 7)))
  }

  @Test func `a product is weekday times hour`() throws {
    let profile = try profile("\"office\"")
    #expect(profile.stepMinutes == 60)
    #expect(profile.weights.count == 168)
    #expect(profile.weights[8] == 2 && profile.weights[9] == 6 && profile.weights[10] == 0)
    #expect(profile.weights[24 + 9] == 3 && profile.weights[48 + 9] == 0)
  }

  @Test func `hours clip a product exactly`() throws {
    let quarter = try profile("{ hours: { \"8\": 4 }, within: \"Mo 8:15–8:45; Di 8–12\" }")
    #expect(quarter.stepMinutes == 15)
    #expect(quarter.weights[32...35] == [0, 1, 1, 0])
    #expect(quarter.weights[96 + 32] == 1)
    let half = try profile("{ within: \"Mo 8–12, 13–15:30\" }")
    #expect(half.stepMinutes == 30)
    #expect(half.weights[31] == 0 && half.weights[30] == 0.5 && half.weights[25] == 0)
    let odd = try profile("{ within: \"Mo 8–8:07\" }")
    #expect(odd.stepMinutes == 1)
    #expect((odd.weights.reduce(0, +) - 7 / 60.0).magnitude < 1e-12)
  }

  @Test func `steps are given for a week or by day`() throws {
    let week = (0..<28).map { "\($0)" }.joined(separator: ", ")
    let sixHours = try profile("{ stepMinutes: 360, week: [\(week)] }")
    #expect(sixHours.weights == (0..<28).map { Double($0) })
    let byDay = try profile(
      "{ stepMinutes: 720, days: { \"Mittwoch\": [1, 2], \"Sun\": [3, 4] } }")
    #expect(byDay.weights == [0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 3, 4])
  }

  @Test func `what makes no profile is named`() {
    let cases = [
      ("{}", "profile: this is no profile"),
      ("{ hours: { \"8\": 1 }, stepMinutes: 60 }", "profile: this is no profile"),
      (
        "{ stepMinutes: 7, week: [1] }",
        "profile.stepMinutes: a day is no multiple of 7 minutes"
      ),
      ("{ stepMinutes: 720, week: [1] }", "profile.week: these are 1 steps"),
      ("{ stepMinutes: 720, days: { Mo: [1] } }", "profile.days.Mo: these are 1 steps"),
      ("{ hours: { \"24\": 1 } }", "profile.hours.24: \"24\" is no hour of the day"),
      (
        "{ weekdays: { Mo: 1, Montag: 1 } }",
        "profile.weekdays.Montag: Monday is given twice"
      ),
      ("{ weekdays: { Mitwoch: 1 } }", "profile.weekdays.Mitwoch: \"Mitwoch\" is no weekday"),
      (
        "{ weekdays: { Sa: 1 }, within: \"Mo 8–12\" }",
        "profile: this profile has no demand at any time"
      ),
      ("{ hours: { \"8\": -1 } }", "profile.hours.8: -1 is below 0"),
      ("\"ofice\"", "profile: there is no profile \"ofice\""),
    ]
    for (text, message) in cases { #expect(messages(text) == [message]) }
    #expect(
      Office.messages("{ \"profiles\": { \"constant\": { \"within\": \"24/7\" } } }") == [
        "profiles.constant: \"constant\" always means the same demand at every time"
      ])
  }
}
