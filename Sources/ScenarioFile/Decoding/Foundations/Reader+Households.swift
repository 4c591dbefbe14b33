internal import Scenario
internal import Words

// Amounts that may be given per 1,000 households in care, so that a scenario moves to an office of
// another size by one line.

extension ObjectReader<SetTo> {
  /// An amount under its own key or under that key and `Per1000Households`.
  func amount(
    _ key: String, _ presence: Presence, households: Double?, _ doc: Words,
    _ shape: Shape<Scenario::Dial>, perThousand bounds: NumberBounds
  ) -> Scenario::Dial? {
    let perThousand = key + Self.perThousandHouseholds
    let scale = (households ?? 0) / 1000
    let found = one(
      of: [key, perThousand], presence,
      {
        $0 == 0 ? doc : Words("\(doc) Per 1,000 households.", german: "\(doc) Je 1.000 Haushalte.")
      },
      { $0 == 0 ? shape : .changing(bounds, times: scale) })
    if found?.position == 1 { requireHouseholds(households, for: perThousand) }
    return found?.value
  }

  /// Reports a key that makes no sense without the number of households.
  func requireHouseholds(_ households: Double?, for key: String) {
    guard households == nil, !hasErrors(key), has(key) else { return }
    report(
      key,
      Words(
        "it is not known how many households there are",
        german: "wie viele Haushalte es gibt, ist nicht bekannt"),
      hint: Words(
        "give \"households\" at the top of the file",
        german: "\"households\" am Anfang der Datei angeben"))
  }

  static var perThousandHouseholds: String { "Per1000Households" }
}
