import Scenario
import ScenarioFile
import Testing

/// What an earlier version refused is read.
@Suite struct ScenarioRefusalTests {
  private func channel(_ name: String, _ members: String) -> String {
    "{ \"channels\": { \"\(name)\": { \(members) } } }"
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
