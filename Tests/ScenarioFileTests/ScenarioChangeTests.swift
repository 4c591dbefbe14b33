import Calendar
import Scenario
import ScenarioFile
import Testing

/// Dated changes.
@Suite struct ScenarioChangeTests {
  private func set(_ path: String, _ value: String, _ when: String = "\"from\": \"2025-03-10\"")
    -> String
  {
    "{ \"changes\": [{ \"change\": \"set\", \"path\": \"\(path)\", \"value\": \(value), \(when) }] }"
  }

  private func messages(
    _ path: String, _ value: String, _ when: String = "\"from\": \"2025-03-10\""
  )
    -> [String]
  {
    Office.messages(set(path, value, when))
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test func `numbers are set in the unit of their key`() throws {
    let lines = try Office.scenario(set("channels.phone.lines", "4"))
    guard case .phone(let phone) = lines.channels[0].kind else { return }
    #expect(phone.lines?.base == 10 && phone.lines?.changes.map(\.target) == [4])
    let announcement = try Office.scenario(
      set("channels.phone.announcementMinutes", "2").replacing(
        "{ \"changes\"",
        with: "{ \"channels\": { \"phone\": { \"announcementMinutes\": 1 } }, \"changes\""))
    guard case .phone(let slow) = announcement.channels[0].kind else { return }
    #expect(slow.announcementSeconds.base == 60)
    #expect(slow.announcementSeconds.changes.map(\.target) == [120])
    let volume = try Office.scenario(set("concerns.news.volume.perYearPer1000Households", "730"))
    #expect(volume.concerns[1].weeklyVolume.base == 14)
    #expect(volume.concerns[1].weeklyVolume.changes.map(\.target) == [28])
    let probability = try Office.scenario(set("comingBack.rules.again.probability", "0.25"))
    #expect(probability.comingBack.rules[0].probabilities[0].changes.map(\.target) == [0.25])
    let absent = try Office.scenario(set("staff.hotline.availability", "0.8"))
    #expect(absent.staff[0].availability.base == 1)
    #expect(absent.staff[0].availability.changes.map(\.target) == [0.8])
  }

  @Test func `hours are replaced on a date`() throws {
    let scenario = try Office.scenario(set("channels.phone.hours", "\"Mo–Fr 8–10\""))
    let hours = try #require(scenario.channels[0].hours)
    #expect(hours.base.totalSeconds == 20 * 3600)
    #expect(try hours.value(on: day("2025-03-09")).totalSeconds == 20 * 3600)
    #expect(try hours.value(on: day("2025-03-10")).totalSeconds == 10 * 3600)
    let shifts = try Office.scenario(set("staff.hotline.rosters.day.hours", "\"Mo–Fr 8–16\""))
    #expect(shifts.staff[0].rosters[0].shifts.steps.count == 1)
  }

  @Test func `a change is a step, a line or an S`() throws {
    let cases: [(String, Ramp.Shape, String)] = [
      ("\"from\": \"2025-03-10\"", .step, "2025-03-10"),
      ("\"from\": \"2025-03-10\", \"shape\": \"step\"", .step, "2025-03-10"),
      ("\"from\": \"2025-03-10\", \"until\": \"2025-03-20\"", .linear, "2025-03-20"),
      (
        "\"from\": \"2025-03-10\", \"until\": \"2025-03-20\", \"shape\": \"sCurve\"", .sCurve,
        "2025-03-20"
      ),
    ]
    for (text, shape, until) in cases {
      let scenario = try Office.scenario(set("channels.phone.lines", "4", text))
      guard case .phone(let phone) = scenario.channels[0].kind else { return }
      #expect(
        try phone.lines?.changes.map(\.ramp)
          == [Ramp(from: day("2025-03-10"), until: day(until), shape: shape)])
    }
    let wrong = [
      (
        "\"from\": \"2025-03-10\", \"until\": \"2025-03-10\"",
        "changes[0].until: this is not after 2025-03-10"
      ),
      (
        "\"from\": \"2025-03-10\", \"shape\": \"linear\"",
        "changes[0].shape: it is not said until when"
      ),
      (
        "\"from\": \"2025-03-10\", \"until\": \"2025-03-20\", \"shape\": \"step\"",
        "changes[0].until: a step has one date only"
      ),
      ("\"from\": \"2025-02-30\"", "changes[0].from: \"2025-02-30\": is no date"),
    ]
    for (text, message) in wrong {
      #expect(messages("channels.phone.lines", "4", text) == [message])
    }
  }

  @Test func `a change outside of the simulated days is a finding`() {
    let cases = [
      (
        "\"from\": \"2025-04-28\"",
        "changes[0].from: this begins after the last simulated day, 2025-04-27"
      ),
      (
        "\"from\": \"2025-02-02\"",
        "changes[0].from: this is over before the first simulated day, 2025-02-03"
      ),
      (
        "\"from\": \"2024-02-02\", \"until\": \"2024-12-02\"",
        "changes[0].until: this is over before the first simulated day, 2025-02-03"
      ),
    ]
    for (text, message) in cases {
      #expect(messages("channels.phone.lines", "4", text) == [message])
    }
    #expect(messages("channels.phone.lines", "4", "\"from\": \"2025-04-27\"") == [])
    #expect(
      messages("channels.phone.lines", "4", "\"from\": \"2024-04-27\", \"until\": \"2026-01-01\"")
        == [])
  }

  @Test func `a path that leads nowhere has the nearest one`() {
    #expect(
      Office.findings(set("channels.phone.line", "4")) == [
        "changes[0].path: no number at channels.phone.line | did you mean channels.phone.lines?"
      ])
    #expect(
      messages("channels.phone.kind", "4") == [
        "changes[0].path: channels.phone.kind cannot change over time"
      ])
    #expect(messages("households", "4") == ["changes[0].path: households cannot change over time"])
    #expect(
      messages("concerns.claim.channels.mail.handlingHours", "4") == [
        "changes[0].path: no number at concerns.claim.channels.mail.handlingHours"
      ])
    #expect(
      messages("concerns.claim.channels.counter.handlingMinutes.cv", "2") == [
        "changes[0].path: concerns.claim.channels.counter.handlingMinutes.cv cannot change over time"
      ])
  }

  @Test func `what is set has the kind and the bounds of its target`() {
    #expect(
      messages("channels.phone.lines", "\"Mo 8–9\"") == [
        "changes[0].value: channels.phone.lines is a number, and cannot be set to hours"
      ])
    #expect(
      messages("channels.phone.hours", "4") == [
        "changes[0].value: channels.phone.hours are hours, and cannot be set to a number"
      ])
    #expect(
      messages(
        "channels.phone.hours", "\"Mo 8–9\"", "\"from\": \"2025-03-10\", \"until\": \"2025-03-11\"")
        == ["changes[0].value: hours change at once, not gradually"])
    #expect(
      messages("channels.phone.hours", "\"Mo 8.00–9\"") == [
        "changes[0].value: \"Mo 8.00–9\": \"8.00\" is not a time"
      ])
    #expect(
      Office.findings(set("staff.hotline.availability", "1.2")) == [
        "changes[0].value: 1.2 is above 1 | staff.hotline.availability takes a number above 0 and at most 1"
      ])
  }

  @Test func `shares must sum to 1 after a change too`() throws {
    #expect(
      messages("concerns.claim.channels.mail.share", "0.1") == [
        "concerns.claim.channels: from 2025-03-10 on the shares of digital sum to 0.9, not to 1",
        "concerns.claim.channels: from 2025-03-10 on the shares of personal sum to 0.9, not to 1",
      ])
    let both = """
      { "changes": [
        { "change": "set", "path": "concerns.claim.channels.mail.share", "value": 0,
          "from": "2025-03-10", "until": "2025-03-20" },
        { "change": "set", "path": "concerns.claim.channels.phone.share", "value": 0.7,
          "from": "2025-03-10", "until": "2025-03-20" } ] }
      """
    #expect(Office.messages(both) == [])
  }

  @Test func `moves name channels, and whom they are for`() throws {
    let move = """
      { "changes": [{ "change": "move", "name": "wind down", "fromChannel": "mail",
        "fraction": 0.5, "from": "2025-03-10", "until": "2025-04-10", "shape": "sCurve",
        "concerns": ["claim"], "segments": ["personal"], "applies": "first",
        "to": { "phone": 0.5, "counter": 0.4, "givesUp": 0.1 } }] }
      """
    guard case .move(let read) = try Office.scenario(move).changes[0] else { return }
    #expect(read.name == "wind down" && read.from == 1 && read.fraction == 0.5)
    #expect(read.concerns == [0] && read.segments == [1] && read.applies == .first)
    #expect(read.mix.parts.map(\.channel) == [0, 2] && read.givesUpWeight == 0.1)
    #expect(
      Office.messages(move.replacing("0.4", with: "0.3")) == [
        "changes[0].to: these shares sum to 0.9, not to 1"
      ])
    #expect(
      Office.messages(move.replacing("\"counter\": 0.4", with: "\"mail\": 0.4")) == [
        "changes[0].to: nobody moves from mail to itself"
      ])
    #expect(
      Office.messages(move.replacing("\"counter\": 0.4", with: "\"same\": 0.4")) == [
        "changes[0].to.same: \"same\" has no meaning here"
      ])
    #expect(
      Office.findings(move.replacing("\"counter\": 0.4", with: "\"conter\": 0.4")) == [
        "changes[0].to.conter: there is no channel \"conter\" | did you mean \"counter\"?"
      ])
    let plain = move.replacing(
      "{ \"phone\": 0.5, \"counter\": 0.4, \"givesUp\": 0.1 }", with: "\"phone\"")
    guard case .move(let all) = try Office.scenario(plain).changes[0] else { return }
    #expect(all.mix == ChannelMix([.init(channel: 0, weight: 1)]))
  }
}
