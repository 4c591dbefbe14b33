internal import ScenarioFile
internal import Words

extension Tool {
  /// `show`: the scenario as it is read, with the place that each value comes from.
  func show(_ arguments: ParsedArguments) throws(Failure) {
    let scenario: EffectiveScenario
    do {
      scenario = try EffectiveScenario(
        path: arguments.operands[0], read: surroundings.inputs.read)
    } catch {
      throw surroundings.inputs.failure(for: error)
    }
    try show(scenario.findings)
    guard scenario.findings.errors.isEmpty else {
      throw Failure(
        .invalidScenario,
        Words(
          "\(counted(scenario.findings)); there is nothing to show",
          german: "\(counted(scenario.findings)); es gibt nichts zu zeigen"))
    }
    try surroundings.output.write(scenario.text)
  }
}
