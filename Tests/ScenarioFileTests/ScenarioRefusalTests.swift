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
    let callback = "\"offeredAboveMinutes\": 5, \"accepted\": 0.5"
    return [
      (
        channel("phone", "\"callback\": { \(callback) }"),
        "channels.phone.callback: callbacks are not simulated yet"
      ),
      (
        channel("phone", "\"atClosing\": \"callback\""),
        "channels.phone.atClosing: callbacks are not simulated yet"
      ),
      (
        channel("counter", "\"reception\": { \"handlingMinutes\": 2, \"settled\": 0.3 }"),
        "channels.counter.reception: reception desks are not simulated yet"
      ),
      (
        channel("mail", "\"misdirected\": { \"probability\": 0.1, \"forwardingDelayHours\": 5 }"),
        "channels.mail.misdirected: misdirected contacts are not simulated yet"
      ),
      (
        rule("callbackMissed"),
        "comingBack.rules.later.cause: contacts that end like this are not simulated yet"
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
