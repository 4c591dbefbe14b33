import ContactModel
import Scenario
import Testing

/// Two days of an office, 27 contacts of 19 cases, worked out by hand.
///
/// Phone (0): Monday and Tuesday 8–10 and 11–12, two lines, announcement 30 s, patience 5 min, whoever
/// waits at closing is served. Counter (1): 8–10, patience 20 min, balking from two waiting on, turned
/// away at closing. Mail (2): ages by 8–10, ready after 10 min, deadline 60 min, the customer asks by
/// phone at the age of 55 min; opened in vain it takes 2 min.
///
/// Concern A is settled everywhere: calls 6 min and 2 min after them, visits 10 min, mails 5 min.
/// Concern B fits the counter only: calls take 3 min and settle nothing; 30 min later the customer
/// visits. After an engaged line redial in 10 min, after hanging up in 7 min.
///
/// One agent (8–10, 11–12), one clerk at the counter (8–10, break 9:00–9:15), one at the mails
/// (8:30–9:30).
///
/// ```
/// Monday, phone
/// 8:00:00 c1     8:00:30–8:06:30, after it –8:08:30                              resolved
/// 8:01:00 c2     waits from 8:01:30; at 8:06:30 c1's talk ends, not its after-work  abandoned 300 s
/// 8:02:00 c3     both lines held                                                 blocked
/// 8:07:00 c4 (B) waits 8:07:30–8:08:30, –8:11:30                                 unresolved
/// 8:12:00 c3'    8:12:30–8:18:30, –8:20:30                                       resolved
/// 8:13:30 c2'    waits 8:14:00–8:19:00                                           abandoned 300 s
/// 8:26:00 c2''   8:26:30–8:32:30, –8:34:30                                       resolved
/// 9:59:00 c5 (B) 9:59:30–10:02:30                                                unresolved
/// 9:59:30 c6     in line at 10:00:00, the closing; 10:02:30–10:08:30, –10:10:30  resolved
/// 10:30   c7     lunch                                                           closed
/// 11:00   c8     11:00:30–11:06:30, –11:08:30                                    resolved
/// Monday, counter
/// 8:30 v1 –8:40 resolved            8:41:30 visit of c4 –8:51:30 resolved
/// 8:55 v2 –9:05 resolved; the break due at 9:00 is 9:05–9:20
/// 9:04 v3 9:20–9:30 resolved        9:06 v4 abandoned at 9:26   9:07 v5 sees two: balked
/// 9:52 v6 –10:02 resolved           9:55 v7 turned away at 10:00
/// 10:30 v8 closed                   10:32:30 visit of c5 closed
/// Mails
/// Mon 7:00 m1    8:30–8:35, 35 min old                                           resolved
/// Mon 9:24 m2    36 min old at closing; Tue 8:19 the customer calls,
///                8:19:30–8:25:30, –8:27:30 resolved; mail opened 8:30–8:32       superseded
/// Mon 9:25 m3    Tue 8:20 call, waits 8:20:30–8:25:30, abandoned; again 8:32:30,
///                8:33:00–8:39:00, –8:41:00; mail 8:32–8:37 resolved first: the call is superseded
/// ```
@Suite struct HandComputedTraceTests {
  private let office: Scenario = .office(
    days: 2,
    channels: [
      .phone(
        hours: "Mo–Di 8–10, 11–12", lines: Dial(2), announcement: 30,
        patience: .constant(5 * minute), atClosing: .serve, target: 60, price: 0.1,
        superseded: .constant(minute)),
      .walkIn(
        hours: "Mo–Di 8–10", balking: [(2, 1)], patience: .constant(20 * minute), target: 600),
      .mail(
        intakeLag: .constant(10 * minute),
        chase: Channel.Chase(
          timing: .atAge(
            seconds: Dial(55 * minute), probability: Dial(1), repeatSeconds: nil),
          clock: .service, channels: .to(0)),
        serviceHours: "Mo–Di 8–10", deadline: 60 * minute, target: 3600,
        superseded: .constant(2 * minute)),
    ],
    concerns: [
      .concern(
        "A",
        ways: [
          .way(0, .constant(6 * minute), after: .constant(2 * minute)),
          .way(1, share: 0, .constant(10 * minute)), .way(2, share: 0, .constant(5 * minute)),
        ]),
      .concern(
        "B",
        ways: [
          .way(0, .constant(3 * minute), resolved: 0), .way(1, share: 0, .constant(10 * minute)),
        ], fitting: [1]),
    ],
    staff: [
      .group("agent", hours: "Mo–Di 8–10, 11–12", serves: [.channel(0)], rate: 36),
      .group("clerk", hours: "Mo–Di 8–10", breaks: "Mo–Di 9–9:15", serves: [.channel(1)]),
      .group("mails", hours: "Mo–Di 8:30–9:30", serves: [.channel(2)]),
    ],
    comingBack: .rules(
      .after(.redialBlocked, in: .constant(10 * minute)),
      .after(.redialAbandoned, on: [0], in: .constant(7 * minute)),
      .after(.wrongChannel, in: .constant(30 * minute), to: nil)),
    replay: [
      .at("08:00"), .at("08:01"), .at("08:02"), .at("08:07", concern: 1),
      .at("09:59", concern: 1), .at("09:59:30"), .at("10:30"), .at("11:00"),
      .at("08:30", 1), .at("08:55", 1), .at("09:04", 1), .at("09:06", 1), .at("09:07", 1),
      .at("09:52", 1), .at("09:55", 1), .at("10:30", 1),
      .at("07:00", 2), .at("09:24", 2), .at("09:25", 2),
    ])

  /// A row of a table: the measures given, and 0 for all others.
  private func row(_ values: [Measure: Int64]) -> [Int64] {
    Measure.allCases.map { values[$0] ?? 0 }
  }

  private let phone: [Measure: Int64] = [
    .begun: 14, .resolved: 6, .unresolved: 2, .abandoned: 3, .blocked: 1, .closed: 1,
    .superseded: 1, .answered: 9, .answeredInTarget: 8, .waitAnswered: seconds(210),
    .waitLost: seconds(900), .firstTry: 10, .firstTryAnswered: 6, .repeats: 6,
    .contactPrice: 140 * cent, .busy: minutes(62), .avoidable: minutes(32),
    .supersededTime: minutes(8), .firstUnresolvedTime: minutes(6),
    .avoidableByFirstChannel: minutes(26), .cases: 8, .casesResolved: 6, .casesGivenUp: 2,
    .casesResolvedAtFirst: 3, .contactsToResolution: 10, .timeToResolution: seconds(6870),
    .caseContacts: 13, .casesUnanswered: 1,
  ]
  private let counter: [Measure: Int64] = [
    .begun: 10, .resolved: 5, .abandoned: 1, .balked: 1, .turnedAway: 1, .closed: 2,
    .answered: 5, .answeredInTarget: 4, .leftInTarget: 1, .waitAnswered: seconds(960),
    .waitLost: seconds(1500), .firstTry: 10, .firstTryAnswered: 5, .repeats: 2,
    .busy: minutes(50), .avoidable: minutes(10), .cases: 8, .casesResolved: 4,
    .casesGivenUp: 4, .casesResolvedAtFirst: 4, .contactsToResolution: 4,
    .timeToResolution: minutes(56), .caseContacts: 8, .casesUnanswered: 4,
  ]
  private let mail: [Measure: Int64] = [
    .begun: 3, .resolved: 2, .superseded: 1, .answered: 3, .answeredInTarget: 1,
    .waitAnswered: minutes(30 + 66 + 67), .deadlineDue: 2, .deadlineMet: 1,
    // Two lay overnight, one working day each.
    .responseDays: hours(2 * 24), .firstTry: 3, .firstTryAnswered: 3, .busy: minutes(12),
    .avoidable: minutes(2),
    .supersededTime: minutes(2), .avoidableByFirstChannel: minutes(18), .backlog: 2,
    .backlogAge: minutes(36), .backlogDays: 2, .cases: 3, .casesResolved: 3,
    .casesResolvedAtFirst: 1, .contactsToResolution: 6, .timeToResolution: seconds(172_110),
    .caseContacts: 6,
  ]

  @Test func `every total of every channel, site and segment`() {
    let figures = office.simulated()
    #expect(figures.rows(.channel, .horizon, 0) == [row(phone), row(counter), row(mail)])
    var all = phone.merging(counter, uniquingKeysWith: +).merging(mail, uniquingKeysWith: +)
    for measure in [Measure.avoidableByFirstChannel, .backlog, .backlogAge, .backlogDays] {
      all[measure] = nil
    }
    #expect(figures.rows(.site, .horizon, 0) == [row(all)])
    #expect(figures.rows(.segment, .horizon, 0) == [row(all)])
    #expect(all[.begun] == 27)
    #expect(all[.cases] == 19)
  }

  @Test func `every total of every concern`() {
    let a: [Measure: Int64] = [
      .begun: 23, .resolved: 12, .abandoned: 4, .balked: 1, .blocked: 1, .closed: 2,
      .turnedAway: 1, .superseded: 2, .answered: 14, .answeredInTarget: 10, .leftInTarget: 1,
      .waitAnswered: seconds(150 + 960 + 9780), .waitLost: seconds(2400), .deadlineDue: 2,
      .deadlineMet: 1, .responseDays: hours(2 * 24), .firstTry: 19, .firstTryAnswered: 11,
      .repeats: 6,
      .contactPrice: 120 * cent, .busy: minutes(108), .avoidable: minutes(34),
      .supersededTime: minutes(10), .cases: 17, .casesResolved: 12, .casesGivenUp: 5,
      .casesResolvedAtFirst: 8, .contactsToResolution: 18, .timeToResolution: seconds(179_670),
      .caseContacts: 23, .casesUnanswered: 5,
    ]
    let b: [Measure: Int64] = [
      .begun: 4, .resolved: 1, .unresolved: 2, .closed: 1, .answered: 3, .answeredInTarget: 3,
      .waitAnswered: seconds(60), .firstTry: 4, .firstTryAnswered: 3, .repeats: 2,
      .contactPrice: 20 * cent, .busy: minutes(16), .avoidable: minutes(10),
      .firstUnresolvedTime: minutes(6), .cases: 2, .casesResolved: 1, .casesGivenUp: 1,
      .contactsToResolution: 2, .timeToResolution: seconds(2670), .caseContacts: 4,
    ]
    #expect(office.simulated().rows(.concern, .horizon, 0) == [row(a), row(b)])
  }

  @Test func `every total of every cause`() {
    let rows = office.simulated().rows(.cause, .horizon, 0)
    let expected: [Cause: [Measure: Int64]] = [
      .first: [
        .begun: 19, .resolved: 9, .unresolved: 2, .abandoned: 2, .balked: 1, .blocked: 1,
        .closed: 2, .turnedAway: 1, .superseded: 1, .answered: 12, .answeredInTarget: 8,
        .leftInTarget: 1, .waitAnswered: seconds(10_950), .waitLost: seconds(1800),
        .deadlineDue: 2, .deadlineMet: 1, .responseDays: hours(2 * 24), .firstTry: 19,
        .firstTryAnswered: 12,
        .contactPrice: 80 * cent, .busy: minutes(82), .avoidable: minutes(2),
        .supersededTime: minutes(2), .firstUnresolvedTime: minutes(6),
      ],
      .redialBlocked: [
        .begun: 1, .resolved: 1, .answered: 1, .answeredInTarget: 1, .repeats: 1,
        .contactPrice: 10 * cent, .busy: minutes(8), .avoidable: minutes(8),
      ],
      .redialAbandoned: [
        .begun: 3, .resolved: 1, .abandoned: 1, .superseded: 1, .answered: 2,
        .answeredInTarget: 2, .waitLost: seconds(300), .repeats: 3,
        .contactPrice: 30 * cent, .busy: minutes(16), .avoidable: minutes(16),
        .supersededTime: minutes(8),
      ],
      .wrongChannel: [
        .begun: 2, .resolved: 1, .closed: 1, .answered: 1, .answeredInTarget: 1, .firstTry: 2,
        .firstTryAnswered: 1, .repeats: 2, .busy: minutes(10), .avoidable: minutes(10),
      ],
      .chase: [
        .begun: 2, .resolved: 1, .abandoned: 1, .answered: 1, .answeredInTarget: 1,
        .waitLost: seconds(300), .firstTry: 2, .firstTryAnswered: 1, .repeats: 2,
        .contactPrice: 20 * cent, .busy: minutes(8), .avoidable: minutes(8),
      ],
    ]
    for cause in Cause.allCases {
      #expect(rows[Int(cause.rawValue)] == row(expected[cause] ?? [:]), "\(cause)")
    }
  }

  @Test func `every total of every group, and its hours`() {
    let figures = office.simulated()
    let agent: [Measure: Int64] = [
      .answered: 9, .answeredInTarget: 8, .waitAnswered: seconds(210), .busy: minutes(62),
      .staffed: minutes(360), .overtime: seconds(630), .idle: seconds(18_510),
      .staffCost: 22_230 * cent,
    ]
    let clerk: [Measure: Int64] = [
      .answered: 5, .answeredInTarget: 4, .waitAnswered: seconds(960), .busy: minutes(50),
      .staffed: minutes(210), .overtime: minutes(2), .idle: minutes(162),
    ]
    let mails: [Measure: Int64] = [
      .answered: 3, .answeredInTarget: 1, .waitAnswered: minutes(163), .busy: minutes(12),
      .staffed: minutes(120), .idle: minutes(108),
    ]
    #expect(figures.rows(.group, .horizon, 0) == [row(agent), row(clerk), row(mails)])

    // Monday from 10 to 11 the agent works overtime only; from 9 to 10 the clerk has the break.
    let ten = 10
    #expect(figures[.overtime, .group, 0, grain: .weekdayHour, cell: ten] == seconds(630))
    #expect(figures[.staffed, .group, 0, grain: .weekdayHour, cell: ten] == 0)
    #expect(figures[.staffed, .group, 1, grain: .weekdayHour, cell: 9] == minutes(45))
    #expect(figures[.busy, .channel, 0, grain: .weekdayHour, cell: ten] == seconds(630))
    #expect(figures[.begun, .channel, 0, grain: .day, cell: 0] == 11)
    #expect(figures[.begun, .channel, 0, grain: .day, cell: 1] == 3)
    #expect(figures[.backlog, .channel, 2, grain: .day, cell: 0] == 2)
    #expect(figures[.backlog, .channel, 2, grain: .day, cell: 1] == 0)
  }

  @Test func `waits and ways`() throws {
    let figures = office.simulated()
    let answered = try #require(figures.waits(.channel, 0, answered: true))
    #expect(answered.count == 9)
    #expect(answered.quantiles[0] == 0)
    #expect(answered.maximum == seconds(150))
    let all = try #require(figures.waits(.channel, 0, answered: false))
    #expect(all.count == 12)
    #expect(all.maximum == seconds(300))
    #expect(figures.waits(.channel, 1, answered: false)?.maximum == minutes(20))
    #expect(figures.waits(.group, 2, answered: true)?.maximum == minutes(67))

    #expect(figures.flow(.redialAbandoned, on: 0, .resolved) == 1)
    #expect(figures.flow(first: 2, .redialAbandoned, on: 0, .superseded) == 1)
    #expect(figures.flow(first: 2, .chase, on: 0, .resolved) == 1)
    #expect(figures.flow(first: 2, .first, on: 2, .superseded) == 1)
    #expect(figures.flow(concern: 1, .wrongChannel, on: 1, .resolved) == 1)
    #expect(figures.flow(concern: 1, .wrongChannel, on: 1, .closed) == 1)
    #expect(figures.flow.reduce(0, +) == 27)
  }
}

private let cent: Int64 = 10_000
