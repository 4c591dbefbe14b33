extension CivilDate {
  /// Easter Sunday of the western churches.
  ///
  /// - Precondition: `year` is a supported year.
  /// - Source: J. Meeus, "Astronomical Algorithms" (1991), chapter 8: an algorithm without exceptions.
  public static func easterSunday(in year: Int) -> CivilDate {
    precondition(supportedYears.contains(year), "no dates in the year \(year)")
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    // The paschal full moon, in days after 21 March …
    let goldenNumber = year % 19
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * goldenNumber + century - century / 4 - moonCorrection + 15) % 30
    // … and from there to the next Sunday.
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let lateMoon = (goldenNumber + 11 * epact + 22 * toSunday) / 451
    let daysFromMarch = epact + toSunday - 7 * lateMoon + 114
    return CivilDate(known: year, daysFromMarch / 31, daysFromMarch % 31 + 1)
  }
}
