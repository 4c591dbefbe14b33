import Foundation

/// The table of all published answers: what the simulator says to each, or why it says nothing.
struct ValidationTable {
  let measurements: [String: Measurement]

  var markdown: String {
    let met = Family.all.flatMap(\.trials).count { isMet($0) }
    let tried = Family.all.flatMap(\.trials).count
    var lines = [
      "# Published answers", "",
      """
      Each answer below is looked for by a scenario file that is read, compiled and simulated like any \
      other. A case is met if the difference is within its tolerance; four standard errors fit into \
      every tolerance, so that chance hardly decides. `Tests/ValidationTests` has the files, and \
      renews this page with `RECORD_GOLDENS=1`.
      """, "",
      "\(PublishedCases.names.count) cases: \(met) met, \(tried - met) missed, "
        + Inexpressible.Verdict.allCases.map { verdict in
          "\(count(verdict)) \(verdict.rawValue)"
        }.joined(separator: ", ") + ".",
    ]
    for family in Family.all {
      lines += [
        "", "## \(family.title)", "",
        "| case | simulated | standard error | published | tolerance | | runs | source |",
        "|---|--:|--:|--:|--:|---|--:|---|",
      ]
      lines += family.trials.map(row)
      let notes = family.trials.map(\.publication).filter { !$0.note.isEmpty }
      guard !notes.isEmpty else { continue }
      lines += ["", "How they are expressed, where it is not plain:", ""]
      lines += Dictionary(grouping: notes, by: \.note).sorted { $0.key < $1.key }.map {
        "- \($0.value.map { "`\($0.name)`" }.joined(separator: ", ")): \($0.key)."
      }
    }
    lines += ["", "## No study of their own", "", "| case | | reason |", "|---|---|---|"]
    for group in Inexpressible.all {
      lines += group.names.map {
        "| \(escaped($0)) | \(group.verdict.rawValue) | \(group.reason) |"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func count(_ verdict: Inexpressible.Verdict) -> Int {
    Inexpressible.all.filter { $0.verdict == verdict }.reduce(0) { $0 + $1.names.count }
  }

  private func isMet(_ trial: Trial) -> Bool {
    let publication = trial.publication
    guard let measured = measurements[publication.name] else { return false }
    return (measured.value - publication.expected).magnitude <= publication.band
  }

  private func row(_ trial: Trial) -> String {
    let publication = trial.publication
    guard let measured = measurements[publication.name] else { return "| \(publication.name) |" }
    let tolerance =
      switch publication.tolerance {
      case .absolute(let band): number(band)
      case .relative(let share): "\(number(share * 100)) %"
      }
    return """
      | \(escaped(publication.name)) | \(number(measured.value)) \
      | \(number(measured.standardError, digits: 2)) | \(number(publication.expected)) \
      | \(tolerance) | \(isMet(trial) ? "met" : "**missed**") | \(measured.replications) \
      | \(publication.source) |
      """
  }

  private func number(_ value: Double, digits: Int = 5) -> String {
    String(format: "%.\(digits)g", value)
  }

  private func escaped(_ name: String) -> String { "`\(name)`" }
}
