/// A table of texts and numbers that are already as people read them.
struct DataTable {
  let caption: String
  /// Names of the columns; those from `firstNumber` on hold numbers.
  let header: [String]
  let firstNumber: Int
  var rows: [[String]] = []

  init(caption: String, header: [String], firstNumber: Int = 1) {
    self.caption = caption
    self.header = header
    self.firstNumber = firstNumber
  }

  mutating func add(_ row: [String]) {
    precondition(row.count == header.count, "a cell for every column")
    rows.append(row)
  }
}

extension HTMLWriter {
  /// The table, in a box that can be moved sideways where the page is narrow.
  mutating func table(_ table: DataTable) {
    element(
      "div", ["class": "wide", "tabindex": "0", "role": "group", "aria-label": table.caption]
    ) { html in
      html.element("table") { html in
        html.text("caption", table.caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for (index, name) in table.header.enumerated() {
              html.text(
                "th", name,
                index < table.firstNumber ? ["scope": "col"] : ["scope": "col", "class": "n"])
            }
          }
        }
        html.element("tbody") { html in
          for row in table.rows { html.row(row, firstNumber: table.firstNumber) }
        }
      }
    }
  }

  private mutating func row(_ row: [String], firstNumber: Int) {
    element("tr") { html in
      for (index, content) in row.enumerated() {
        if index == 0 {
          html.text("th", content, ["scope": "row"])
        } else {
          html.text("td", content, index < firstNumber ? ["class": "w"] : [:])
        }
      }
    }
  }
}
