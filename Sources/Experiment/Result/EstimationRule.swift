internal import Statistics

/// How estimates are made from sums.
struct EstimationRule: Sendable {
  /// Half the width of an interval in standard errors; infinite where there is none.
  let criticalValue: Double
  /// What figures are adjusted by; nil: nothing.
  let control: ControlVariate?

  init(replications: Int, confidence: Double, control: ControlVariate?) {
    self.control = control
    let degreesOfFreedom = control?.degreesOfFreedom ?? (replications - 1)
    criticalValue =
      degreesOfFreedom < 1
      ? .infinity
      : studentCriticalValue(confidence: confidence, degreesOfFreedom: degreesOfFreedom)
  }
}
