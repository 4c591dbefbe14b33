import TestSupport
import Testing

@testable import Experiment
@testable import Report

struct FigureReferenceTests {
  @Test func `the published definitions are those of the catalogue`() {
    expectPublished(figureReference(), "scenarios/FIGURES.md")
  }

  @Test func `every figure has a line of five cells`() {
    let lines = figureReference().split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(lines.count == FigureCatalogue.all.count)
    #expect(lines.allSatisfy { $0.count { $0 == "|" } == 6 })
  }
}
