import Calendar
import Scenario
import ScenarioFile
import Testing

/// Appointments in scenario files.
@Suite struct ScenarioBookingTests {
  /// The office with appointments for claims at the counter's back office.
  private func overlay(
    _ members: String = "", slots: String = slots(), perSite: Bool = false, persons: Int = 4
  ) -> String {
    """
    {
      "channels": { "dates": {
        "kind": "booking", "profile": "constant", "serviceLevel": { "withinMinutes": 5 },
        "slots": [\(slots)], \(members.contains("windowDays") ? members : "\"windowDays\": 14, \(members)")
      } },
      "concerns": { "claim": { "channels": {
        "phone": { "share": 0.4 }, "dates": { "share": 0.1, "handlingMinutes": 20 } } } },
      "staff": { "desk": {
        "rosters": { "day": { "persons": \(persons), "hours": "Mo–Fr 8–16" } },
        "perSite": \(perSite), "serves": ["dates"]
      } }
    }
    """
  }

  private static func slots(
    _ hours: String = "Mo–Fr 9–12", minutes: Int = 20, group: String = "desk", parallel: Int = 2
  ) -> String {
    """
    { "group": "\(group)", "hours": "\(hours)", "slotMinutes": \(minutes), "parallel": \(parallel) }
    """
  }

  private func booking(_ overlay: String) throws -> Channel.Booking {
    let scenario = try Office.scenario(overlay)
    guard case .booking(let booking)? = scenario.channels.last?.kind else {
      preconditionFailure("the last channel has appointments")
    }
    return booking
  }

  @Test func `everything that is said of appointments is read`() throws {
    let booking = try booking(
      overlay(
        """
        "release": "weekly", "acceptance": [{ "fromDays": 0, "probability": 0.9 },
          { "fromDays": 7, "probability": 0.5 }],
        "noShow": [{ "fromDays": 0, "probability": 0.1 }], "noShowAfterMinutes": 3,
        "cancelled": 0.2, "cancelledAheadDays": 2, "earlyMinutes": 10, "latenessMinutes": { "mean": 10 }
        """))
    #expect(booking.slots.map(\.slotMinutes) == [20])
    #expect(booking.release == .weekly)
    #expect(booking.acceptance.map(\.fromDays) == [0, 7])
    #expect(booking.noShow == [.init(fromDays: 0, probability: Dial(0.1))])
    #expect(booking.noShowAfterSeconds == 180)
    #expect(booking.cancelled == Dial(0.2))
    #expect(booking.cancelledAhead.mean == Dial(2 * 86_400))
    #expect(booking.earlySeconds == 600)
  }

  @Test func `the run-out lasts for the longest window and 14 days, or 28`() throws {
    #expect(try Office.scenario(overlay()).period.runOutDays == 28)
    #expect(try Office.scenario(overlay("\"windowDays\": 60")).period.runOutDays == 74)
  }

  @Test func `the slots of a group that is split over the sites are split like it`() throws {
    let scenario = try Office.scenario(
      overlay(slots: Self.slots(parallel: 5), perSite: true, persons: 6))
    guard case .booking(let booking)? = scenario.channels.last?.kind else { return }
    // Shares of 0.75 and 0.25: one each, then 2.25 and 0.75 of three: two and one.
    #expect(booking.slots.map { scenario.staff[$0.group].name } == ["desk-north", "desk-south"])
    #expect(booking.slots.map(\.parallel) == [Dial(3), Dial(2)])
    #expect(
      Office.findings(overlay(slots: Self.slots(parallel: 1), perSite: true)) == [
        "channels.dates.slots: 1 appointments at the same time cannot be split over 2 sites"
          + " | every site needs one at least"
      ])
  }

  @Test func `what cannot work is found`() {
    let cases: [(overlay: String, finding: String)] = [
      (
        overlay("\"windowDays\": 0"),
        "channels.dates.windowDays: the window ends before it begins: nothing can ever be booked"
      ),
      (
        overlay("\"release\": \"weekly\", \"windowDays\": 5"),
        "channels.dates.windowDays: a week is released on Monday, but only 5 days of it can be booked"
      ),
      (
        overlay(
          """
          "acceptance": [{ "fromDays": 0, "probability": 1 }, { "fromDays": 7, "probability": 1 },
            { "fromDays": 3, "probability": 0.5 }]
          """),
        "channels.dates.acceptance: \"fromDays\" has to rise from step to step, and 3 follows 7"
      ),
      (
        overlay("\"noShow\": [{ \"fromDays\": 2, \"probability\": 0.1 }]"),
        "channels.dates.noShow: nothing is said of lead times below 2 days"
      ),
      (
        overlay("\"noShow\": [{ \"fromDays\": 0, \"probability\": 1.2 }]"),
        "channels.dates.noShow[0].probability: 1.2 is above 1"
      ),
      (
        overlay(
          """
          "noShow": [{ "fromDays": 0, "probability": 0 }, { "fromDays": 20, "probability": 0.1 }]
          """),
        "warning: channels.dates.noShow: no slot lies 20 days ahead: the window has 14 days"
      ),
      (
        overlay(slots: Self.slots(minutes: 200)),
        "channels.dates.slots[0].slotMinutes: no slot of 200 minutes fits into the hours Mo–Fr 9–12"
      ),
      (
        overlay(slots: Self.slots(group: "disk")),
        "channels.dates.slots[0].group: there is no group of staff \"disk\""
      ),
      (
        overlay(slots: Self.slots(group: "back")),
        "channels.dates.slots: back has slots on dates, but does not serve it"
      ),
      (
        overlay(slots: Self.slots("Mo–Fr 7–12")),
        "warning: channels.dates.slots: desk has slots while nobody of it is on duty: Mo–Fr 7–8"
      ),
      (
        overlay(slots: Self.slots(parallel: 5)),
        "warning: channels.dates.slots: desk has 5 appointments at the same time, and 4 persons"
      ),
      (
        overlay("\"noShowAfterMinutes\": 30"),
        "warning: channels.dates: a person is kept free for longer than a slot of 20 minutes"
      ),
      (
        overlay(slots: Self.slots(parallel: 0)),
        "warning: channels.dates.slots[0]: there is never a slot: not one appointment at the same time"
      ),
    ]
    for (overlay, finding) in cases { #expect(Office.messages(overlay) == [finding]) }
  }

  @Test func `customers of every site find slots`() {
    let found = Office.messages(
      overlay().replacing("\"perSite\": false", with: "\"site\": \"north\""))
    #expect(found == ["channels.dates.slots: there are no slots for claim at south"])
  }

  @Test func `whoever finds no slot and looks again at once would look for ever`() {
    let rule = """
      "comingBack": { "rules": { "look": { "cause": "noSlot", "probability": 1, "delayDays": 0 } } }
      """
    let text = overlay()
    let end = text.lastIndex(of: "}") ?? text.endIndex
    #expect(
      Office.messages("\(text[..<end]), \(rule) }") == [
        "comingBack.rules.look: customers would try again in the same instant, for ever"
      ])
  }
}
