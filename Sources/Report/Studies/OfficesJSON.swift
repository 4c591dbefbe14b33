internal import Calendar
internal import Experiment
internal import Statistics

/// Many offices as JSON, for programs.
///
/// - `format`: "kontaktwege offices", `version`: 1
/// - `settings`: as in the summary of one experiment
/// - `warnings`: sentences
/// - `offices`: per office `name`, `title`, `hash`, `control` if it is adjusted, and, per column of `overview.csv`, an object of
///   `mean`, `ci_low`, `ci_high`
/// - `together`: the rows of `together.csv`
struct OfficesJSON: Sendable {
  private struct Office: Sendable {
    let name, title, hash: String
    let control: ControlVariate?
    let figures: [(key: KeyFigure, estimate: Estimate?)]
  }

  private var offices: [Office] = []
  private var settings = JSONWriter.Settings()

  mutating func add(_ summary: Summary) {
    settings = JSONWriter.Settings(summary)
    settings.control = nil
    let office = summary.baseline
    offices.append(
      Office(
        name: office.name, title: office.title, hash: office.hash,
        control: summary.controlVariate,
        figures: KeyFigure.allCases.compactMap { key in
          key.result(summary, scenario: 0).map { (key, $0.estimate) }
        }))
  }

  func text(_ together: DataSheet, warnings: [String]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "kontaktwege offices")
      json.integer("version", 1)
      json.settings(settings)
      json.array("warnings") { json in for warning in warnings { json.string(nil, warning) } }
      json.array("offices") { json in
        for office in offices {
          json.object { json in
            json.string("name", office.name)
            json.string("title", office.title)
            json.string("hash", office.hash)
            if let control = office.control { json.control(control) }
            for (key, estimate) in office.figures {
              json.object(key.column) { $0.estimate(estimate, key.figure) }
            }
          }
        }
      }
      together.write(to: &json)
    }
    return json.text + "\n"
  }
}
