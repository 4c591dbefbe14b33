import Experiment
import Statistics
import Study
import Testing
import Words

@testable import ContactModel
@testable import Report

struct HTMLReportTests {
  private func tags(_ html: String) -> [Substring] { PageReader.tags(html) }

  private func values(of attribute: String, in html: String) -> [Substring] {
    PageReader.values(of: attribute, in: html)
  }

  @Test(arguments: Language.allCases)
  func `every element that is opened is closed, in order`(language: Language) throws {
    var report = SampleReport()
    report.language = language
    #expect(PageReader.unclosed(try report.html()).isEmpty)
  }

  @Test func `no two elements have the same id, and what refers to one finds it`() throws {
    let html = try SampleReport().html()
    let ids = values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count > 10)
    for reference in values(of: "aria-labelledby", in: html).flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(reference))
    }
  }

  @Test func `the page runs nothing and loads nothing`() throws {
    let html = try SampleReport().html()
    #expect(html.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
    for word in ["<script", "http:", "https:", "url(", "@import", " on", "javascript:", "<link"] {
      let isInTag = html.split(separator: "<").contains { piece in
        ("<" + piece.prefix { $0 != ">" }).contains(word)
      }
      #expect(!isInTag, "\(word)")
    }
  }

  @Test func `names of scenarios, channels and notes can't become markup`() throws {
    let hostile = "<script>alert('x')</script>\"><img src=x onerror=1>&amp;"
    var report = SampleReport()
    report.titles = [hostile, hostile + "2"]
    report.files = [hostile, "b"]
    report.note = "<b>&"
    report.office.channelTitles = [hostile, "</svg>", "</style>"]
    report.office.titles = [hostile, hostile]
    let html = try report.html()
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"))
    #expect(html.ranges(of: "</style>").count == 1)
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
    #expect(tags(html).count { $0 == "svg" } == tags(html).count { $0 == "/svg" })
  }

  @Test func `the same results give the same bytes`() throws {
    #expect(try SampleReport().html() == SampleReport().html())
  }

  @Test func `a German report has German sentences and German numbers`() throws {
    var report = SampleReport()
    report.language = .german
    let german = try report.html()
    #expect(german.contains("<html lang=\"de\">"))
    #expect(german.contains("Das Ergebnis in Kürze") && german.contains("verglichen mit"))
    for english in ["In short", "What is behind it", "key figures are", "The numbers", "better"] {
      #expect(!german.contains(">\(english)"), "\(english)")
    }
  }

  @Test func `one scenario is described, several are compared`() throws {
    let compared = try SampleReport().html()
    #expect(compared.contains("<h1>Two more against Today</h1>"))
    #expect(compared.contains("clearly better than with “Today”"))
    var report = SampleReport()
    report.office.names = ["alone"]
    report.office.titles = ["The office as it is"]
    let alone = try report.html()
    #expect(alone.contains("<h1>Today</h1>") && alone.contains("of calls are answered"))
    #expect(!alone.contains("against"))
  }

  @Test func `targets come first and say whether they are met`() throws {
    var report = SampleReport()
    report.goals = [
      Goal(
        place: FigurePlace(figure: "reachability", dimension: "kind", entity: "phone"),
        target: .atLeast(0.99), direction: nil),
      Goal(
        place: FigurePlace(figure: "posts", dimension: "office", entity: "all"),
        target: .atMost(1000), direction: .less),
    ]
    let html = try report.html()
    #expect(html.contains("target ≥ 99.0 %: ✗ missed"))
    #expect(html.contains("target ≤ 1,000: ✓ met"))
  }

  @Test func `a target within the interval is neither met nor missed`() {
    func state(_ target: Target, _ mean: Double, _ halfWidth: Double?) -> TargetState {
      TargetState(target, Estimate(mean: mean, halfWidth: halfWidth, replications: 5))
    }
    #expect(state(.atLeast(0.8), 0.82, 0.01) == .met)
    #expect(state(.atLeast(0.8), 0.82, 0.03) == .uncertain)
    #expect(state(.atLeast(0.8), 0.7, 0.03) == .missed)
    #expect(state(.atMost(10), 9, 0.5) == .met)
    #expect(state(.atMost(10), 12, 0.5) == .missed)
    #expect(state(.atMost(10), 10, nil) == .met)
    #expect(TargetState(.atMost(10), nil) == .unknown)
  }

  @Test func `assumptions, definitions and the way to the same numbers are there`() throws {
    let html = try SampleReport().html()
    #expect(html.contains("concerns.*.volume") && html.contains("may lie between 2 and 4.5"))
    #expect(
      html.contains("concerns.claim.volume.perHour</th>") && html.contains("contacts an hour"))
    #expect(html.contains("<code>kontaktwege compare a b</code>"))
    #expect(html.contains("0123456789abcdef") && html.contains("kontaktwege 1.2.3"))
    for figure in FigureCatalogue.all { #expect(html.contains("<code>\(figure.id)</code>")) }
  }

  @Test func `the load of the day is the sum of its weekdays`() throws {
    // Visits begin at nine: 40 to 50 on each of eight working days, spread over five weekdays.
    let summary = {
      var office = SampleOffice()
      office.grains = Set(reportGrains)
      return office.summary()
    }()
    let facts = Facts(summary)
    let cells = try #require(facts.means(0, .channel, .weekdayHour, "desk", .contactsBegun))
    let sum = cells.reduce(0) { $0 + ($1 ?? 0) }
    let total = try #require(facts.mean(0, .channel, "desk", .contactsBegun))
    #expect(abs(sum - total) < 1e-9)
    #expect(facts.days(0).reduce(0, +) == 10)
  }

  @Test func `of many scenarios each has a drawing of its own, and what is left out is said`()
    throws
  {
    var report = SampleReport()
    let count = 9
    report.office.names = (0..<count).map { "s\($0)" }
    report.office.titles = (0..<count).map { "Scenario \($0)" }
    report.titles = report.office.titles
    report.files = report.office.names
    report.office.days = 80
    let html = try report.html()
    let ids = PageReader.values(of: "id", in: html)
    #expect(ids.contains("ramp-8-t") && !ids.contains("ramp-9-t"))
    #expect(html.contains("Drawn are the first 8 of 9 scenarios."))
    #expect(html.contains("the 2 variants that end farthest from it"))
    #expect(html.contains("Scenario 8: Hotline</th>"))
  }

  @Test func `every figure has a name in both languages`() {
    for figure in FigureCatalogue.all {
      #expect(Figure.names[figure.id] != nil && !figure.name.german.contains("_"), "\(figure.id)")
    }
    let names = FigureCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Figure.names.keys).isSubset(of: FigureCatalogue.all.map(\.id)))
  }

  @Test func `figures of rows are called by the row's title`() {
    var criterion = Criterion(.channel, "email", .deadlineShare)
    #expect(criterion.words == Words("email: within the deadline", german: "email: in der Frist"))
    criterion.title = "E-Mail"
    #expect(criterion.words.german == "E-Mail: in der Frist")
    #expect(
      Criterion(.kind, "walk_in", .abandonmentShare).words.german
        == "Vorsprache: aufgelegt, gegangen")
  }
}
