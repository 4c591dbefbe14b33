import Testing

/// Runs every study once, however many of its cases ask for it.
actor Laboratory {
  static let shared = Laboratory()

  private var running: [String: Task<[String: Measurement], any Error>] = [:]

  func measurement(of trial: Trial) async throws -> Measurement {
    let study = trial.study
    let task = running[study.name] ?? Task { try study.run() }
    running[study.name] = task
    let measurements = try await task.value
    return try #require(measurements[trial.publication.name])
  }
}

/// Expects the published answer, by a simulation sure enough that a wrong one would be seen.
///
/// Four standard errors lie within the tolerance of the case: a right simulator misses it once in
/// 16,000 times, and one that is wrong by twice the tolerance as rarely meets it.
func expectPublishedAnswer(
  _ trial: Trial, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let publication = trial.publication
  let measured = try await Laboratory.shared.measurement(of: trial)
  #expect(
    4 * measured.standardError <= publication.band,
    "\(publication.name): ± \(measured.standardError) is not sure enough for \(publication.band)",
    sourceLocation: sourceLocation)
  #expect(
    (measured.value - publication.expected).magnitude <= publication.band,
    """
    \(publication.name): \(measured.value) ± \(measured.standardError) \
    instead of \(publication.expected) ± \(publication.band)
    """,
    sourceLocation: sourceLocation)
}
