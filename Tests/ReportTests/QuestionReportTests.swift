import Statistics
import Study
import Testing
import Words

@testable import Experiment
@testable import Report

/// Answers to a study's questions, as they are shown and written.
struct QuestionReportTests {
  private static let criteria = [
    Criterion(.kind, "phone", .reachability), Criterion(.office, "all", .totalCost),
  ]
  private static let persons = Parameter(
    path: "staff.hotline.rosters.morning.personsPer1000Households",
    title: "Telefon vormittags je 1.000 Bedarfsgemeinschaften")

  /// Each point reaches more and costs more than the one before.
  private func evaluation(points: Int) -> PointEvaluation {
    var values = PointValues(points: points, replications: 3, criteria: 2)
    for point in 0..<points {
      for replication in 0..<3 {
        values[point, replication, 0] = Fraction(
          numerator: Int64(60 + 5 * point + replication), denominator: 100)
        values[point, replication, 1] = Fraction(
          numerator: Int64(point + 1) * 1_000_000_000_000, denominator: 1)
      }
    }
    return PointEvaluation(values, criteria: Self.criteria, days: 365, confidence: 0.95)
  }

  private var sweep: QuestionReport {
    .sweep(
      Sweep(scenario: 0, axes: [Sweep.Axis(parameter: Self.persons, values: [0.5, 1, 1.33333])]),
      scenario: "baseline", evaluation(points: 4))
  }

  private var tornado: QuestionReport {
    let numbers = [
      Uncertain(
        parameter: Self.persons, law: .uniform(from: 0.5, to: 1), basis: "assumed")
    ]
    return .sensitivity(
      numbers, scenario: "baseline",
      Self.criteria.enumerated().map {
        ($1, .tornado(Tornado(evaluation(points: 3), criterion: $0)))
      }, replications: 3)
  }

  private var staffing: QuestionReport {
    let staffing = Staffing(
      scenario: 0,
      posts: [.init(parameter: Self.persons, range: 1...8, step: 1, cost: 2)],
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
        values, criteria: [Self.criteria[0]], days: 365, confidence: 0.95)
    }
    return .staffing(staffing, scenario: "baseline", study.run(), confidence: 0.95)
  }

  private var reports: [QuestionReport] { [sweep, tornado, staffing] }

  @Test(arguments: Language.allCases) func `answers fit 80 columns`(language: Language) {
    for report in reports {
      for line in report.text(language).split(separator: "\n") {
        #expect(TextWidth.width(of: String(line)) <= 80, "\(line)")
      }
    }
  }

  @Test func `a sweep has a row for every point and figure, with its difference`() throws {
    let file = try #require(sweep.files(.international).first)
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    #expect(file.name == "sweep.csv" && lines.count == 7)
    #expect(
      lines[1].hasPrefix(
        "baseline,staff.hotline.rosters.morning.personsPer1000Households,0.500000,,,kind,phone,"
          + "reachability,share,3,0.660000,"))
    #expect(lines[1].contains(",0.050000,0.050000,0.050000"))
    #expect(sweep.text(.english).contains("1.3333 "))
  }

  @Test func `the fewest staff are named, and marked on the curve`() {
    let text = staffing.text(.english)
    // 50 % + 5 % a choice from 70 % on: the fifth choice is 5 persons, at 2 each.
    #expect(text.contains("Bedarfsgemeinschaften: 5 (cost 10)"))
    #expect(text.split(separator: "\n").contains { $0.contains("5 * ") && $0.contains("100 %") })
    let sheet = String(decoding: staffing.files(.german)[0].bytes, as: UTF8.self)
    #expect(sheet.contains("5,000000;10,00;1;1;1;kind;phone;reachability;share;3;0,710000;"))
  }

  @Test func `both forms for programs hold the same tables`() {
    for report in reports {
      for file in report.files(.international) {
        let header = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")[0]
        for column in header.split(separator: ",") {
          #expect(report.json.contains("\"\(column)\": "))
        }
      }
    }
  }
}
