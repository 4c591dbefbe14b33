internal import Calendar
internal import ContactModel
package import Experiment
internal import Scenario
internal import Statistics
internal import Words

/// The report of an experiment: one HTML file that needs nothing else.
///
/// - Precondition: there is a source for every scenario of the summary.
package func htmlReport(_ summary: Summary, _ input: ReportInput) -> String {
  ReportPage(summary, input).html
}

/// A report in the making; chapters are in files of their own.
struct ReportPage: HTMLPage {
  let summary: Summary
  let input: ReportInput
  let facts: Facts
  /// What people call the scenarios, each differently.
  let titles: [String]
  /// Scenarios whose courses of a day or a week are drawn: the baseline and the first variants.
  let shown: Range<Int>

  static let mostShown = 3

  init(_ summary: Summary, _ input: ReportInput) {
    precondition(input.sources.count == summary.scenarios.count, "a source for every scenario")
    self.summary = summary
    self.input = input
    facts = Facts(summary)
    let names = input.sources.map(\.title)
    titles = names.indices.map { index in
      let isUnique = names.count { $0 == names[index] } == 1 && !names[index].isEmpty
      return isUnique ? names[index] : summary.scenarios[index].name
    }
    shown = 0..<min(summary.scenarios.count, Self.mostShown)
  }

  var language: Language { input.language }
  var isComparison: Bool { summary.scenarios.count > 1 }

  var html: String {
    page(named: name, header: heading) { html in
      verdict(&html)
      charts(&html)
      tables(&html)
      definitions(&html)
      provenance(&html)
    }
  }

  private var name: String {
    switch summary.scenarios.count {
    case 1: titles[0]
    case 2:
      say(
        Words(
          "\(titles[1]) against \(titles[0])", german: "\(titles[1]) verglichen mit \(titles[0])"))
    default:
      say(
        Words(
          "\(titles.count - 1) variants against \(titles[0])",
          german: "\(titles.count - 1) Varianten verglichen mit \(titles[0])"))
    }
  }

  private func heading(_ html: inout HTMLWriter) {
    html.text("h1", name)
    let description = input.sources[0].scenario.summary
    if !description.isEmpty { html.text("p", description) }
    let dates = summary.baseline.shape.dates
    if let first = dates.first, let last = dates.last {
      let counted = Phrase.counted(
        days: dates.count, from: first.isoDescription, through: last.isoDescription)
      let settings =
        summary.replications < 2
        ? Phrase.oneReplication
        : Phrase.settings(
          replications: summary.replications, confidence: Reading.percent(summary.confidence),
          seed: summary.seed)
      html.text("p", "\(say(counted.words)); \(say(settings.words)).", ["class": "quiet"])
      if let control = summary.controlVariate {
        html.text("p", "\(say(reading.adjusted(control).words)).", ["class": "quiet"])
      }
    }
  }
}
