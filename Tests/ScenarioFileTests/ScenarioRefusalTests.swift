import Scenario
import ScenarioFile
import Testing

/// What the format has and this version does not simulate is read, and refused at its place.
@Suite struct ScenarioRefusalTests {
  private func channel(_ name: String, _ members: String) -> String {
    "{ \"channels\": { \"\(name)\": { \(members) } } }"
  }

  private func change(_ members: String) -> String { "{ \"changes\": [{ \(members) }] }" }

  private func hotline(_ members: String) -> String {
    "{ \"staff\": { \"hotline\": { \(members) } } }"
  }

  private func rule(_ cause: String) -> String {
    """
    { "comingBack": { "rules": { "later": {
      "cause": "\(cause)", "probability": 1, "delayDays": 1 } } } }
    """
  }

  private var refusals: [(overlay: String, finding: String)] {
    [
      (
        channel("mail", "\"mailbox\": \"responsible\", \"coverAfterDays\": 3"),
        "channels.mail.mailbox: responsible caseworkers are not simulated yet"
      ),
      (
        """
        { "concerns": { "claim": { "channels": { "phone": {
          "task": { "handlingMinutes": 30, "deadlineServiceHours": 16 } } } } } }
        """, "concerns.claim.channels.phone.task: tasks are not simulated yet"
      ),
      (
        hotline("\"absence\": { \"probability\": 0.1 }"),
        "staff.hotline.absence: absences are not simulated yet"
      ),
      (
        hotline("\"substitute\": \"back\""),
        "staff.hotline.substitute: substitute groups are not simulated yet"
      ),
      (hotline("\"reserve\": 2"), "staff.hotline.reserve: reserves are not simulated yet"),
      (
        hotline("\"preempts\": true"),
        "staff.hotline.preempts: interruptions of deferred work are not simulated yet"
      ),
      (
        hotline("\"blocks\": [{ \"hours\": \"Mo 8–9\", \"channels\": [\"phone\"] }]"),
        "staff.hotline.blocks: blocks of hours are not simulated yet"
      ),
      (
        hotline("\"putsDownAtShiftEnd\": true"),
        "staff.hotline.putsDownAtShiftEnd: work put down at the end of a shift is not simulated yet"
      ),
      (
        hotline(
          "\"serves\": [{ \"channel\": \"phone\", \"ageing\": { \"waitedHours\": 2, \"priority\": 1 } }]"
        ),
        "staff.hotline.serves[0].ageing: changes of priority with age are not simulated yet"
      ),
      (
        hotline("\"serves\": [\"phone\", { \"channel\": \"phone\", \"work\": \"tasks\" }]"),
        "staff.hotline.serves[1].work: tasks are not simulated yet"
      ),
      (
        change("\"change\": \"guide\", \"fraction\": 0.5, \"from\": \"2025-03-10\""),
        "changes[0].change: guiding customers to another channel is not simulated yet"
      ),
      (
        change("\"change\": \"open\", \"channel\": \"phone\", \"from\": \"2025-03-10\""),
        "changes[0].change: opening a channel is not simulated yet"
      ),
      (
        change(
          "\"change\": \"close\", \"channel\": \"mail\", \"from\": \"2025-03-10\", \"to\": \"phone\""
        ),
        "changes[0].change: closing a channel for good is not simulated yet"
      ),
      (
        rule("noShow"),
        "comingBack.rules.later.cause: contacts that end like this are not simulated yet"
      ),
      (
        channel(
          "app",
          """
          "kind": "app", "profile": "constant", "registered": 0.3, "serviceLevel": { "withinHours": 8 }
          """), "channels.app.kind: channels of the kind \"app\" are not simulated yet"
      ),
      (
        channel(
          "slots",
          """
          "kind": "booking", "profile": "constant", "serviceLevel": { "withinMinutes": 5 },
          "windowDays": 14, "slots": [{ "group": "back", "hours": "Mo 8–12", "slotMinutes": 20,
            "parallelPer1000Households": 1 }],
          "noShow": [{ "fromDays": 0, "probability": 0.1 }], "cancelledAheadDays": { "mean": 3 }
          """), "channels.slots.kind: channels of the kind \"booking\" are not simulated yet"
      ),
      (
        channel(
          "bot",
          """
          "kind": "chatbot", "profile": "constant", "serviceLevel": { "withinSeconds": 5 },
          "handedOff": 0.6, "contextFactor": 0.8, "to": { "phone": 0.5, "mail": 0.5 }
          """), "channels.bot.kind: channels of the kind \"chatbot\" are not simulated yet"
      ),
    ]
  }

  @Test func `each is refused once, and nothing else is found`() {
    for (overlay, finding) in refusals {
      let found = Office.messages(overlay).filter { !$0.contains("no concern uses this channel") }
      #expect(found == [finding])
    }
  }

  @Test func `values that ask for nothing are accepted`() throws {
    let scenario = try Office.scenario(
      hotline("\"reserve\": 0, \"preempts\": false, \"blocks\": [], \"putsDownAtShiftEnd\": false"))
    #expect(scenario.staff[0].blending.reserve.base == 0)
    #expect(Office.messages(channel("mail", "\"mailbox\": \"pool\"")) == [])
  }

  @Test func `a reserve that is set later is refused too`() {
    let set = "\"change\": \"set\", \"path\": \"staff.hotline.reserve\", \"value\": 1"
    #expect(
      Office.messages(
        "{ \"staff\": { \"hotline\": { \"reserve\": 0 } }, \"changes\": [{ \(set), \"from\": \"2025-03-10\" }] }"
      ) == ["staff.hotline.reserve: reserves are not simulated yet"])
    #expect(
      Office.messages(change("\(set), \"from\": \"2025-03-10\"")) == [
        "staff.hotline.reserve: reserves are not simulated yet"
      ])
  }

  @Test func `a referral is simulated`() throws {
    let referral = """
      { "concerns": { "claim": { "failure": { "unlisted": { "referral": 1 },
        "listed": { "unresolved": 0.75, "referral": 0.25 } } } } }
      """
    let concern = try Office.scenario(referral).concerns[0]
    #expect(concern.reasonsUnlisted == Concern.Reasons(referral: 1))
    #expect(concern.reasonsListed == Concern.Reasons(unresolved: 0.75, referral: 0.25))
  }
}
