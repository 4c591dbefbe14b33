internal import ContactModel
internal import Words

// Waits of people in minutes, response times of written channels in service hours. Rows that are
// not of one channel mix both, by the contacts that they hold.

extension Figure {
  package static let meanWaitAnswered = Figure(
    "mean_wait_answered", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAnswered), over: .sum(.answered)), waitScope.adding(.group),
    Words(
      """
      Mean wait of the answered, from the end of the announcement or the \
      ticket on; of callbacks, from there until they are reached.
      """,
      german: """
        Mittlere Wartezeit der Angenommenen, vom Ende der Ansage oder von der \
        Wartemarke an; bei Rückrufen von dort, bis jemand erreicht ist.
        """))
  package static let meanWaitAll = Figure(
    "mean_wait_all", .minutes, .lowerIsBetter,
    .ratio(.sum(.waitAnswered, .waitLost), over: .waited), waitScope,
    Words(
      """
      Mean wait of all who waited: answered, abandoned, balked, turned away \
      and disconnected.
      """,
      german: """
        Mittlere Wartezeit aller, die warteten: angenommen, aufgelegt, gegangen, \
        abgewiesen und getrennt.
        """))
  package static let meanResponse = Figure(
    "mean_response", .hours, .lowerIsBetter,
    .ratio(.sum(.waitAnswered), over: .sum(.answered)), .channels.on(.deferred),
    Words(
      "Mean response time of written contacts from sending on, in service hours.",
      german: """
        Mittlere Antwortzeit schriftlicher Kontakte vom Absenden an, in \
        Dienststunden.
        """))

  package static let meanResponseDays = Figure(
    "mean_response_working_days", .days, .lowerIsBetter,
    .ratio(.sum(.responseDays), over: .sum(.answered)), .channels.on(.deferred),
    Words(
      """
      Mean number of working days (with service hours) from the day of sending, \
      which is 0, to that on which a written contact was finished.
      """,
      german: """
        Mittlere Zahl der Arbeitstage (mit Dienststunden) vom Tag des Absendens, \
        der 0 ist, bis zu dem, an dem ein schriftlicher Kontakt erledigt war.
        """))

  package static let waitsOfAnswered = waitFigures(
    "wait_answered", .minutes, .answered, waitScope.adding(.group).without(.kind),
    of: Words("the waits of the answered", german: "die Wartezeiten der Angenommenen"))
  package static let waitsOfAll = waitFigures(
    "wait_all", .minutes, .all, waitScope.without(.kind),
    of: Words("the waits of all who waited", german: "die Wartezeiten aller, die warteten"))
  package static let responses = waitFigures(
    "response", .hours, .answered, .channels.on(.deferred).without(.kind),
    of: Words(
      "the response times of written contacts in service hours",
      german: "die Antwortzeiten schriftlicher Kontakte in Dienststunden"))

  /// The quantile at this percentage of one of the three families above.
  package static func quantile(_ percent: Int, of family: [Figure]) -> Figure? {
    family.first { $0.id.hasSuffix("_p\(percent)") }
  }

  /// Waiting channels, and the rows that mix channels; the office has one row for all of them.
  private static let waitScope = Scope.contacts.on(.waiting).without(.office)

  private static func waitFigures(
    _ stem: String, _ unit: Unit, _ population: WaitPopulation, _ scope: Scope, of what: Words
  ) -> [Figure] {
    WaitSummary.percents.enumerated().map { position, percent in
      Figure(
        "\(stem)_p\(percent)", unit, .lowerIsBetter,
        .wait(population, .quantile(position: position)), scope.at(.quantiles),
        Words(
          """
          \(percent) % of \(what) were at most this long; per replication, then \
          averaged.
          """,
          german: """
            \(percent) % waren höchstens so lang (\(what)); je Durchlauf, dann \
            gemittelt.
            """))
    } + [
      Figure(
        "\(stem)_max", unit, .lowerIsBetter, .wait(population, .maximum), scope.at(.quantiles),
        Words(
          "The longest of \(what); per replication, then averaged.",
          german: "Die längste (\(what)); je Durchlauf, dann gemittelt."))
    ]
  }
}

extension WaitSummary {
  /// `probabilities` in percent.
  static let percents = probabilities.map { Int(($0 * 100).rounded()) }
}

extension CaseTimeSummary {
  /// `probabilities` in percent.
  static let percents = probabilities.map { Int(($0 * 100).rounded()) }
}

extension Set<Grain> {
  /// Those for which replications keep quantiles of some dimension.
  static var quantiles: Set { [.horizon, .month, .weekdayHour] }
}
