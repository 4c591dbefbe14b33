package import ContactModel
package import Statistics

/// Contacts over the horizon that took one path: how many of them there were on average.
package struct FlowRow: Equatable, Sendable {
  /// Names, as in the tables of these dimensions.
  package let concern: String
  package let firstChannel: String
  package let cause: String
  package let channel: String
  package let outcome: Outcome
  package let contacts: Estimate
}

extension Summary {
  /// The paths that any contact took, in the order of concern, first channel, cause, channel and
  /// outcome.
  package func flow(scenario: Int) -> [FlowRow] {
    let fold = scenarios[scenario].fold
    let names = fold.subject.shape.names
    let concerns = names[Dimension.concern.rawValue]
    let causes = names[Dimension.cause.rawValue]
    let channels = names[Dimension.channel.rawValue]
    var rows: [FlowRow] = []
    var index = 0
    for concern in concerns {
      for firstChannel in channels {
        for cause in causes {
          for channel in channels {
            for outcome in Outcome.allCases {
              defer { index += 1 }
              guard let contacts = flowEstimate(fold, index) else { continue }
              rows.append(
                FlowRow(
                  concern: concern, firstChannel: firstChannel, cause: cause, channel: channel,
                  outcome: outcome, contacts: contacts))
            }
          }
        }
      }
    }
    return rows
  }

  /// nil for a path that nobody took.
  private func flowEstimate(_ fold: ScenarioFold, _ index: Int) -> Estimate? {
    guard fold.flow.counts[index] > 0 else { return nil }
    let sums = PairSums(parts: [
      Int256(Int128(replications)), Int256(Int128(fold.flow.counts[index])),
      Int256(fold.flow.squares[index]),
    ])
    guard let control = estimation.control else {
      return sums?.estimate(criticalValue: estimation.criticalValue)
    }
    return sums.map { control.adjust($0, product: Int256(fold.flow.controlled[index])) }?
      .estimate(criticalValue: estimation.criticalValue)
  }
}
