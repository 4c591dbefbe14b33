import Statistics
import Study
import Words

@testable import Experiment
@testable import Report

/// Answers to every question of a study, on figures that grow by 5 % a point.
enum SampleAnswers {
  static let criteria = [
    Criterion(.kind, "phone", .reachability), Criterion(.office, "all", .totalCost),
  ]
  static let persons = Parameter(
    path: "staff.hotline.rosters.morning.personsPer1000Households",
    title: "Telefon vormittags je 1.000 Bedarfsgemeinschaften")

  /// Each point reaches more and costs more than the one before.
  static func evaluation(points: Int) -> PointEvaluation {
    var values = PointValues(points: points, replications: 3, criteria: 2)
    for point in 0..<points {
      for replication in 0..<3 {
        values[point, replication, 0] = Fraction(
          numerator: Int64(60 + 5 * point + replication), denominator: 100)
        values[point, replication, 1] = Fraction(
          numerator: Int64(point + 1) * 1_000_000_000_000, denominator: 1)
      }
    }
    return PointEvaluation(values, criteria: criteria, days: 365, confidence: 0.95)
  }

  static var sweep: QuestionReport {
    .sweep(
      Sweep(scenario: 0, axes: [Sweep.Axis(parameter: persons, values: [0.5, 1, 1.33333])]),
      scenario: "baseline", evaluation(points: 4), targets: [.atLeast(0.77), nil])
  }

  static let numbers = [
    Uncertain(parameter: persons, law: .uniform(from: 0.5, to: 1), basis: "assumed"),
    Uncertain(
      parameter: Parameter(path: "channels.phone.lines", title: "Leitungen"),
      law: .triangular(from: 2, likely: 4, to: 8), basis: "counted on a day"),
  ]

  static func sensitivity(
    points: Int, _ answer: (Int, PointEvaluation) -> SensitivityAnswer
  ) -> QuestionReport {
    let evaluation = evaluation(points: points)
    return .sensitivity(
      numbers, scenario: "baseline",
      criteria.enumerated().map { ($1, answer($0, evaluation)) }, points: points, replications: 3)
  }

  static var tornado: QuestionReport {
    sensitivity(points: 5) { .tornado(Tornado($1, criterion: $0)) }
  }

  static var morris: QuestionReport {
    let design = MorrisDesign(dimensions: 2, trajectories: 4, levels: 4, seed: 1)
    return sensitivity(points: design.points.count) {
      .morris(design.effects($1.means($0), confidence: 0.95))
    }
  }

  static var sobol: QuestionReport {
    let design = SobolDesign(dimensions: 2, points: 8, seed: 1)
    return sensitivity(points: design.points.count) {
      .sobol(design.indices($1.means($0), confidence: 0.95))
    }
  }

  /// Draws that differ more than replications of one of them do.
  static var uncertainty: QuestionReport {
    func found(_ shift: Double) -> InputUncertainty? {
      let groups = (0..<4).map { draw in
        (0..<3).map {
          InputUncertainty.Residual(
            figure: 0.8 + shift, value: Double(draw) * 0.02 + Double($0) * 0.001)
        }
      }
      return InputUncertainty(groups, confidence: 0.95)
    }
    guard let before = found(0), let after = found(0.01) else {
      preconditionFailure("the figure has values")
    }
    return .uncertainty(
      numbers,
      [
        UncertaintyRow(
          scenario: "baseline", criterion: criteria[0], figure: before, difference: nil),
        UncertaintyRow(
          scenario: "variant", criterion: criteria[0], figure: after, difference: found(-0.79)),
      ])
  }

  static var staffing: QuestionReport {
    let staffing = Staffing(
      scenario: 0,
      posts: [.init(parameter: persons, range: 1...8, step: 1, cost: 2)],
      targets: [
        .init(
          place: FigurePlace(figure: "reachability", dimension: "kind", entity: "phone"),
          target: .atLeast(0.7), probability: 0.9)
      ])
    let study = StaffingStudy(staffing) { choice in
      var values = PointValues(points: 1, replications: 3, criteria: 1)
      for replication in 0..<3 {
        values[0, replication, 0] = Fraction(
          numerator: Int64(50 + 5 * choice[0] + replication), denominator: 100)
      }
      return PointEvaluation(
        values, criteria: [criteria[0]], days: 365, confidence: 0.95)
    }
    return .staffing(staffing, [criteria[0]], scenario: "baseline", study.run(), confidence: 0.95)
  }

  static var all: [(kind: String, report: QuestionReport)] {
    [
      ("sweep", sweep), ("tornado", tornado), ("morris", morris), ("sobol", sobol),
      ("uncertainty", uncertainty), ("staffing", staffing),
    ]
  }
}
