import Calendar
import ContactModel
import Scenario
import Testing
import Words
internal import Words

extension LoadReportTests {
  // MARK: Words

  @Test func `overload is said in words`() {
    let week = { (hours: String, availability: Double) in
      StaffGroup.group(
        "Telefon-Team", hours: hours, serves: [.channel(0)], availability: availability)
    }
    let tooFew = report(office(staff: [week("Mo–Fr 8–10", 1)]))
    #expect(
      tooFew.warnings == [
        Words(
          "Telefon-Team: 16.7 hours of work a week for 10 hours on duty: 167 %, it cannot keep up",
          german:
            "Telefon-Team: 16,7 Stunden Arbeit je Woche bei 10 Stunden im Dienst: 167 %, das ist nicht zu schaffen"
        )
      ])
    let enough = report(office(staff: [week("24/7", 1)]))
    #expect(enough.warnings == [])
    // Every day brings 2.4 hours of work; on Monday there is one to do them.
    let monday = report(office(staff: [week("Mo 8–9; Di–So 8–12", 1)]))
    #expect(
      monday.warnings == [
        Words(
          "Telefon-Team: on an average Monday 2.4 hours of work for 1 hour on duty: 238 %, it cannot keep up that day",
          german:
            "Telefon-Team: an einem mittleren Montag 2,4 Stunden Arbeit bei 1 Stunde im Dienst: 238 %, das ist an dem Tag nicht zu schaffen"
        )
      ])
  }

  @Test func `a backlog grows, and a month may be worse than the mean`() {
    let mail = Scenario.office(
      from: "2025-01-06", days: 84, channels: [.mail()],
      concerns: [
        Concern(
          name: "a", title: "a",
          weeklyVolume: Dial(
            100,
            changes: [
              DialChange(
                target: 300,
                ramp: Ramp(from: dated("2025-03-03"), until: dated("2025-03-03"), shape: .step))
            ]), factors: DayFactors(), ways: [.way(0, .constant(6 * minute))], fitting: [0],
          reasonsListed: .init(unresolved: 1), reasonsUnlisted: .init(wrongChannel: 1))
      ],
      staff: [.group("Post", hours: "Mo–Fr 8–13", serves: [.channel(0)])])
    #expect(
      report(mail).warnings == [
        Words(
          "Post: in 2025-03 30 hours of work a week for 25 hours on duty: 120 %, it cannot keep up then",
          german:
            "Post: 2025-03 30 Stunden Arbeit je Woche bei 25 Stunden im Dienst: 120 %, das ist dann nicht zu schaffen"
        )
      ])
    var less = mail
    less.staff = [.group("Post", hours: "Mo–Fr 8–9", serves: [.channel(0)])]
    #expect(
      report(less).warnings == [
        Words(
          "Post: 16.7 hours of work a week for 5 hours on duty: 333 %, its backlog grows from week to week",
          german:
            "Post: 16,7 Stunden Arbeit je Woche bei 5 Stunden im Dienst: 333 %, der Rückstand wächst von Woche zu Woche"
        )
      ])
  }

  @Test func `no line is longer than a terminal`() {
    var scenario = office(
      staff: [
        .group(
          String(repeating: "Eingangszone ", count: 12), hours: "Mo 8–9", serves: [.channel(0)])
      ])
    scenario.channels[0].title = String(repeating: "Ü", count: 100)
    scenario.concerns[0].title = String(repeating: "Anliegen ", count: 20)
    for language in Language.allCases {
      #expect(report(scenario).lines(language).allSatisfy { $0.count <= 80 })
    }
    #expect(report(scenario).warnings.contains { $0.english.hasSuffix("it cannot keep up") })
  }
}
