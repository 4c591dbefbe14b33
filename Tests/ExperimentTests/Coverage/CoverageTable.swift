import Foundation

/// The page that says how often intervals hold the truth.
struct CoverageTable {
  let rows: [Row]

  struct Row {
    let example: CoverageCase
    /// By number of replications; nil where it was not tried.
    let shares: [Double?]
  }

  var markdown: String {
    var lines = [
      "# Coverage of intervals", "",
      "How often 95 % intervals hold the true figure, where that is known.", "",
      "## Overview", "",
      """
      Each line is \(CoverageCase.experiments) experiments of 10, 30 and 100 replications with a \
      known answer: how many of their intervals hold it. 95 % is what they promise; with so many \
      experiments chance moves a share by 0.7 points (two standard errors). From 30 replications \
      on every well-behaved case lies between 93.5 % and 96.5 %, which the test demands. The \
      command, which renews this page with `RECORD_GOLDENS=1` before it:
      """, "",
      "    swift test -c release -Xswiftc -enable-testing --filter CoverageStatisticalTests", "",
      "| kind | case | " + CoverageCase.replications.map { "\($0)" }.joined(separator: " | ")
        + " |",
      "|---|---|" + CoverageCase.replications.map { _ in "--:|" }.joined(),
    ]
    lines += rows.filter(\.example.isWellBehaved).map(line)
    lines += [
      "", "## Where they fall short", "",
      """
      A replication is the sum of thousands of contacts, so its figures are nearly normal, and \
      Student's intervals fit. Where one replication is itself strongly skewed they are too \
      narrow at first, and even at 30:
      """, "",
      "| kind | case | " + CoverageCase.replications.map { "\($0)" }.joined(separator: " | ")
        + " |",
      "|---|---|" + CoverageCase.replications.map { _ in "--:|" }.joined(),
    ]
    lines += rows.filter { !$0.example.isWellBehaved }.map(line)
    lines += [
      "",
      """
      So 10 replications are enough for a first look; where few contacts decide (a rare concern, a \
      short horizon, days that differ strongly), take 100.
      """,
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ row: Row) -> String {
    let shares = row.shares.map { $0.map { String(format: "%.1f %%", $0 * 100) } ?? "" }
    return "| \(row.example.kind.rawValue) | \(row.example.name) | "
      + shares.joined(separator: " | ") + " |"
  }
}
