package import Study

/// When replications are enough: every demanded interval is as narrow as asked.
///
/// Looked at only after `checkpoints`, which are fixed beforehand, so that the number of
/// replications does not depend on threads. A rule that looks at the data tends to stop on a spread
/// that is small by chance, and covers a little less than its intervals promise (Coverage tells how
/// much): so there is a least number of replications, and looks lie a quarter apart.
///
/// Sources: Y. S. Chow and H. Robbins, Ann. Math. Statist. 36 (1965), 457–462; A. M. Law and W. D.
/// Kelton, Operations Research 31 (1983), 1037–1052, *Simulation Modeling and Analysis* sec. 9.4.1.
package struct StoppingRule: Equatable, Sendable {
  /// The first look and the most replications.
  package let replications: ClosedRange<Int>
  package let demands: [Demand]

  package init(replications: ClosedRange<Int>, demands: [Demand]) {
    precondition(replications.lowerBound >= 2, "an interval needs two replications")
    self.replications = replications
    self.demands = demands
  }

  /// How narrow the interval of one figure has to be.
  package struct Demand: Equatable, Sendable {
    package let criterion: Criterion
    package let width: Precision.Width
    package let subject: Precision.Subject

    package init(criterion: Criterion, width: Precision.Width, subject: Precision.Subject) {
      self.criterion = criterion
      self.width = width
      self.subject = subject
    }
  }

  /// Numbers of replications after which it looks, the last being the most there are.
  package var checkpoints: [Int] {
    var all: [Int] = []
    var next = replications.lowerBound
    while next < replications.upperBound {
      all.append(next)
      next += max(1, next / 4)
    }
    return all + [replications.upperBound]
  }
}

extension Precision.Width {
  /// The half-width that satisfies it, where the figure is `mean`: a relative one, γ of the true
  /// figure, is met by γ ÷ (1 + γ) of the estimate.
  func halfWidth(at mean: Double) -> Double {
    switch self {
    case .halfWidth(let width): width
    case .relativeHalfWidth(let share): mean.magnitude * share / (1 + share)
    }
  }
}
