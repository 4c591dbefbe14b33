internal import Experiment
internal import Scenario
internal import Statistics
internal import Words

// What came out, in a sentence and a handful of figures.

extension ReportPage {
  func verdict(_ html: inout HTMLWriter) {
    html.element("section", ["id": "verdict"]) { html in
      html.text("h2", say(Words("In short", german: "Das Ergebnis in Kürze")))
      if isComparison {
        for variant in summary.scenarios.indices.dropFirst() { conclude(variant, &html) }
      } else {
        html.text("p", say(situation), ["class": "lead"])
      }
      for warning in TerminalReport.warnings(summary, language) {
        html.text("p", warning, ["class": "warning"])
      }
      html.element("ul", ["class": "tiles"]) { html in
        for tile in tiles { write(tile, &html) }
      }
    }
  }

  // MARK: Sentences

  private func conclude(_ variant: Int, _ html: inout HTMLWriter) {
    let found = KeyFigure.allCases.compactMap { key in
      key.verdict(summary, variant: variant).map { (key: key, verdict: $0) }
    }
    guard !found.isEmpty else {
      html.text("p", titles[variant] + ": " + say(Phrase.notCompared.words), ["class": "lead"])
      return
    }
    let better = found.filter { $0.verdict == .better }.map(\.key)
    let worse = found.filter { $0.verdict == .worse }.map(\.key)
    html.text("p", say(balance(variant, better.count, worse.count, found.count)), ["class": "lead"])
    if !better.isEmpty {
      html.text("p", say(Phrase.clearlyBetter.words) + ": " + changes(better, variant) + ".")
    }
    if !worse.isEmpty {
      html.text("p", say(Phrase.clearlyWorse.words) + ": " + changes(worse, variant) + ".")
    }
  }

  private func balance(_ variant: Int, _ better: Int, _ worse: Int, _ all: Int) -> Words {
    let (before, after) = (titles[0], titles[variant])
    if better + worse == 0 {
      return Words(
        "Between “\(after)” and “\(before)” no key figure is clearly better or worse.",
        german:
          "Zwischen „\(after)“ und „\(before)“ ist keine Kennzahl klar besser oder schlechter.")
    }
    return Words(
      """
      With “\(after)”, \(better) of \(all) key figures are clearly better than with “\(before)” \
      and \(worse) clearly worse.
      """,
      german: """
        Mit „\(after)“ sind \(better) von \(all) Kennzahlen klar besser als mit „\(before)“ \
        und \(worse) klar schlechter.
        """)
  }

  /// Before and after, the largest changes first; of many variants only those.
  private func changes(_ keys: [KeyFigure], _ variant: Int) -> String {
    let sized = keys.enumerated().map { position, key in
      (key: key, position: position, size: relativeChange(key, variant)?.magnitude ?? 0)
    }
    let most = summary.scenarios.count > 2 ? 3 : keys.count
    let largest = sized.sorted { ($1.size, $0.position) < ($0.size, $1.position) }.prefix(most)
    return largest.map { item in
      let before = item.key.result(summary, scenario: 0)?.estimate?.mean
      let after = item.key.result(summary, scenario: variant)?.estimate?.mean
      return say(item.key.words) + " " + value(before, item.key.figure) + " → "
        + value(after, item.key.figure)
    }.joined(separator: "; ")
  }

  /// The difference as a share of the baseline's value.
  func relativeChange(_ key: KeyFigure, _ variant: Int) -> Double? {
    guard let difference = key.result(summary, scenario: variant)?.difference?.mean,
      let before = key.result(summary, scenario: 0)?.estimate?.mean, before != 0
    else { return nil }
    return difference / before.magnitude
  }

  /// One scenario by itself.
  private var situation: Words {
    let parts: [(KeyFigure, (Words) -> Words)] = [
      (
        .phoneReachability,
        {
          Words(
            "\($0) of calls are answered",
            german: "\($0) der Anrufe werden angenommen")
        }
      ),
      (
        .resolvedAtFirst,
        {
          Words(
            "\($0) of cases are settled at the first contact",
            german: "\($0) der Vorgänge sind mit dem ersten Kontakt erledigt")
        }
      ),
      (
        .timeToResolution,
        {
          Words(
            "a settled case takes \($0) on average",
            german: "ein erledigter Vorgang dauert im Mittel \($0)")
        }
      ),
      (
        .avoidableHours,
        {
          Words(
            "\($0) of staff time are avoidable",
            german: "\($0) Arbeitszeit sind vermeidbarer Aufwand")
        }
      ),
    ]
    let said = parts.compactMap { key, words in
      key.result(summary, scenario: 0)?.estimate.map { words(read($0.mean, key.figure)) }
    }
    return Words("“\(titles[0])”: ", german: "„\(titles[0])“: ") + said.joined(separator: "; ")
      + Words(verbatim: ".")
  }
}
