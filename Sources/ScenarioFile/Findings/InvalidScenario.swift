package import Words

/// A scenario that cannot be used, with everything that is wrong with it.
package struct InvalidScenario: Error, Equatable, Sendable {
  /// All findings, warnings included, in file order; at least one is an error.
  package let findings: [Finding]

  /// - Precondition: one finding at least is an error.
  package init(_ findings: [Finding]) {
    precondition(!findings.errors.isEmpty, "a scenario without an error is a valid one")
    self.findings = findings.inFileOrder
  }

  package func text(_ language: Language) -> String {
    findings.map { $0.text(language) }.joined(separator: "\n")
  }
}
