import Scenario
import ScenarioFile
import Testing

/// Sizes and dates that cannot be simulated are refused with the number that they come to.
@Suite struct ScenarioSizeTests {
  @Test func `absurd volumes are refused with what they come to`() {
    let volume = { (text: String) in
      "{ \"concerns\": { \"claim\": { \"volume\": { \"perWeek\": null, \(text) } } } }"
    }
    let message =
      "concerns.claim.volume: this makes 7 trillion first contacts a week in all concerns together"
    #expect(Office.messages(volume("\"perDay\": 1e12")) == [message])
    #expect(Office.messages(volume("\"perDay\": 1.1e6")) == [])
    #expect(Office.messages(volume("\"perHour\": 1e300")).count == 1)
    let set = """
      { "changes": [{ "change": "set", "path": "concerns.claim.volume.perWeek", "value": 7e12,
        "from": "2025-03-10" }] }
      """
    #expect(Office.messages(set) == [message])
  }

  @Test func `absurd periods are refused with what they come to`() {
    let period = { (text: String) in "{ \"period\": { \(text) } }" }
    #expect(
      Office.findings(period("\"days\": 3652425")) == [
        "period.days: 3.7 million days are 10,000 years | at most 30,000 days, some 80 years, can be simulated; a year is usually enough"
      ])
    #expect(
      Office.messages(period("\"start\": \"1996-01-10\"")) == [
        "period.start: the simulated days do not all lie in the years from 1996 to 2300"
      ])
    #expect(
      Office.messages(period("\"start\": \"1990-01-10\"")) == [
        "period.start: \"1990-01-10\": is too far away"
      ])
    #expect(
      Office.messages(period("\"days\": null, \"through\": \"2300-12-01\"")) == [
        "period.through: 100,771 days are 276 years"
      ])
    #expect(Office.messages(period("\"days\": 1e300")).count == 1)
    #expect(Office.messages(period("\"days\": 0")) == ["period.days: 0 is below 1"])
  }

  @Test func `absurd staff is refused`() {
    let persons = { (text: String) in
      "{ \"staff\": { \"hotline\": { \"rosters\": { \"day\": { \"persons\": \(text) } } } } }"
    }
    #expect(
      Office.messages(persons("1e9")) == [
        "staff.hotline.rosters.day.persons: 1e9 is above 100000"
      ])
    #expect(Office.messages(persons("99999")) == ["staff: these are 100,001 persons"])
  }

  @Test func `the period has its defaults`() throws {
    let ordinary = try Office.scenario().period
    #expect(ordinary.warmUpDays == 28 && ordinary.runOutDays == 28)
    let through = try Office.scenario(
      "{ \"period\": { \"days\": null, \"through\": \"2025-03-30\", \"runOutDays\": 7 } }"
    ).period
    #expect(through.days == 28 && through.runOutDays == 7)
    let backlog = try Office.scenario(
      "{ \"channels\": { \"mail\": { \"backlog\": { \"count\": 5, \"oldestDays\": 2.5 } } } }")
    #expect(backlog.period.warmUpDays == 0)
    #expect(
      Office.messages("{ \"period\": { \"days\": null, \"through\": \"2025-03-02\" } }") == [
        "period.through: the period ends before it starts"
      ])
  }
}
