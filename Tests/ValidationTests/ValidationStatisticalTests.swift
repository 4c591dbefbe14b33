import TestSupport
import Testing

@Suite(.enabled(if: isOptimised, "simulates too much for a debug build"))
struct ValidationStatisticalTests {
  @Test(arguments: Family.singleServer.trials)
  func `one server gives the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.manyServers.trials)
  func `many servers give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.impatience.trials)
  func `loss and impatience give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.priorities.trials)
  func `priorities and blending give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.appointments.trials)
  func `appointments give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.returns.trials)
  func `coming back gives the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.varyingDemand.trials)
  func `varying demand gives the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.contactCenters.trials)
  func `simulations of ContactCenters give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test(arguments: Family.ssj.trials)
  func `simulations of SSJ give the published answer`(_ trial: Trial) async throws {
    try await expectPublishedAnswer(trial)
  }

  @Test func `the page of all answers says what is simulated now`() async throws {
    let trials = Family.all.flatMap(\.trials)
    let measurements = try await withThrowingTaskGroup(of: (String, Measurement).self) { group in
      for trial in trials {
        group.addTask {
          (trial.publication.name, try await Laboratory.shared.measurement(of: trial))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    expectPublished(
      ValidationTable(measurements: measurements).markdown, "Tests/ValidationTests/Validation.md")
  }
}
