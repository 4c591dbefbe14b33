import Calendar
import Randomness
import Scenario
import ScenarioFile
import Testing
internal import Words

/// The scenario files that come with the program.
@Suite struct ScenarioFilesTests {
  @Test(arguments: Repository.scenarios)
  func `every scenario file is read without findings`(_ path: String) throws {
    let outcome = try readScenario(path: path, read: Repository.read)
    #expect(outcome.findings.map { $0.text(.english) } == [])
    let scenario = try #require(outcome.scenario)
    #expect(path.hasSuffix("/\(scenario.name).jsonc"))
  }

  @Test func `all scenario files are found`() {
    #expect(Repository.scenarios.count >= 16)
  }

  @Test func `the worked example is read as it says`() throws {
    let path = "scenarios/bergstrasse/email-wound-down.jsonc"
    let outcome = try readScenario(path: path, read: Repository.read)
    let scenario = try #require(outcome.scenario)
    #expect(outcome.title == "E-Mail schrittweise zurückgefahren")
    #expect(outcome.files.map(\.path) == [path, "scenarios/bergstrasse/baseline.jsonc"])
    #expect(outcome.provenance.entries.count > 20)

    #expect(scenario.period.simulatedDays == 421)
    #expect(scenario.calendar.land == .he && scenario.calendar.clock == .germany)
    #expect(scenario.sites.map(\.share) == [0.35, 0.2, 0.2, 0.25])
    #expect(scenario.segments.map(\.name) == ["online", "mixed", "inPerson"])
    #expect(
      scenario.channels.map(\.name) == ["phone", "email", "walkin", "appointment", "portal"])
    // 1,540 a year and 1,000 households, 6,000 households.
    let renewal = scenario.concerns[0]
    #expect((renewal.weeklyVolume.base - 1540 * 6 * 7 / 365.0).magnitude < 1e-9)
    #expect(renewal.fitting == [4, 3])
    #expect(renewal.ways[0].handling.mean.base == 300)
    #expect((renewal.ways[0].handling.distribution.mean - 300).magnitude < 1e-9)
    #expect(renewal.ways[0].afterContact.mean.base == 60)

    guard case .written(let mail) = scenario.channels[1].kind,
      case .atAge(let age, let probability, let again)? = mail.chase?.timing
    else {
      Issue.record("e-mail is written and chased")
      return
    }
    #expect(age.base == 25.5 * 3600 && probability.base == 0.35 && again == nil)
    #expect(mail.chase?.channels.parts.map(\.channel) == [0, 1, 2])
    #expect(scenario.channels[1].deadlineSeconds == 61_200.0)
    #expect(scenario.channels[1].holidays == HolidayDemand(level: .sunday, caughtUp: 1))
    #expect(scenario.channels[0].holidays == HolidayDemand(level: .fraction(0), caughtUp: 1))

    // Half hours, because Monday ends at 15:30.
    let profile = scenario.channels[0].profile
    #expect(profile.stepMinutes == 30)
    #expect(profile.weights[30] == 1.3 * 0.01 / 2 && profile.weights[31] == 0)
    #expect(profile.weight(ofWeekday: 5) == 0)

    // The counter's five posts: one at each of the four sites, the fifth by share.
    #expect(scenario.staff[1].site == 0 && scenario.staff[0].site == nil)
    #expect(scenario.staff[1...4].map { $0.rosters[0].persons.base }.reduce(0, +) == 5)
    let casework = try #require(scenario.staff.first { $0.name == "casework" })
    #expect(casework.rosters[0].breaks.totalSeconds == 5 * 1800 && casework.putsDownAtShiftEnd)
    #expect(scenario.comingBack.maximumAttempts == 12)
    #expect(scenario.comingBack.rules[7].mix == nil)
    guard case .move(let move)? = scenario.changes.first else {
      Issue.record("e-mail is moved")
      return
    }
    #expect(move.from == 1 && move.givesUpWeight == 0.05 && move.ramp.shape == .linear)
    #expect(move.mix.parts.map(\.channel) == [0, 4, 2])
  }

  @Test func `a set number is found in the variant`() throws {
    let path = "scenarios/bergstrasse/more-phone-staff.jsonc"
    let scenario = try #require(try readScenario(path: path, read: Repository.read).scenario)
    let morning = scenario.staff[0].rosters[0].persons
    // 0.834 and 1.167 per 1,000 households.
    #expect((morning.base - 5.004).magnitude < 1e-9)
    #expect(morning.changes.count == 1 && (morning.changes[0].target - 7.002).magnitude < 1e-9)
  }
}
