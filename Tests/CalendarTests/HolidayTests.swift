import Calendar
import Testing

/// Against tables of the Länder as they are printed in calendars.
@Suite struct HolidayTests {
  @Test(arguments: [
    "1943-04-25", "1995-04-16", "1996-04-07", "1997-03-30", "1998-04-12", "1999-04-04",
    "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27",
    "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24",
    "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16",
    "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
    "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ])
  func `Easter falls where it does`(iso: String) throws {
    let easter = try civil(iso)
    #expect(CivilDate.easterSunday(in: easter.year) == easter)
  }

  @Test func `Easter is a Sunday from 22 March to 25 April`() throws {
    for year in CivilDate.supportedYears {
      let easter = CivilDate.easterSunday(in: year)
      #expect(easter.weekday == .sunday)
      let (earliest, latest) = (try civil("\(year)-03-22"), try civil("\(year)-04-25"))
      #expect((earliest...latest).contains(easter))
    }
  }

  @Test(arguments: [
    (Land.he, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 06-19 10-03 12-25 12-26"),
    (.he, 2024, "01-01 03-29 04-01 05-01 05-09 05-20 05-30 10-03 12-25 12-26"),
    (.by, 2024, "01-01 01-06 03-29 04-01 05-01 05-09 05-20 05-30 10-03 11-01 12-25 12-26"),
    (.bw, 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26"),
    (.bb, 2025, "01-01 04-18 04-20 04-21 05-01 05-29 06-08 06-09 10-03 10-31 12-25 12-26"),
    (.sn, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 10-31 11-19 12-25 12-26"),
    (.sn, 2023, "01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26"),
    (.sn, 2022, "01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 11-16 12-25 12-26"),
    (.sl, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26"),
    (.st, 2025, "01-01 01-06 04-18 04-21 05-01 05-29 06-09 10-03 10-31 12-25 12-26"),
    (.th, 2025, "01-01 04-18 04-21 05-01 05-29 06-09 09-20 10-03 10-31 12-25 12-26"),
    (.nw, 1995, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 11-01 12-25 12-26"),
    (.be, 2020, "01-01 03-08 04-10 04-13 05-01 05-08 05-21 06-01 10-03 12-25 12-26"),
    (.be, 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"),
    (.be, 2028, "01-01 03-08 04-14 04-17 05-01 05-25 06-05 06-17 10-03 12-25 12-26"),
    (.be, 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26"),
    (.mv, 2023, "01-01 03-08 04-07 04-10 05-01 05-18 05-29 10-03 10-31 12-25 12-26"),
    (.hh, 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
    (.rp, 2017, "01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 10-31 11-01 12-25 12-26"),
    // Ascension on Labour Day.
    (.hb, 2008, "01-01 03-21 03-24 05-01 05-01 05-12 10-03 12-25 12-26"),
  ])
  func `a Land has the holidays of the printed calendar`(
    land: Land, year: Int, expected: String
  ) {
    let days = land.holidays(in: year).map { $0.date.isoDescription.dropFirst(5) }
    #expect(days.joined(separator: " ") == expected)
  }

  /// Each change of law, by the Länder that have the day in the year before and in the year itself.
  @Test(arguments: [
    ("Reformationstag", 2016, "BB MV SN ST TH"),
    ("Reformationstag", 2017, "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"),
    ("Reformationstag", 2018, "BB HB HH MV NI SH SN ST TH"),
    ("Internationaler Frauentag", 2018, ""),
    ("Internationaler Frauentag", 2019, "BE"),
    ("Internationaler Frauentag", 2022, "BE"),
    ("Internationaler Frauentag", 2023, "BE MV"),
    ("Weltkindertag", 2018, ""),
    ("Weltkindertag", 2019, "TH"),
    ("Tag der Befreiung", 2019, ""),
    ("Tag der Befreiung", 2020, "BE"),
    ("Tag der Befreiung", 2021, ""),
    ("Tag der Befreiung", 2025, "BE"),
    ("Tag der Befreiung", 2026, ""),
    ("Buß- und Bettag", 1995, "SN"),
    ("Buß- und Bettag", 2030, "SN"),
    ("Mariä Himmelfahrt", 2025, "SL"),
    ("Heilige Drei Könige", 2025, "BW BY ST"),
    ("Fronleichnam", 2025, "BW BY HE NW RP SL"),
    ("Allerheiligen", 2025, "BW BY NW RP SL"),
    ("Ostersonntag", 2025, "BB"),
    ("Pfingstsonntag", 2025, "BB"),
    ("Karfreitag", 2025, "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH"),
  ])
  func `a holiday is kept by the Länder whose law says so`(
    name: String, year: Int, expected: String
  ) {
    let lands = Land.allCases.filter { land in
      land.holidays(in: year).contains { $0.germanName == name }
    }
    #expect(lands.map(\.rawValue).sorted().joined(separator: " ") == expected)
  }

  @Test func `the day of repentance is the last Wednesday before 23 November`() {
    for year in Land.holidayYears {
      let day = Land.sn.holidays(in: year).first { $0.germanName == "Buß- und Bettag" }?.date
      #expect(day?.weekday == .wednesday && day?.month == 11)
      #expect((16...22).contains(day?.day ?? 0))
    }
  }

  @Test func `Länder go by their codes`() {
    #expect(Land.allCases.count == 16)
    #expect(Land(rawValue: "HE")?.germanName == "Hessen")
    #expect(Land(rawValue: "XX") == nil)
    #expect(Set(Land.allCases.map(\.germanName)).count == 16)
  }

  @Test func `holidays have names in both languages`() {
    let unity = Land.he.holidays(in: 2025).first { $0.date.month == 10 }
    #expect(unity?.germanName == "Tag der Deutschen Einheit")
    #expect(unity?.englishName == "German Unity Day")
  }

  @Test func `holidays of unknown years are refused`() async {
    await #expect(processExitsWith: .failure) { _ = Land.he.holidays(in: 1994) }
  }
}
