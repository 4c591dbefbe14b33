package import ContactModel
package import Scenario
package import Study
package import Words

/// What a report says besides what the summary holds.
package struct ReportInput: Sendable {
  package let language: Language
  /// Of the program.
  package let version: String
  /// The command that gives the same numbers again.
  package let command: String
  /// One per scenario of the summary.
  package let sources: [Source]
  /// The figures that matter, the most important first.
  package let goals: [Goal]

  package init(
    language: Language, version: String, command: String, sources: [Source],
    goals: [Goal] = []
  ) {
    self.language = language
    self.version = version
    self.command = command
    self.sources = sources
    self.goals = goals
  }

  /// Where a scenario comes from.
  package struct Source: Sendable {
    package let file: String
    /// What people call the scenario.
    package let title: String
    package let scenario: Scenario::Scenario
    package let provenance: Provenance

    package init(
      file: String, title: String, scenario: Scenario::Scenario, provenance: Provenance
    ) {
      self.file = file
      self.title = title
      self.scenario = scenario
      self.provenance = provenance
    }
  }
}

/// Grains of which the report needs tables, besides horizon and month.
package let reportGrains: [Grain] = [.weekdayHour, .week]
