internal import ContactModel
internal import Experiment
internal import Statistics

extension TerminalReport {
  mutating func writeComparison(_ variant: Int) {
    let scenario = summary.scenarios[variant]
    write()
    writeWrapped(
      say(.comparison(variant: Self.titled(scenario), baseline: called(0))), indent: 0)
    guard scenario.shape.dates == summary.baseline.shape.dates else {
      write(say(.notCompared))
      return
    }
    write()
    write(row("", say(.baseline), say(.variant), say(.difference), ""))
    var verdicts: [(KeyFigure, Verdict)] = []
    for key in KeyFigure.allCases {
      let before = key.result(summary, scenario: 0)
      let after = key.result(summary, scenario: variant)
      guard before?.estimate != nil || after?.estimate != nil else { continue }
      let verdict = key.verdict(summary, variant: variant)
      if let verdict { verdicts.append((key, verdict)) }
      write(
        row(
          say(.key(key)), value(before, key), value(after, key),
          after?.difference.map { reading.difference($0, key.figure) } ?? "",
          verdict.map { say($0.word) } ?? ""))
    }
    writeSentences(verdicts)
  }

  private func value(_ result: FigureResult?, _ key: KeyFigure) -> String {
    result?.estimate.map { reading.value($0.mean, key.figure) } ?? ""
  }

  private func row(
    _ label: String, _ before: String, _ after: String, _ difference: String, _ verdict: String
  ) -> String {
    "  " + TextWidth.left(label, columns: 28) + TextWidth.right(before, columns: 12)
      + TextWidth.right(after, columns: 12) + TextWidth.right(difference, columns: 18) + "  "
      + verdict
  }

  private mutating func writeSentences(_ verdicts: [(KeyFigure, Verdict)]) {
    guard !verdicts.isEmpty else { return }
    write()
    guard verdicts.contains(where: { $0.1 != .equal }) else {
      write(say(.nothingDiffers))
      return
    }
    for verdict in Verdict.allCases {
      let names = verdicts.filter { $0.1 == verdict }.map { say(.key($0.0)) }
      guard !names.isEmpty else { continue }
      writeWrapped("\(say(verdict.sentence)): \(names.joined(separator: "; ")).")
    }
  }
}
