internal import ContactModel
internal import Experiment

extension ResultFile {
  /// Paths that nobody took have no row.
  func writeFlow<Failure: Error>(
    _ summary: Summary, _ writer: inout CSVWriter, _ emit: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    writer.header([
      "scenario", "concern", "first_channel", "cause", "channel", "outcome", "replications",
      "mean_contacts", "ci_low", "ci_high",
    ])
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
        if writer.bytes.count >= Self.pieceSize { try emit(writer.takeBytes()) }
      }
    }
  }
}
