import Experiment
import Study
import Testing
import Words

@testable import Report

/// Answers to a study's questions, as they are shown and written.
struct QuestionReportTests {
  @Test(arguments: Language.allCases) func `answers fit 80 columns`(language: Language) {
    for report in SampleAnswers.all.map(\.report) {
      for line in report.text(language).split(separator: "\n") {
        #expect(TextWidth.width(of: String(line)) <= 80, "\(line)")
      }
    }
  }

  @Test func `a sweep has a row for every point and figure, with its difference`() throws {
    let file = try #require(SampleAnswers.sweep.files(.international).first)
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    #expect(file.name == "sweep.csv" && lines.count == 7)
    #expect(
      lines[1].hasPrefix(
        "baseline,staff.hotline.rosters.morning.personsPer1000Households,0.500000,,,kind,phone,"
          + "reachability,share,3,0.660000,"))
    #expect(lines[1].contains(",0.050000,0.050000,0.050000"))
    #expect(SampleAnswers.sweep.text(.english).contains("1.3333 "))
  }

  @Test func `the fewest staff are named, and marked on the curve`() {
    let text = SampleAnswers.staffing.text(.english)
    // 50 % + 5 % a choice from 70 % on: the fifth choice is 5 persons, at 2 each.
    #expect(text.contains("Bedarfsgemeinschaften: 5 (cost 10)"))
    #expect(text.split(separator: "\n").contains { $0.contains("5 * ") && $0.contains("3 of 3") })
    let sheet = String(decoding: SampleAnswers.staffing.files(.german)[0].bytes, as: UTF8.self)
    #expect(sheet.contains("5,000000;10,00;1;1;1;kind;phone;reachability;share;3;0,710000;"))
  }

  @Test func `both forms for programs hold the same tables`() {
    for report in SampleAnswers.all.map(\.report) {
      for file in report.files(.international) {
        let header = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")[0]
        for column in header.split(separator: ",") {
          #expect(report.json.contains("\"\(column)\": "))
        }
      }
    }
  }

  // MARK: Pages

  private func page(
    _ report: QuestionReport, _ language: Language = .english, title: String = "How many?"
  ) throws -> String {
    var sample = SampleReport()
    sample.language = language
    let source = try sample.source(title: "Today")
    return report.html(
      QuestionInput(
        language: language, version: "1.2.3", command: "kontaktwege sweep a", title: title,
        sources: [source], hashes: ["0123456789abcdef"], seed: 7, confidence: 0.95))
  }

  @Test(arguments: SampleAnswers.all.map(\.kind), Language.allCases)
  func `a page holds a chart, its numbers, definitions and the way to the same numbers`(
    kind: String, language: Language
  ) throws {
    let report = try #require(SampleAnswers.all.first { $0.kind == kind }?.report)
    let html = try page(report, language)
    #expect(PageReader.unclosed(html).isEmpty)
    let ids = PageReader.values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    for reference in PageReader.values(of: "aria-labelledby", in: html) {
      for id in reference.split(separator: " ") { #expect(ids.contains(id)) }
    }
    #expect(PageReader.tags(html).contains("svg") && !html.contains("<script"))
    #expect(html.contains("default-src &#39;none&#39;"))
    #expect(html.contains(SampleAnswers.persons.path) && html.contains("0123456789abcdef"))
    #expect(html.contains("<code>kontaktwege sweep a</code>") && html.contains("concerns.*.volume"))
    let reachability = try #require(FigureCatalogue.all.first { $0.id == "reachability" })
    #expect(html.contains(reachability.definition.text(language)))
    let other: Language = language == .german ? .english : .german
    #expect(!html.contains(reachability.definition.text(other)))
  }

  @Test func `what is said on pages is what was computed`() throws {
    // 61 % as it is; 66 % to 81 % at the points, each 5 points more than the one before.
    let sweep = try page(SampleAnswers.sweep)
    #expect(sweep.contains("“phone: calls reached” goes from 66.0 % ("))
    #expect(sweep.contains("to 76.0 % ("))
    #expect(sweep.contains("the target of at least 77.0 % is met at 0 of 3 points, uncertain at 1"))
    let tornado = try page(SampleAnswers.tornado)
    #expect(tornado.contains("hangs most on “Leitungen”: 76.0 % at 2, 81.0 % at 8"))
    let staffing = try page(SampleAnswers.staffing)
    #expect(staffing.contains("The least that keeps the targets: Telefon vormittags"))
    #expect(staffing.contains("5; cost 10."))
    #expect(staffing.contains("is met in 0 % of the replications instead of 100 %"))
    let unsure = try page(SampleAnswers.uncertainty)
    #expect(unsure.contains("as far as chance goes") && unsure.contains("no difference is shown"))
  }

  @Test func `titles of studies and numbers can't become markup`() throws {
    let html = try page(SampleAnswers.sweep, title: "</title><script>alert(1)</script>")
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
  }
}
