import TestSupport
import Testing
import Words
internal import Words

@testable import Experiment
@testable import Report

struct FigureReferenceTests {
  @Test func `the published definitions are those of the catalogue`() {
    expectPublished(figureReference(.english), "scenarios/FIGURES.md")
    expectPublished(figureReference(.german), "scenarios/KENNZAHLEN.md")
  }

  @Test(arguments: Language.allCases)
  func `every figure has a line of five cells`(language: Language) {
    let lines = figureReference(language).split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(lines.count == FigureCatalogue.all.count)
    #expect(lines.allSatisfy { $0.count { $0 == "|" } == 6 })
  }
}
