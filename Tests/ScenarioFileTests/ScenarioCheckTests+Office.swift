import Scenario
import ScenarioFile
import Testing

extension ScenarioCheckTests {
  @Test func `whatever may be used is served`() {
    #expect(
      Office.messages("{ \"staff\": { \"hotline\": null } }") == [
        "channels.phone: nobody serves phone"
      ])
    #expect(
      Office.messages("{ \"staff\": { \"back\": { \"site\": \"north\" } } }") == [
        "channels.counter: nobody serves counter at south"
      ])
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"serves\": [{ \"channel\": \"phone\", \"concerns\": [\"news\"] }] } } }"
      ) == ["concerns.claim.channels.phone: nobody serves claim on phone"])
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"rosters\": { \"day\": { \"persons\": 0 } } } } }") == [
          "warning: staff.hotline.rosters.day.persons: nobody is ever on duty here",
          "channels.phone: nobody serves phone",
        ])
  }

  @Test func `staff who cannot do their work are warned of`() {
    #expect(
      Office.messages(
        "{ \"concerns\": { \"claim\": { \"channels\": { \"mail\": null, \"phone\": { \"share\": 0.7 } } } } }"
      ) == [
        "warning: channels.mail: no concern uses this channel",
        "warning: staff.back.serves: there is nothing to do on mail",
      ])
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"rosters\": { \"day\": { \"breaks\": \"Mo–Fr 12–13\" } } } } }"
      ) == [
        "warning: staff.hotline.rosters.day.breaks: a break outside of the shifts: Mo–Fr 12–13"
      ])
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"rosters\": { \"day\": { \"hours\": \"Mo–Do 8–12\" } } } } }"
      ) == [
        "warning: channels.phone.hours: open while nobody who serves it is on duty: Fr 8–12"
      ])
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"rosters\": { \"day\": { \"hours\": \"Mo–Fr 13–16\" } } } } }"
      ) == [
        "warning: channels.phone.hours: open while nobody who serves it is on duty: Mo–Fr 8–12",
        "warning: staff.hotline: on duty only while everything that they serve is closed",
      ])
  }

  @Test func `amounts per 1,000 households need the households`() {
    #expect(
      Office.messages("{ \"households\": null }") == [
        "concerns.news.volume.perYearPer1000Households: it is not known how many households there are"
      ])
    #expect(
      Office.messages(
        "{ \"households\": null, \"concerns\": { \"news\": null }, \"channels\": { \"phone\": { \"lines\": null, \"linesPer1000Households\": 3 } } }"
      )
        == [
          "channels.phone.linesPer1000Households: it is not known how many households there are"
        ])
  }

  @Test func `names of channels may not be words of mixes`() {
    let channel = """
      { "channels": { "same": { "kind": "written", "profile": "constant",
        "serviceLevel": { "withinHours": 1 } } } }
      """
    #expect(
      Office.messages(channel).filter { !$0.contains("warning") } == [
        "channels.same: \"same\" has a meaning of its own among channels"
      ])
  }

  @Test func `a log of first contacts is read, and needs its ways`() throws {
    let replay = """
      { "replay": [
        { "at": "2025-03-04 09:30", "concern": "claim", "channel": "mail", "site": "south" },
        { "at": "2025-03-05T10:00:02.5", "concern": "news", "channel": "phone", "segment": "digital" } ] }
      """
    let log = try Office.scenario(replay).replay
    #expect(log.map(\.secondsOfDay) == [34_200, 36_002.5])
    #expect(log.map(\.concern) == [0, 1] && log.map(\.channel) == [1, 0])
    #expect(log.map(\.site) == [1, nil] && log.map(\.segment) == [nil, 0])
    #expect(
      Office.messages(replay.replacing("\"phone\"", with: "\"mail\"")) == [
        "replay: entry 1: news comes to mail, but has no handling time there"
      ])
    for wrong in ["2025-03-04", "2025-03-04 9:30", "2025-03-04 24:00", "2025-02-30 09:30"] {
      #expect(
        Office.messages(replay.replacing("2025-03-04 09:30", with: wrong)) == [
          "replay[0].at: \"\(wrong)\": is no date with a time"
        ])
    }
  }

  @Test func `a channel may have reasons of its own, and a concern a task for all channels`() throws
  {
    let own = """
      { "concerns": { "claim": {
        "task": { "handlingMinutes": 30 },
        "channels": { "phone": { "failure": { "missingDocuments": 0.25, "unresolved": 0.75 },
          "task": { "probability": 0.5, "handlingMinutes": 5 } } } } },
        "staff": { "back": { "serves": ["mail", "counter", { "channel": "mail", "work": "tasks" },
          { "channel": "counter", "work": "tasks" }, { "channel": "phone", "work": "tasks" }] } } }
      """
    let concern = try Office.scenario(own).concerns[0]
    let phone = try #require(concern.ways.first { $0.channel == 0 })
    #expect(concern.reasons(on: 0) == .init(unresolved: 0.75, missingDocuments: 0.25))
    #expect(phone.task?.probability.base == 0.5)
    for way in concern.ways where way.channel != 0 {
      #expect(concern.reasons(on: way.channel) != concern.reasons(on: 0))
      #expect(way.task?.handling.mean.base == 1800)
    }
  }

  @Test func `the reasons of a channel sum to 1`() {
    let odd = """
      { "concerns": { "claim": { "channels": { "phone": {
        "failure": { "missingDocuments": 0.25, "unresolved": 0.5 } } } } } }
      """
    #expect(
      Office.messages(odd) == [
        "concerns.claim.channels.phone.failure: the weights sum to 0.75, not to 1"
      ])
  }
}
