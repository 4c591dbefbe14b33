internal import Words

/// Which of the tables that there are shall be written.
enum TableChoice {
  /// The page for people, chosen like a table.
  static let report = "report"

  /// What is written when nothing is said.
  private static let usual = ["overview", "horizon", "ranking", report]

  /// The usual ones among these, as a user would list them.
  static func standard(of tables: [String]) -> String {
    usual.filter(tables.contains).joined(separator: ",")
  }

  /// Understands `all` or names with commas between them; the order is that of `tables`.
  static func parse(_ text: String?, tables: [String]) throws(Failure) -> [String] {
    guard let text else { return usual.filter(tables.contains) }
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == " " }) }
    for name in names where name != "all" && !tables.contains(name) {
      throw Failure(
        .usage,
        Words(
          "--tables: there is no table \(quoted(name))",
          german: "--tables: es gibt keine Tabelle \(quoted(name))"),
        hint: Suggestion.didYouMean(name, among: ["all"] + tables)
          ?? Words(
            "all, or names from \(tables.joined(separator: ", "))",
            german: "all, oder Namen aus \(tables.joined(separator: ", "))"))
    }
    return names.contains("all") ? tables : tables.filter(names.contains)
  }
}
