internal import Charts
internal import Experiment
internal import Statistics
internal import Words

/// What pages have in common: their language, how they say numbers, and the frame around them.
protocol HTMLPage {
  var language: Language { get }
}

extension HTMLPage {
  var reading: Reading { Reading(language: language) }

  func say(_ words: Words) -> String { words.text(language) }

  /// Numbers of axes.
  var number: NumberText {
    let reading = reading
    return { reading.number($0, decimals: $1) }
  }

  /// A page with a heading, its chapters, and nothing that it would have to load.
  func page(
    named name: String, header: (inout HTMLWriter) -> Void, main: (inout HTMLWriter) -> Void
  ) -> String {
    var html = HTMLWriter()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": language.rawValue]) { html in
      html.element("head") { head(name, &$0) }
      html.element("body") { html in
        html.element("header") { html in
          html.text("p", "Kontaktwege", ["class": "brand"])
          header(&html)
        }
        html.element("main") { main(&$0) }
      }
    }
    return html.html
  }

  private func head(_ name: String, _ html: inout HTMLWriter) {
    html.void("meta", ["charset": "utf-8"])
    html.void(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      ])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.text("title", "\(name) – Kontaktwege")
    html.markup("<style>\n\(pageStyleSheet)\(Palette.styleSheet)</style>\n")
  }

  /// Names and texts, side by side where there is room.
  func list(_ facts: [(name: Words, text: String)], _ html: inout HTMLWriter) {
    html.element("dl") { html in
      for fact in facts {
        html.text("dt", say(fact.name))
        html.text("dd", fact.text)
      }
    }
  }

  // MARK: Numbers in both languages

  /// A plain number.
  func both(_ value: Double, decimals: Int) -> Words {
    Words(
      english: Reading(language: .english).number(value, decimals: decimals),
      german: Reading(language: .german).number(value, decimals: decimals))
  }

  /// A number of a scenario, without needless decimals.
  func plain(_ value: Double) -> Words {
    Words(
      english: Reading(language: .english).plain(value),
      german: Reading(language: .german).plain(value))
  }

  /// A share without decimals.
  func percent(_ share: Double) -> Words {
    both(share * 100, decimals: 0) + Words(verbatim: " %")
  }

  /// A value of a figure.
  func read(_ value: Double, _ figure: Figure) -> Words {
    Words(
      english: Reading(language: .english).value(value, figure),
      german: Reading(language: .german).value(value, figure))
  }

  func value(_ value: Double?, _ figure: Figure) -> String {
    value.map { reading.value($0, figure) } ?? "–"
  }

  /// A difference and its interval with their unit; shares differ by percentage points.
  func difference(_ estimate: Estimate, _ figure: Figure) -> String {
    reading.difference(estimate, figure) + say(figure.differenceUnit)
  }

  /// A value with half the width of its interval.
  func estimate(_ estimate: Estimate?, _ figure: Figure) -> String {
    guard let estimate else { return "–" }
    let width = reading.halfWidth(estimate, figure)
    return reading.value(estimate.mean, figure) + (width.isEmpty ? "" : " \(width)")
  }
}

extension Figure {
  /// What stands behind a difference between two values.
  var differenceUnit: Words {
    switch unit {
    case .share: Words(" points", german: " Punkte")
    case .minutes: Words(verbatim: " min")
    case .hours: Words(verbatim: " h")
    case .days: Words(" d", german: " Tage")
    case .euro: Words(verbatim: " €")
    case .contacts, .cases, .tasks, .posts: Words(verbatim: "")
    }
  }
}
