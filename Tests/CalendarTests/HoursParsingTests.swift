import Calendar
import Testing
import Words
internal import Words

@Suite struct HoursParsingTests {
  /// Text as planners write it, and its canonical form.
  @Test(arguments: [
    ("Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12", "Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12"),
    ("Mo-Fr 08:00-16:00", "Mo–Fr 8–16"),
    ("täglich 0–24", "24/7"),
    ("daily 0-24", "24/7"),
    ("24/7", "24/7"),
    (" 24 / 7 ", "24/7"),
    ("rund um die Uhr", "24/7"),
    ("around the clock", "24/7"),
    ("jeden Tag 8 bis 20 Uhr", "täglich 8–20"),
    ("every day 8 to 20", "täglich 8–20"),
    ("Mo–Do 8–16 Uhr, Fr 8–12 Uhr", "Mo–Do 8–16; Fr 8–12"),
    ("Mon+Wed 8-12", "Mo+Mi 8–12"),
    ("Mo, Mi 8-12", "Mo+Mi 8–12"),
    ("Mo und Mi von 8 bis 12", "Mo+Mi 8–12"),
    ("Mo/Mi: 8—12 & 13−16", "Mo+Mi 8–12, 13–16"),
    ("montags 8-12", "Mo 8–12"),
    ("Mo. bis Fr. 8-12", "Mo–Fr 8–12"),
    ("MONDAY to friday 9–17 o'clock", "Mo–Fr 9–17"),
    ("Sa–Mo 10–12", "Mo+Sa+So 10–12"),
    ("Mo–So 8–9", "täglich 8–9"),
    ("Mo–Mi+Fr 8–9", "Mo–Mi+Fr 8–9"),
    ("Mo+Di 8–9", "Mo+Di 8–9"),
    ("Mo 13–16, 8–12", "Mo 8–12, 13–16"),
    ("Mo 8–12, 12–16", "Mo 8–16"),
    ("Mo 8–12; Mo 13–16", "Mo 8–12, 13–16"),
    ("Mo–Mi+Di 8–12", "Mo–Mi 8–12"),
    ("Mo 20–24:00", "Mo 20–24"),
    ("Mo 8:00:30–8:01", "Mo 8:00:30–8:01"),
    ("Mo 8–12; ", "Mo 8–12"),
    ("; Mo 8–12;; Di 8–9", "Mo 8–12; Di 8–9"),
    ("Mo\u{A0}8\u{202F}\u{2011}\u{202F}12\r\n; Di 8–12", "Mo+Di 8–12"),
    ("Mo–Fr 8–16; Mi geschlossen", "Mo+Di+Do+Fr 8–16"),
    ("So closed, Mo–So 8–16", "Mo–Sa 8–16"),
    ("Mo rund um die Uhr, Di 8–9", "Mo 0–24; Di 8–9"),
    ("geschlossen", "geschlossen"),
    ("closed", "geschlossen"),
    ("Mo geschlossen", "geschlossen"),
  ])
  func `hours are read as planners write them`(text: String, canonical: String) throws {
    let hours = try WeeklyHours.parse(text).get()
    #expect(hours.description == canonical)
    #expect(try WeeklyHours.parse(canonical).get() == hours)
  }

  @Test func `a text means these seconds`() throws {
    let hours = try WeeklyHours.parse("Mo+Mi 8–12, 13–15:30; Di+Do+Fr 8–12").get()
    #expect(hours[.monday].ranges == [28_800..<43_200, 46_800..<55_800])
    #expect(hours[.tuesday].ranges == [28_800..<43_200])
    #expect(hours[.saturday].isEmpty)
    #expect(hours.totalSeconds == 25 * 3600)
  }

  /// Text, the offset of the mistake, and a part of the hint.
  @Test(arguments: [
    ("", 0, "Mo–Fr 8–16"),
    ("  ;", 0, "geschlossen"),
    ("Mo 8.00–12", 3, "write \"8:00\""),
    ("Mo 8–12; Di 8.30–12", 12, "write \"8:30\""),
    ("Mo 8–16.15", 5, "write \"16:15\""),
    ("Mo 0830–12", 3, "write \"08:30\""),
    ("Mo 830–12", 3, "write \"8:30\""),
    ("Mo 8:5–12", 5, "two digits"),
    ("Mo 8:60–12", 5, "from 00 to 59"),
    ("Mo 8:30:99–12", 8, "from 00 to 59"),
    ("Mo 8:–12", 5, "two digits"),
    ("Mo 8–25", 5, "from 0 to 24"),
    ("Mo 8–24:30", 5, "next day"),
    ("Mo 99999999999999999999–12", 3, "from 0 to 24"),
    ("Mo 12–8", 3, "\"12–24\", and \"0–8\" on the next day"),
    ("Fr 22–6:30", 3, "\"22–24\", and \"0–6:30\" on the next day"),
    ("Fr 18–0", 3, "\"18–24\""),
    ("Fr 24–8", 3, "write 0"),
    ("Mo 8–8", 3, "0–24"),
    ("Mo 8", 3, "begin and end"),
    ("Mo 8–", 5, "8:30"),
    ("Mo –8", 4, "weekdays are Mo"),
    ("Mo 8–12, 11–13", 9, "once"),
    ("Mo–Fr 8–12; Mi 11–13", 15, "once"),
    ("Mo–Fr 8–12; Mi 8–12", 15, "once"),
    ("Mitwoch 8–12", 0, "\"Mittwoch\""),
    ("Mo+Donerstag 8–12", 3, "\"Donnerstag\""),
    ("Tusday 8–12", 0, "\"Tuesday\""),
    ("Don 8–12", 0, "\"Do\""),
    ("Mun 8–12", 0, "\"Mon\""),
    ("rF 8–12", 0, "\"Fr\""),
    ("Mo–Ft 8–12", 3, "\"Fr\""),
    ("taglich 8–12", 0, "\"täglich\""),
    ("xyzzy 8–12", 0, "weekdays are Mo, Di"),
    ("Mo–Fr 8–16; Feiertag 8–12", 12, "set elsewhere"),
    ("8–12", 0, "weekdays first"),
    ("Mo 8–12; 13–15", 9, "comma"),
    ("Mo", 2, "\"Mo 8–12\""),
    ("Mo–Fr; Sa 8–12", 5, "\"Mo 8–12\""),
    ("Mo 8–12 Di 8–12", 8, "semicolon"),
    ("Mo 8–12, ", 7, "semicolon"),
    ("Mo 8 am – 4 pm", 5, "write 16"),
    ("24/7 außer So", 5, "every day"),
    ("geschlossen; Mo 8–12", 11, "weekdays first"),
    ("Mo–Fr 8–12 (nur mit Termin)", 11, "semicolon"),
    ("ä̈ 8–12", 0, "weekdays are"),
  ])
  func `a mistake has its place and a hint`(text: String, offset: Int, hint: String) {
    switch WeeklyHours.parse(text) {
    case .success(let hours): Issue.record("read as \(hours)")
    case .failure(let error):
      #expect(error.offset == offset)
      #expect(error.hint.english.contains(hint), "\(error.hint.english)")
      for language in Language.allCases {
        #expect(!error.message.text(language).isEmpty)
      }
    }
  }

  @Test func `messages tell what was found`() {
    func message(_ text: String) -> String? {
      guard case .failure(let error) = WeeklyHours.parse(text) else { return nil }
      return error.message.english
    }
    #expect(message("Mitwoch 8–12") == "\"Mitwoch\" is not a weekday")
    #expect(message("Mo 8.30–12") == "\"8.30\" is not a time")
    #expect(message("Mo–Fr 8–12; Mi 11–13") == "11–13 overlaps 8–12 on Wednesday")
    #expect(message("Fr 22–6") == "\"22–6\" ends before it begins")
    #expect(message("Mo") == "hours are missing")
  }

  @Test(arguments: [
    ("8–12, 13–15:30", "8–12, 13–15:30"), ("08:00-12:00", "8–12"), ("0–24", "0–24"),
    ("geschlossen", "geschlossen"), ("rund um die Uhr", "0–24"), ("von 8 bis 12 Uhr", "8–12"),
    ("13–15, 8–12", "8–12, 13–15"),
  ])
  func `hours of one day are read`(text: String, canonical: String) throws {
    let hours = try DayHours.parse(text).get()
    #expect(hours.description == canonical)
    #expect(try DayHours.parse(canonical).get() == hours)
  }

  @Test(arguments: [
    ("", 0), ("Mo 8–12", 0), ("8–12; 13–15", 4), ("8–12, 11–13", 6), ("8.00–12", 0),
    ("8–12 Mo", 5), ("heute", 0),
  ])
  func `mistakes in hours of one day have their place`(text: String, offset: Int) {
    guard case .failure(let error) = DayHours.parse(text) else {
      Issue.record("was read")
      return
    }
    #expect(error.offset == offset)
  }

  @Test(arguments: 0..<150)
  func `random hours are printed and read back`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for step in [1, 60, 1800] {
      let week = dice.week(step: step)
      #expect(try WeeklyHours.parse(week.description).get() == week)
      let day = dice.hours(step: step)
      #expect(try DayHours.parse(day.description).get() == day)
    }
  }

  /// Whatever is typed, the answer is hours or a mistake inside the text.
  @Test(arguments: 0..<300)
  func `no text is too strange`(seed: UInt64) {
    let pieces = [
      "Mo", "Di", "Fr", "täglich", "geschlossen", "24", "7", "8", "12", ":", "30", ".", "–", "-",
      "bis", ",", "+", "/", ";", " ", " ", "Uhr", "rund", "um", "die", "von", "x", "\u{301}",
      "24/7",
    ]
    var dice = Dice(state: seed)
    let text = (0..<dice.roll(0..<12)).map { _ in pieces[dice.roll(0..<pieces.count)] }.joined()
    switch WeeklyHours.parse(text) {
    case .success(let hours):
      #expect((try? WeeklyHours.parse(hours.description).get()) == hours)
    case .failure(let error):
      #expect((0...text.count).contains(error.offset))
    }
  }
}
