internal import ContactModel
internal import Experiment

extension ResultFile {
  static let flowColumns =
    Column.texts("scenario", "concern", "first_channel", "cause", "channel", "outcome")
    + Column.integers("replications") + Column.numbers(["mean_contacts", "ci_low", "ci_high"])

  /// Paths that nobody took have no row.
  func writeFlow<Writer: RowWriter, Failure: Error>(
    _ summary: Summary, _ writer: inout Writer, _ pause: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    for (index, scenario) in summary.scenarios.enumerated() {
      for row in summary.flow(scenario: index) {
        for text in [
          scenario.name, row.concern, row.firstChannel, row.cause, row.channel, row.outcome.name,
        ] {
          writer.text(text)
        }
        writer.integer(summary.replications)
        writer.estimate(row.contacts, decimals: 2)
        writer.endRow()
        try pause(&writer)
      }
    }
  }
}
