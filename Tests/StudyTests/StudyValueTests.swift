import Study
import Testing

@Suite struct StudyValueTests {
  @Test(arguments: [
    (Target.atLeast(0.8), [0.79: false, 0.8: true, 0.81: true]),
    (Target.atMost(3), [2.9: true, 3: true, 3.1: false]),
  ])
  func `a target holds its bound`(target: Target, cases: [Double: Bool]) {
    for (value, isMet) in cases { #expect(target.isMet(by: value) == isMet) }
  }

  @Test func `a search tries every step, and not beyond the most`() {
    func choices(_ range: ClosedRange<Double>, _ step: Double) -> [Double] {
      Staffing.Posts(
        parameter: Parameter(path: "a", title: "a"), range: range, step: step, cost: 1
      ).choices
    }
    #expect(choices(2...5, 1) == [2, 3, 4, 5])
    #expect(choices(2...5, 2) == [2, 4])
    #expect(choices(3...3, 1) == [3])
    #expect(choices(0.5...1.5, 0.16667).count == 7, "rounded steps reach the most")
    #expect(choices(0.5...1.5, 0.16667).last == 1.5)
    #expect(choices(0...0.3, 0.1).count == 4)
  }

  @Test func `a law says between which ends a number lies`() {
    #expect(Uncertain.Law.uniform(from: 1, to: 2).range == 1...2)
    #expect(Uncertain.Law.triangular(from: 1, likely: 1, to: 3).range == 1...3)
    #expect(Uncertain.Law.normal(mean: 2, deviation: 9, from: 0, to: 4).range == 0...4)
  }

  @Test func `what makes no sense cannot be made`() async {
    await #expect(processExitsWith: .failure) {
      _ = Precision(replications: 1...5, confidence: nil, demands: [])
    }
    await #expect(processExitsWith: .failure) { _ = Sweep(scenario: 0, axes: []) }
  }
}
