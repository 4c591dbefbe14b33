import Scenario
import ScenarioFile
import Testing

/// Why contacts do not resolve, as a file says it.
@Suite struct ScenarioFailureTests {
  @Test func `reasons are shares, on fitting channels and on others`() throws {
    let referral = """
      { "concerns": { "claim": { "failure": { "unlisted": { "referral": 1 },
        "listed": { "unresolved": 0.75, "referral": 0.25 } } } } }
      """
    let concern = try Office.scenario(referral).concerns[0]
    #expect(concern.reasonsUnlisted == Concern.Reasons(referral: 1))
    #expect(concern.reasonsListed == Concern.Reasons(unresolved: 0.75, referral: 0.25))
  }
}
