extension Land {
  /// The years whose holidays are known: from the abolition of Buß- und Bettag on.
  public static let holidayYears = 1995...CivilDate.supportedYears.upperBound

  /// The statutory holidays of this Land in `year`, in the order of their dates.
  ///
  /// Computed, with the changes of law since 1995. Municipal holidays are left out, since a Land
  /// alone doesn't tell them: Mariä Himmelfahrt in most parishes of Bavaria, Augsburg's Friedensfest,
  /// Fronleichnam in parts of Saxony and Thuringia. They go into a calendar's extra closures.
  /// Easter and Whit Sunday are statutory in Brandenburg only; elsewhere they are Sundays like others.
  /// When two holidays fall on one day (Ascension on 1 May 2008), both are listed.
  ///
  /// - Precondition: `year` is one of `holidayYears`.
  /// - Source: the holiday acts of the Länder, as in force in 2025.
  public func holidays(in year: Int) -> [Holiday] {
    precondition(Self.holidayYears.contains(year), "holidays of the year \(year) are not known")
    let easter = CivilDate.easterSunday(in: year)
    return HolidayLaw.all
      .filter { $0.years.contains(year) && $0.lands.contains(self) }
      .map { law in
        Holiday(
          date: law.day.date(in: year, easter: easter), germanName: law.germanName,
          englishName: law.englishName)
      }
      .sorted { $0.date < $1.date }
  }
}

/// One line of the holiday acts: which day is a holiday where and since when.
private struct HolidayLaw {
  enum Day {
    case on(day: Int, month: Int)
    case easter(plus: Int)
    /// The Wednesday before the last Sunday of the church year: the last one before 23 November.
    case repentance

    func date(in year: Int, easter: CivilDate) -> CivilDate {
      switch self {
      case .on(let day, let month):
        return CivilDate(known: year, month, day)
      case .easter(let days):
        return CivilDate(knownDaysSinceEpoch: easter.daysSinceEpoch + days)
      case .repentance:
        let latest = CivilDate(known: year, 11, 22)
        let daysAfter = (latest.weekday.rawValue - Weekday.wednesday.rawValue + 7) % 7
        return CivilDate(knownDaysSinceEpoch: latest.daysSinceEpoch - daysAfter)
      }
    }
  }

  let day: Day
  let germanName: String
  let englishName: String
  let lands: Set<Land>
  let years: ClosedRange<Int>

  init(
    _ day: Day, _ germanName: String, _ englishName: String, _ lands: Set<Land>? = nil,
    since first: Int = Land.holidayYears.lowerBound,
    until last: Int = Land.holidayYears.upperBound
  ) {
    self.day = day
    self.germanName = germanName
    self.englishName = englishName
    self.lands = lands ?? Set(Land.allCases)
    years = first...last
  }

  init(_ day: Day, _ germanName: String, _ englishName: String, _ lands: Set<Land>, only year: Int)
  {
    self.init(day, germanName, englishName, lands, since: year, until: year)
  }

  static let all: [HolidayLaw] = [
    .init(.on(day: 1, month: 1), "Neujahr", "New Year's Day"),
    .init(.on(day: 6, month: 1), "Heilige Drei Könige", "Epiphany", [.bw, .by, .st]),
    .init(womensDay, "Internationaler Frauentag", "International Women's Day", [.be], since: 2019),
    .init(womensDay, "Internationaler Frauentag", "International Women's Day", [.mv], since: 2023),
    .init(.easter(plus: -2), "Karfreitag", "Good Friday"),
    .init(.easter(plus: 0), "Ostersonntag", "Easter Sunday", [.bb]),
    .init(.easter(plus: 1), "Ostermontag", "Easter Monday"),
    .init(.on(day: 1, month: 5), "Tag der Arbeit", "Labour Day"),
    .init(.on(day: 8, month: 5), "Tag der Befreiung", "Liberation Day", [.be], only: 2020),
    .init(.on(day: 8, month: 5), "Tag der Befreiung", "Liberation Day", [.be], only: 2025),
    .init(.easter(plus: 39), "Christi Himmelfahrt", "Ascension Day"),
    .init(.easter(plus: 49), "Pfingstsonntag", "Whit Sunday", [.bb]),
    .init(.easter(plus: 50), "Pfingstmontag", "Whit Monday"),
    .init(
      .easter(plus: 60), "Fronleichnam", "Corpus Christi", [.bw, .by, .he, .nw, .rp, .sl]),
    .init(
      .on(day: 17, month: 6), "75. Jahrestag des Volksaufstands", "75 years after the uprising",
      [.be], only: 2028),
    .init(.on(day: 15, month: 8), "Mariä Himmelfahrt", "Assumption Day", [.sl]),
    .init(.on(day: 20, month: 9), "Weltkindertag", "World Children's Day", [.th], since: 2019),
    .init(.on(day: 3, month: 10), "Tag der Deutschen Einheit", "German Unity Day"),
    .init(reformation, "Reformationstag", "Reformation Day", reformed),
    .init(
      reformation, "Reformationstag", "Reformation Day", [.hb, .hh, .ni, .sh], since: 2018),
    // The 500th anniversary, everywhere.
    .init(
      reformation, "Reformationstag", "Reformation Day", Set(Land.allCases).subtracting(reformed),
      only: 2017),
    .init(
      .on(day: 1, month: 11), "Allerheiligen", "All Saints' Day", [.bw, .by, .nw, .rp, .sl]),
    .init(.repentance, "Buß- und Bettag", "Day of Repentance and Prayer", [.sn]),
    .init(.on(day: 25, month: 12), "1. Weihnachtstag", "Christmas Day"),
    .init(.on(day: 26, month: 12), "2. Weihnachtstag", "Second Day of Christmas"),
  ]

  private static let womensDay = Day.on(day: 8, month: 3)
  private static let reformation = Day.on(day: 31, month: 10)
  private static let reformed: Set<Land> = [.bb, .mv, .sn, .st, .th]
}
