@testable import Charts

/// A drawing of every kind, with names that are long, short, empty and wide.
enum Samples {
  static let names = [
    "Telefon", "Online-Portal mit sicherem Postfach und Dokumentenablage", "日本語の窓口", "", "W W W",
  ]

  static func number(_ value: Double, _ decimals: Int) -> String {
    "\((value * 100).rounded() / 100)"
  }

  static let week = WeekProfile(days: ["Mo", "Tuesday", "Mi"], hours: (7...16).map(String.init))

  private static func wave(_ count: Int, _ height: Double) -> [Double] {
    (0..<count).map { height * Double(($0 * 7) % 11) / 10 }
  }

  private static func gaps(_ count: Int, _ height: Double) -> [Double?] {
    wave(count, height).enumerated().map { $0.isMultiple(of: 5) ? nil : $1 }
  }

  static let all: [String: Drawing] = [
    "stack": StackedColumns(
      slots: (0..<24).map(String.init),
      series: names.enumerated().map {
        .init(name: $1, values: wave(24, Double($0 * 40)), style: $0)
      }
    ).drawing(number),
    "steps": WeekSteps(
      profile: week, area: .init(name: names[0], values: gaps(30, 4)),
      lines: names.map { .init(name: $0, values: gaps(30, 5)) }
    ).drawing(number),
    "fan": WeekFan(
      profile: week,
      bands: [1.0, 3, 7, 20].map { .init(name: "P\($0)", values: gaps(30, $0)) },
      target: Reference(value: 5, label: "target 5 min"), unit: ""
    ).drawing(number),
    "heat": HeatMap(
      columns: ["Monday", "Di"], rows: ["8–9", "9–10"], cells: [[0.95, nil], [0.2, 0.75]],
      steps: [0.9, 0.8, 0.7, 0.6, 0.5]
    ).drawing(label: { number($0, 2) }, legend: { number($0, 2) }),
    "bars": BarList(
      series: names, categories: names.map { .init(name: $0, values: [0, 1, nil, 100, 250]) }
    ).drawing { number($0, 1) },
    "lines": TimeLines(
      labels: (1...53).map { $0 % 4 == 1 ? "KW \($0)" : "" },
      series: names.map { .init(name: $0, values: gaps(53, 90)) },
      reference: Reference(value: 60, label: "deadline 17 h")
    ).drawing(number),
    "forest": ForestPlot(
      rows: [
        .init(
          name: names[1], label: "-112,827 ± 508 € worse", middle: -12, interval: -14 ... -10,
          judgement: .worse),
        .init(name: names[0], label: "+1", middle: 900, interval: nil, judgement: .better),
        .init(name: "c", label: "0", middle: 0, interval: -1...1, judgement: .undecided),
      ], unit: " %", limit: 100
    ).drawing(number),
    "sankey": Sankey(
      headings: ["concern", "first channel", "outcome"],
      stages: (0..<3).map { _ in names.enumerated().map { .init(name: $1, style: $0) } },
      ribbons: (0..<2).map { stage in
        (0..<5).map { .init(from: $0, to: ($0 + 2) % 5, amount: Double($0 * 10)) }
      }
    ).drawing { number($0, 0) },
    "points": PointCloud(
      points: names.enumerated().map {
        .init(
          name: $1, x: 1.8e6 + Double($0) * 3e4, y: 60 + Double($0), halfWidthX: 5e3, halfWidthY: 1)
      }, connection: .line, target: Reference(value: 62, label: "target")
    ).drawing(xTitle: "cost", x: number, y: number),
    "tornado": Tornado(
      base: 50,
      bars: names.map {
        .init(
          name: $0, low: .init(label: "6", value: 20, interval: 12...28),
          high: .init(label: "60 min", value: 90, interval: 85...95))
      } + [
        .init(
          name: "one side", low: .init(label: "1", value: 61, interval: 40...82),
          high: .init(label: "personsPer1000Households", value: 62)),
        .init(
          name: "no effect", low: .init(label: "0", value: 50),
          high: .init(label: "1", value: 50, interval: 50...50)),
      ]
    ).drawing(number),
    "bars with intervals": BarList(
      series: ["alone", "in all"],
      categories: names.map {
        .init(name: $0, values: [0.2, 0.8], intervals: [-0.1...0.4, 0.7...0.97])
      }
    ).drawing { number($0, 2) },
    "curves": Curves(
      series: names.enumerated().map { number, name in
        .init(
          name: name,
          points: (0..<4).map {
            .init(
              x: 0.667 + Double($0) / 6, y: 60 + Double($0 * 4 + number),
              interval: 58...Double(70 + $0))
          }, connection: number == 4 ? .none : .line)
      }, target: Reference(value: 85, label: "target ≥ 85 %"),
      answer: .init(x: 1, y: 70, label: "the least that keeps the targets: 1.17, 0.5")
    ).drawing(xTitle: names[1] + names[1], x: number, y: number),
    "one point": Curves(series: [.init(name: "a", points: [.init(x: 3, y: 0)])])
      .drawing(xTitle: "x", x: number, y: number),
    "nested": NestedIntervals(
      rows: names.enumerated().map {
        .init(
          name: $1, label: "1,234,567 ± 12,345 € (± 123,456 €)", middle: Double($0),
          narrow: Double($0) - 0.5...Double($0) + 0.5, wide: -4...Double($0 + 9))
      }, narrow: names[1], wide: "with what is not known"
    ).drawing(number),
  ]
}
