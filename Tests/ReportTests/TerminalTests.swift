import Statistics
import TestSupport
import Testing
import Words
internal import Words

@testable import ContactModel
@testable import Experiment
@testable import Report

struct TerminalTests {
  private func width(_ text: String) -> Int {
    text.split(separator: "\n").map { TextWidth.width(of: String($0)) }.max() ?? 0
  }

  @Test(arguments: Language.allCases)
  func `the report of one scenario is as it was`(language: Language) {
    expectGolden(
      TerminalReport.run(SampleOffice().summary(), language), "run.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `the comparison is as it was`(language: Language) {
    expectGolden(
      TerminalReport.compare(SampleOffice().summary(), language),
      "compare.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `no line is longer than eighty columns, whatever the names`(language: Language) {
    var office = SampleOffice()
    office.names = [String(repeating: "very long ", count: 20), String(repeating: "x", count: 300)]
    office.titles = [String(repeating: "日本語", count: 60), String(repeating: "👩‍👩‍👧 ", count: 80)]
    office.channelTitles = [String(repeating: "Straße ", count: 30), "", "mail"]
    let summary = office.summary()
    #expect(width(TerminalReport.run(summary, language)) <= 80)
    #expect(width(TerminalReport.compare(summary, language)) <= 80)
  }

  @Test func `names can't move the cursor or turn the direction of writing`() {
    var office = SampleOffice()
    office.names = ["a\u{1b}[2Jb", "c\u{202e}d\re\nf"]
    let summary = office.summary()
    for text in [TerminalReport.run(summary, .german), TerminalReport.compare(summary, .english)] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains("\u{202e}"))
    }
  }

  @Test func `a difference is claimed only when its interval leaves zero out`() {
    func verdict(_ mean: Double, _ half: Double?, _ direction: Direction)
      -> Verdict
    {
      .init(Estimate(mean: mean, halfWidth: half, replications: 9), direction)
    }
    #expect(verdict(1, 0.9, .higherIsBetter) == .better)
    #expect(verdict(1, 0.9, .lowerIsBetter) == .worse)
    #expect(verdict(-1, 0.9, .lowerIsBetter) == .better)
    #expect(verdict(-1, 0.9, .neutral) == .less)
    #expect(verdict(1, 0.9, .neutral) == .more)
    #expect(verdict(1, 1, .higherIsBetter) == .undecided)
    #expect(verdict(1, 1.1, .higherIsBetter) == .undecided)
    #expect(verdict(0, 0, .higherIsBetter) == .equal)
    #expect(verdict(1, nil, .higherIsBetter) == .undecided)
    #expect(verdict(1, 0, .higherIsBetter) == .better)
  }

  @Test func `one replication concludes nothing`() {
    var office = SampleOffice()
    office.replications = 1
    let text = TerminalReport.compare(office.summary(), .english)
    #expect(text.contains("1 replication: no intervals"))
    #expect(!text.contains("±") && !text.contains("learly"))
  }

  @Test func `a variant that changes nothing is said to change nothing`() {
    var office = SampleOffice()
    office.names = ["only"]
    office.titles = ["The office as it is"]
    let alone = office.summary()
    #expect(TerminalReport.compare(alone, .english).contains("2025-02-24"))
    let reading = Reading(language: .english)
    #expect(reading.value(1_234_567.4, .totalCost) == "1,234,567 €")
    #expect(reading.value(0.78249, .reachability) == "78.2 %")
    #expect(reading.value(3.14159, .meanWaitAnswered) == "3.14 min")
    #expect(reading.percent(0.95) == "95 %")
    #expect(reading.percent(0.999) == "99.9 %")
    let difference = Estimate(mean: -1234, halfWidth: 1.5, replications: 5)
    #expect(reading.difference(difference, .contactsBegun) == "-1,234 ± 2")
  }
}
