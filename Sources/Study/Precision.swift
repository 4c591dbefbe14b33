/// Replications until certain intervals are narrow enough.
package struct Precision: Equatable, Sendable {
  /// Replications that there are in any case and at most; at least 2.
  package var replications: ClosedRange<Int>
  /// nil: the study's.
  package var confidence: Double?
  /// At least one.
  package var demands: [Demand]

  /// - Precondition: two replications at least, and a demand.
  package init(replications: ClosedRange<Int>, confidence: Double?, demands: [Demand]) {
    precondition(replications.lowerBound >= 2, "an interval needs two replications")
    precondition(!demands.isEmpty, "without a demand nothing ends the replications")
    self.replications = replications
    self.confidence = confidence
    self.demands = demands
  }

  /// How wide the interval of a figure may be, in every scenario.
  package struct Demand: Equatable, Sendable {
    package var place: FigurePlace
    package var width: Width
    package var subject: Subject

    package init(place: FigurePlace, width: Width, subject: Subject) {
      self.place = place
      self.width = width
      self.subject = subject
    }
  }

  package enum Width: Equatable, Sendable {
    /// Half the interval, in the figure's unit.
    case halfWidth(Double)
    /// Half the interval ÷ the size of the figure.
    case relativeHalfWidth(Double)
  }

  /// Whose interval is meant.
  package enum Subject: String, CaseIterable, Equatable, Sendable {
    /// The figure of each scenario.
    case figure
    /// The difference of each variant from the baseline.
    case difference
  }
}
