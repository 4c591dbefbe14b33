import Calendar
import Testing

@Suite struct WeekdayTests {
  @Test(arguments: [
    ("Mo", Weekday.monday), ("Di", .tuesday), ("Mi", .wednesday), ("Do", .thursday),
    ("Fr", .friday), ("Sa", .saturday), ("So", .sunday), ("Mon", .monday), ("Tue", .tuesday),
    ("Wed", .wednesday), ("Thu", .thursday), ("Fri", .friday), ("Sat", .saturday),
    ("Sun", .sunday), ("Donnerstag", .thursday), ("wednesday", .wednesday), ("MI", .wednesday),
    ("Sonnabend", .saturday), ("dienstags", .tuesday), ("Sundays", .sunday), ("th", .thursday),
  ])
  func `names are read in both languages`(name: String, weekday: Weekday) {
    #expect(Weekday(name: name) == weekday)
  }

  @Test(arguments: ["", "M", "Mos", "Freitagg", "s", "täglich"])
  func `other words are no weekdays`(name: String) {
    #expect(Weekday(name: name) == nil)
  }

  @Test func `no spelling means two weekdays`() {
    let spellings = Weekday.allCases.flatMap(\.names).map { $0.lowercased() }
    #expect(Set(spellings).count == spellings.count)
    #expect(
      Weekday.allCases.allSatisfy { day in day.names.allSatisfy { Weekday(name: $0) == day } })
  }

  @Test func `weekdays are counted from Monday and go round`() {
    #expect(Weekday.allCases.map(\.rawValue) == Array(0...6))
    #expect(Weekday.saturday.adding(days: 3) == .tuesday)
    #expect(Weekday.monday.adding(days: -1) == .sunday)
    #expect(Weekday.monday.adding(days: -700) == .monday)
    #expect(Weekday.friday < .saturday)
    #expect(Weekday.wednesday.germanShortName == "Mi")
    #expect(Weekday.wednesday.germanName == "Mittwoch")
    #expect(Weekday.wednesday.englishName == "Wednesday")
    #expect(Weekday.wednesday.englishShortName == "Wed")
  }
}
