internal import Experiment
internal import Statistics
internal import Words

/// Numbers as people read them: few digits, with their unit.
struct Reading {
  let language: Language

  /// A value of a figure: "78.2 %", "1,234 h".
  func value(_ value: Double, _ figure: Figure) -> String {
    let factor = factor(figure)
    return number(value * factor, decimals: decimals(value * factor, figure)) + suffix(figure)
  }

  /// Half the width of an interval beside that value: "± 0.4".
  func halfWidth(_ estimate: Estimate, _ figure: Figure) -> String {
    guard let halfWidth = estimate.halfWidth else { return "" }
    let factor = factor(figure)
    let decimals = decimals(estimate.mean * factor, figure)
    return "± " + number(halfWidth * factor, decimals: decimals)
  }

  /// A number of a scenario, without needless decimals.
  func plain(_ value: Double) -> String { number(value, atMost: 4, within: 5e-5) }

  /// A sum of costs in the unit of the study, without needless decimals.
  func cost(_ value: Double) -> String { number(value, atMost: 2, within: 5e-3) }

  /// The fewest decimals that keep the value as far as wanted.
  private func number(_ value: Double, atMost most: Int, within bound: Double) -> String {
    var scale = 1.0
    for decimals in 0..<most {
      if ((value * scale).rounded() / scale - value).magnitude < bound {
        return number(value, decimals: decimals)
      }
      scale *= 10
    }
    return number(value, decimals: most)
  }

  /// Half the width of an interval by itself: "0.43 %".
  func width(_ width: Double, _ figure: Figure) -> String {
    let value = width * factor(figure)
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4
    return number(value, decimals: decimals) + suffix(figure)
  }

  /// A difference and its interval: "-6.9 ± 0.5".
  func difference(_ estimate: Estimate, _ figure: Figure) -> String {
    let factor = factor(figure)
    let size = max(estimate.mean.magnitude, estimate.halfWidth ?? 0) * factor
    let isSure = estimate.mean.magnitude > (estimate.halfWidth ?? .infinity)
    let decimals =
      isSure
      ? shown(estimate.mean * factor, from: decimals(size, figure)) : decimals(size, figure)
    let mean = number(estimate.mean * factor, decimals: decimals)
    let signed = estimate.mean > 0 ? "+" + mean : mean
    guard let halfWidth = estimate.halfWidth else { return signed }
    return "\(signed) ± \(number(halfWidth * factor, decimals: decimals))"
  }

  /// What figures are adjusted by.
  func adjusted(_ control: ControlVariate) -> Phrase {
    .adjusted(
      mean: number(control.mean, decimals: 0), expected: number(control.expected, decimals: 0))
  }

  /// So many decimals, up to five, that a value that is not zero does not look like it.
  private func shown(_ value: Double, from least: Int) -> Int {
    (least...5).first { FixedPoint.text(value, decimals: $0).contains { "123456789".contains($0) } }
      ?? least
  }

  /// A share in every language: "95 %".
  static func percent(_ share: Double) -> Words {
    Words(
      english: Reading(language: .english).percent(share),
      german: Reading(language: .german).percent(share))
  }

  /// A share: "95 %".
  func percent(_ share: Double) -> String {
    let tenths = FixedPoint.text(share * 100, decimals: 1)
    return tenths.hasSuffix(".0") ? "\(tenths.dropLast(2)) %" : "\(localised(tenths)) %"
  }

  func factor(_ figure: Figure) -> Double { figure.unit == .share ? 100 : 1 }

  func suffix(_ figure: Figure) -> String {
    switch figure.unit {
    case .share: " %"
    case .minutes: " min"
    case .hours: " h"
    case .days: Words(" d", german: " Tage").text(language)
    case .euro: " €"
    case .contacts, .cases, .tasks, .posts: ""
    }
  }

  private func decimals(_ value: Double, _ figure: Figure) -> Int {
    switch figure.unit {
    case .share: 1
    case .euro: 0
    case .contacts, .cases, .tasks, .minutes, .hours, .days, .posts:
      value.magnitude >= 100 ? 0 : value.magnitude >= 10 ? 1 : 2
    }
  }

  func number(_ value: Double, decimals: Int) -> String {
    localised(FixedPoint.text(value, decimals: decimals))
  }

  /// Marks of the language, digits in groups of three.
  private func localised(_ plain: String) -> String {
    let parts = plain.split(separator: ".")
    let isNegative = plain.hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var grouped = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(language.groupMark) }
      grouped.append(digit)
    }
    guard parts.count == 2 else { return grouped }
    return grouped + String(language.decimalMark) + parts[1]
  }
}
