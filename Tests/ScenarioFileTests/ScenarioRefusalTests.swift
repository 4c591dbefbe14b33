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
        rule("noShow"),
        "comingBack.rules.later.cause: contacts that end like this are not simulated yet"
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
    ]
  }

  @Test func `each is refused once, and nothing else is found`() {
    for (overlay, finding) in refusals {
      let found = Office.messages(overlay).filter { !$0.contains("no concern uses this channel") }
      #expect(found == [finding])
    }
  }

  @Test func `values that ask for nothing are accepted`() {
    #expect(Office.messages(channel("mail", "\"mailbox\": \"pool\"")) == [])
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
