internal import Experiment
internal import Scenario
internal import Study
package import Words

/// What a page on a study's question says besides the answer.
package struct QuestionInput: Sendable {
  package let language: Language
  /// Of the program.
  package let version: String
  /// The command that gives the same numbers again.
  package let command: String
  /// What people call the study.
  package let title: String
  /// The scenarios that were taken with other numbers.
  package let sources: [ReportInput.Source]
  /// Of the input of each.
  package let hashes: [String]
  package let seed: UInt64
  /// Of the intervals, 0.95 for 95 %.
  package let confidence: Double

  /// - Precondition: every source has a hash.
  package init(
    language: Language, version: String, command: String, title: String,
    sources: [ReportInput.Source], hashes: [String], seed: UInt64, confidence: Double
  ) {
    precondition(sources.count == hashes.count && !sources.isEmpty, "a hash for every source")
    self.language = language
    self.version = version
    self.command = command
    self.title = title
    self.sources = sources
    self.hashes = hashes
    self.seed = seed
    self.confidence = confidence
  }
}

/// What is said about a study's question.
struct QuestionContent {
  /// The most important sentence first.
  let answer: [Words]
  let sections: [ChartSection]
  let criteria: [Criterion]
  /// The numbers that were varied, and how.
  let varied: DataTable
  /// How much was simulated.
  let effort: [(name: Words, text: String)]
}

/// The page on a study's question, in the order of the report: answer, charts, definitions,
/// assumptions, provenance.
struct QuestionPage: HTMLPage {
  let content: QuestionContent
  let input: QuestionInput

  var language: Language { input.language }

  var html: String {
    page(named: input.title, header: heading) { html in
      answer(&html)
      if !content.sections.isEmpty {
        html.text("h2", say(Words("What is behind it", german: "Was dahinter steht")))
      }
      for section in content.sections { html.section(section, language) }
      definitions(&html)
      provenance(&html)
    }
  }

  private func heading(_ html: inout HTMLWriter) {
    html.text("h1", input.title)
    let titles = input.sources.map(\.title).filter { !$0.isEmpty }
    if !titles.isEmpty { html.text("p", titles.joined(separator: "; ")) }
    let effort = content.effort.map { "\(say($0.name)): \($0.text)" }.joined(separator: "; ")
    html.text("p", effort, ["class": "quiet"])
  }

  private func answer(_ html: inout HTMLWriter) {
    html.element("section", ["id": "verdict"]) { html in
      html.text("h2", say(Words("In short", german: "Das Ergebnis in Kürze")))
      for (index, sentence) in content.answer.enumerated() {
        html.text("p", say(sentence), index == 0 ? ["class": "lead"] : [:])
      }
    }
  }

  private func definitions(_ html: inout HTMLWriter) {
    html.text("h2", say(Words("What each figure means", german: "Was jede Kennzahl bedeutet")))
    list(
      content.criteria.map { criterion in
        let figure = criterion.figure
        return (criterion.words, "\(say(figure.definition)) [\(say(figure.unit.words))]")
      }, &html)
  }

  private func provenance(_ html: inout HTMLWriter) {
    html.text(
      "h2", say(Words("Assumptions and provenance", german: "Annahmen und Herkunft")))
    html.table(content.varied)
    assumptions(zip(input.sources.map(\.title), input.sources), &html)
    let settings: [(name: Words, text: String)] =
      [(Words("program", german: "Programm"), "kontaktwege \(input.version)")] + content.effort + [
        (Words("seed", german: "Startwert"), String(input.seed)),
        (Words("intervals", german: "Intervalle"), reading.percent(input.confidence)),
      ] + days(of: input.sources[0].scenario)
    computation(settings, again: input.command, &html)
    html.table(inputs)
    colophon(&html)
  }

  private var inputs: DataTable {
    var table = DataTable(
      caption: say(Words("Scenarios", german: "Szenarien")),
      header: [
        say(Words("scenario", german: "Szenario")), say(Words("file", german: "Datei")),
        say(Words("hash of the input", german: "Prüfsumme der Eingabe")),
      ], firstNumber: 3)
    for (source, hash) in zip(input.sources, input.hashes) {
      table.add([source.title, source.file, hash])
    }
    return table
  }
}

/// A page in the making whose question takes numbers through other values.
protocol QuestionWriting: HTMLPage {
  var input: QuestionInput { get }
}

extension QuestionWriting {
  var language: Language { input.language }

  /// "95 %".
  var confidence: Words { Reading.percent(input.confidence) }

  /// Values of a figure as axes show them: shares in percent.
  func scaled(_ value: Double, _ figure: Figure) -> Double { value * reading.factor(figure) }

  func scaled(_ range: ClosedRange<Double>, _ figure: Figure) -> ClosedRange<Double> {
    scaled(range.lowerBound, figure)...scaled(range.upperBound, figure)
  }

  /// An interval of values as axes show them; those of shares end where shares do.
  func drawn(_ range: ClosedRange<Double>?, _ figure: Figure) -> ClosedRange<Double>? {
    guard let range else { return nil }
    return scaled(figure.unit == .share ? range.clamped(to: 0...1) : range, figure)
  }

  /// Numbers of an axis of a figure, with its unit.
  func axis(_ figure: Figure) -> (Double, Int) -> String {
    let reading = reading
    return { reading.number($0, decimals: $1) + reading.suffix(figure) }
  }

  /// Numbers of an axis of a parameter.
  var plainAxis: (Double, Int) -> String {
    let reading = reading
    return { reading.number($0, decimals: $1) }
  }

  func effort(points: Int, replications: Int) -> [(name: Words, text: String)] {
    [
      (
        Words("points simulated", german: "simulierte Punkte"),
        reading.number(Double(points), decimals: 0)
      ),
      (
        Words("replications of each", german: "Durchläufe je Punkt"),
        reading.number(Double(replications), decimals: 0)
      ),
    ]
  }
}

extension Target {
  /// "at least 85.0 %".
  func words(_ figure: Figure) -> Words {
    func said(_ value: Double) -> Words {
      Words(
        english: Reading(language: .english).value(value, figure),
        german: Reading(language: .german).value(value, figure))
    }
    return switch self {
    case .atLeast(let value): Words("at least \(said(value))", german: "mindestens \(said(value))")
    case .atMost(let value): Words("at most \(said(value))", german: "höchstens \(said(value))")
    }
  }

  var bound: Double {
    switch self {
    case .atLeast(let value), .atMost(let value): value
    }
  }
}
