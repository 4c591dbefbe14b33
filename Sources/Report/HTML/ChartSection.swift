internal import Charts
internal import Words

/// One or several drawings under a title that says what they show.
struct ChartSection {
  /// Unique on the page.
  let id: String
  /// The finding.
  let title: Words
  /// What is drawn, in which unit.
  let subtitle: Words
  var note: Words? = nil
  var layout = Layout.columns(2)
  let panels: [Panel]
  let table: DataTable

  enum Layout: Equatable {
    /// So many beside each other where the page is broad enough, on paper two at most.
    case columns(Int)
    /// One below the other; where the page is narrow they can be moved sideways.
    case wide

    /// The classes of the style sheet.
    var style: String {
      switch self {
      case .columns(let count): "panels c\(min(max(count, 2), 3))"
      case .wide: "stack"
      }
    }
  }

  struct Panel {
    let caption: String
    /// The finding in words, with numbers.
    let description: String
    let drawing: Drawing
  }
}

extension HTMLWriter {
  mutating func section(_ section: ChartSection, _ language: Language) {
    element("section", ["id": section.id]) { html in
      html.text("h3", section.title.text(language))
      html.text("p", section.subtitle.text(language), ["class": "quiet"])
      let isWide = section.layout == .wide
      html.element("div", ["class": section.layout.style]) { html in
        for (index, panel) in section.panels.enumerated() {
          html.element("figure") { html in
            html.text("figcaption", panel.caption)
            let svg = panel.drawing.svg(
              id: "\(section.id)-\(index + 1)", title: panel.caption,
              description: panel.description)
            guard isWide else {
              html.markup(svg + "\n")
              return
            }
            html.element(
              "div",
              ["class": "wide", "tabindex": "0", "role": "group", "aria-label": panel.caption]
            ) { $0.markup(svg + "\n") }
          }
        }
      }
      if let note = section.note { html.text("p", note.text(language), ["class": "quiet"]) }
      html.element("details") { html in
        html.text("summary", Words("The numbers", german: "Die Zahlen").text(language))
        html.table(section.table)
      }
    }
  }
}
