import ContactModel
import Scenario
import TestSupport
import Testing

/// A chatbot that only hands on is a move of its customers, bit for bit.
struct ChatbotIdentity {
  /// What differs where contacts are counted as first ones or as repeats.
  private static let ofCause: Set<Measure> = [
    .repeats, .avoidable, .firstUnresolvedTime, .avoidableByFirstChannel,
  ]
  private static let ofCases: Set<Measure> = [
    .cases, .casesResolved, .casesGivenUp, .casesOpen, .timeToResolution, .casesUnanswered,
  ]
  private static let byContacts: Set<Measure> = [
    .casesResolvedAtFirst, .contactsToResolution, .caseContacts,
  ]

  /// The bot of a scenario, which hands all to a mix at once.
  static func make(_ scenario: Scenario, bot: Int, _ mix: ChannelMix) -> (Scenario, Scenario) {
    var handing = scenario
    handing.channels[bot] = .chatbot(
      to: mix, profile: scenario.channels[0].profile, holidays: scenario.channels[0].holidays)
    for channel in handing.channels.indices {
      handing.channels[channel].profile = scenario.channels[0].profile
      handing.channels[channel].holidays = scenario.channels[0].holidays
    }
    for concern in handing.concerns.indices {
      for way in handing.concerns[concern].ways.indices
      where handing.concerns[concern].ways[way].channel == bot {
        handing.concerns[concern].ways[way].handling = .none
        handing.concerns[concern].ways[way].afterContact = .none
        handing.concerns[concern].ways[way].resolved = Dial(0)
      }
    }
    for group in handing.staff.indices {
      handing.staff[group].skills.removeAll { $0.work == .contacts(channel: bot) }
    }
    // By the hours of the channel tried next, the bot's would count where the customer means the bot.
    for rule in handing.comingBack.rules.indices { handing.comingBack.rules[rule].clock = .clock }
    var moving = handing
    moving.changes.append(.move("instead", from: bot, to: mix))
    return (handing, moving)
  }

  /// Sentences about what differs and should not.
  ///
  /// Where contacts belong to the interval of their end, causes do not: the bot's come to an end
  /// at once.
  static func differences(
    _ handing: Figures, _ moving: Figures, bot: Int, byCause: Bool = true
  ) -> [String] {
    var found: [String] = []
    let layout = handing.layout
    for grain in layout.grains {
      for cell in 0..<layout.shape.cells(grain) {
        for dimension in Dimension.allCases {
          let (ours, theirs) = (
            handing.rows(dimension, grain, cell), moving.rows(dimension, grain, cell)
          )
          for entity in ours.indices where dimension != .channel || entity != bot {
            for measure in Measure.allCases
            where mustAgree(measure, dimension)
              && ours[entity][measure.rawValue] != theirs[entity][measure.rawValue]
            {
              found.append("\(measure) of \(dimension) \(entity), \(grain) \(cell)")
            }
          }
          guard byCause || dimension != .cause else { continue }
          found += handoffs(ours, theirs, dimension, "\(grain) \(cell)")
        }
      }
    }
    for dimension in [Dimension.channel, .group, .concern, .site, .segment] {
      for grain in TallyShape.quantileGrains(dimension) where layout.grains.contains(grain) {
        for entity in 0..<layout.shape.entities(dimension) {
          for cell in 0..<layout.shape.cells(grain) {
            for answered in [false, true] {
              let ours = handing.waits(
                dimension, entity, answered: answered, grain: grain, cell: cell)
              let theirs = moving.waits(
                dimension, entity, answered: answered, grain: grain, cell: cell)
              if ours != theirs {
                found.append("waits of \(dimension) \(entity), \(grain) \(cell)")
              }
            }
          }
        }
      }
    }
    return found
  }

  private static func mustAgree(_ measure: Measure, _ dimension: Dimension) -> Bool {
    switch dimension {
    case .group: return true
    case .channel:
      return !ofCause.contains(measure) && !ofCases.contains(measure)
        && !byContacts.contains(measure)
    case .concern, .site, .segment:
      // Of the whole flow: what the bot counts comes on top.
      return !ofCause.contains(measure) && !byContacts.contains(measure)
        && ![.begun, .handedOff, .sessions, .outsideHours, .firstTry, .contactPrice].contains(
          measure)
    case .cause: return false
    }
  }

  /// Contacts differ by exactly the handoffs.
  private static func handoffs(
    _ ours: [[Int64]], _ theirs: [[Int64]], _ dimension: Dimension, _ place: String
  ) -> [String] {
    var found: [String] = []
    func difference(_ measure: Measure, _ entity: Int) -> Int64 {
      ours[entity][measure.rawValue] - theirs[entity][measure.rawValue]
    }
    for entity in ours.indices {
      let handed = difference(.handedOff, entity)
      switch dimension {
      case .concern, .site, .segment:
        if difference(.begun, entity) != handed {
          found.append("handoffs of \(dimension) \(entity), \(place)")
        }
      case .cause:
        let isHandoff = entity == Int(Cause.botHandoff.rawValue)
        let all = Cause.allCases.indices.reduce(0) { $0 + difference(.handedOff, $1) }
        if difference(.begun, entity) != (isHandoff ? all : 0) {
          found.append("contacts of cause \(entity), \(place)")
        }
      case .channel, .group: break
      }
    }
    return found
  }
}

@Suite struct ChatbotIdentityTests {
  private func office(changes: [Change] = []) -> Scenario {
    let officeDay = WeeklyProfile.hourly(
      (0..<24).map { (6..<20).contains($0) ? 1 : 0.1 }, weekdays: [3, 2, 2, 2, 1, 0.2, 0.1])
    let chase = Channel.Chase(
      timing: .atAge(seconds: Dial(5 * hour), probability: Dial(0.8), repeatSeconds: 12 * hour),
      clock: .service, channels: .to([0: 0.7, 1: 0.3]))
    return .office(
      days: 7, runOut: 3, sites: [0.6, 0.4], segments: [0.5, 0.5],
      channels: [
        .chatbot(to: .to(1), profile: officeDay),
        .phone(
          hours: "Mo–Fr 8–12, 13–16", lines: Dial(5), announcement: 20,
          patience: .exponential(200), atClosing: .turnAway),
        .mail(intakeLag: .exponential(hour), chase: chase, deadline: 16 * hour),
        .walkIn(
          hours: "Mo–Fr 8–12", balking: [(3, 0.4)], patience: .exponential(900), atClosing: .serve),
      ],
      concerns: ["benefits", "work"].map { name in
        .concern(
          name, weekly: 300,
          ways: [
            .way(0, share: 0.5, .none, resolved: 0),
            .way(1, share: 0.2, .lognormal(300, cv: 1), after: .exponential(60), resolved: 0.6),
            .way(2, share: 0.2, .exponential(400), resolved: 0.6),
            .way(3, share: 0.1, .exponential(500), resolved: 0.7),
          ], fitting: name == "work" ? [3, 1] : [0, 1],
          listed: .init(unresolved: 0.5, missingDocuments: 0.3, referral: 0.2),
          unlisted: .init(wrongChannel: 0.6, referral: 0.4))
      },
      sharedDayCV: 0.2,
      staff: [
        .group(
          "front", posts: Dial(2.5), hours: "Mo–Fr 7:30–12, 13–16",
          serves: [
            .channel(1), .channel(3, priority: 2), .channel(2, priority: 3),
          ], availability: 0.9),
        .group("back", posts: Dial(1), hours: "Mo–Fr 9–15", serves: [.channel(2)]),
      ],
      comingBack: .rules(
        .after(.redialBlocked, with: [0.9], in: .constant(600)),
        .after(
          .redialAbandoned, with: [0.8, 0.6], in: .exponential(1800), to: .to([0: 0.5, 1: 0.5])),
        .after(.redialClosed, with: [0.7], in: .exponential(4 * hour), by: .service, to: .to(0)),
        .after(.redialDisconnected, with: [1], in: .constant(hour)),
        .after(.redialBalked, with: [0.5], in: .constant(day)),
        .after(.redialTurnedAway, with: [1], in: .constant(day), to: .to(0)),
        .after(.unresolved, with: [0.8], in: .exponential(day), to: .to([0: 0.6, 2: 0.4])),
        .after(.missingDocuments, with: [0.9], in: .exponential(day)),
        .after(.wrongChannel, with: [0.9], in: .exponential(day), to: nil), atMost: 5),
      changes: changes)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `a bot that only hands on is a move, bit for bit`(seed: UInt64) {
    let (handing, moving) = ChatbotIdentity.make(
      office(), bot: 0, .to([1: 0.5, 2: 0.3, 3: 0.2]))
    let ours = handing.simulated(seed: seed, checkingEvery: 200, grains: [.day])
    let theirs = moving.simulated(seed: seed, checkingEvery: 200, grains: [.day])
    #expect(ChatbotIdentity.differences(ours, theirs, bot: 0) == [])
    #expect(ours[.handedOff, .channel, 0] > 250)
    #expect(theirs[.begun, .channel, 0] == 0)
    #expect(ours[.begun, .botHandoff] == ours[.handedOff, .channel, 0])
    // A little less work for those handed on, and they can be told apart.
    var helping = handing
    helping.channels[0] = .chatbot(
      to: .to([1: 0.5, 2: 0.3, 3: 0.2]), context: Dial(0.99),
      profile: handing.channels[0].profile)
    let other = helping.simulated(seed: seed, checkingEvery: 1000, grains: [.day])
    #expect(ChatbotIdentity.differences(other, theirs, bot: 0) != [])
  }

  /// Who is moved to the bot by the same draw as others elsewhere is no special part of its
  /// customers.
  @Test func `it holds beside other moves, and those moved to the bot are handed on like others`() {
    let others: [Change] = [
      .move("some", from: 2, to: .to([0: 0.5, 1: 0.5]), fraction: 0.6),
      .move("more", from: 1, to: .to(0), fraction: 0.3),
    ]
    let (handing, moving) = ChatbotIdentity.make(
      office(changes: others), bot: 0, .to([1: 0.5, 2: 0.3, 3: 0.2]))
    let ours = handing.simulated(checkingEvery: 500, grains: [.day])
    let theirs = moving.simulated(checkingEvery: 500, grains: [.day])
    #expect(ChatbotIdentity.differences(ours, theirs, bot: 0) == [])

    // Mail alone, half of it to the bot, which hands one half to each of two hotlines.
    var scenario = office(changes: [.move(from: 2, to: .to([0: 0.5, 3: 0.5]))])
    scenario.channels[0] = .chatbot(to: .to([1: 0.5, 2: 0.5]))
    scenario.comingBack = .never
    for concern in scenario.concerns.indices {
      scenario.concerns[concern].weeklyVolume = Dial(2000)
      for way in 0..<4 {
        scenario.concerns[concern].ways[way].shares = Array(
          repeating: Dial(way == 2 ? 1 : 0), count: 2)
      }
    }
    let figures = scenario.simulated(checkingEvery: 2000, grains: [])
    let handed = (1...2).map { channel in
      Double(
        (0..<2).reduce(0) { sum, concern in
          sum
            + Outcome.allCases.reduce(0) {
              $0 + figures.flow(concern: concern, first: 0, .botHandoff, on: channel, $1)
            }
        })
    }
    #expect(handed[0] + handed[1] > 1500)
    #expect(abs(handed[0] / (handed[0] + handed[1]) - 0.5) < 0.05)
  }

  @Test(arguments: 0..<2 as Range<UInt64>)
  func `it holds in random offices`(seed: UInt64) { check(seed: seed) }
}

extension ChatbotIdentityTests {
  /// The last channel of a random office becomes the bot.
  func check(seed: UInt64, grains: Set<Grain> = [.day]) {
    var seed = seed &* 1000
    var scenario = RandomOffice.make(seed: seed)
    while scenario.channels.count < 2 {
      seed += 1
      scenario = RandomOffice.make(seed: seed)
    }
    let bot = scenario.channels.count - 1
    // The bot is there all the time, and so is what it hands to, for everybody: a move asks to whom
    // a channel is open when the customer chooses, the bot when it hands on.
    scenario.changes.removeAll { $0.opensOrCloses(bot) }
    let users = scenario.concerns.filter { $0.ways.contains { $0.channel == bot } }
    let able = scenario.channels.indices.filter { channel in
      channel < bot && users.allSatisfy { $0.ways.contains { $0.channel == channel } }
        && !scenario.changes.contains { $0.opensOrCloses(channel) }
        && !scenario.channels[channel].isApp
    }
    let mix = ChannelMix.to(
      Dictionary(uniqueKeysWithValues: able.map { ($0, Double($0 + 1)) }))
    let (handing, moving) = ChatbotIdentity.make(scenario, bot: bot, mix)
    let ours = handing.simulated(seed: seed, checkingEvery: 100, grains: grains)
    let theirs = moving.simulated(seed: seed, checkingEvery: 100, grains: grains)
    let differences = ChatbotIdentity.differences(
      ours, theirs, bot: bot, byCause: scenario.period.contactsBelongTo == .began)
    #expect(differences == [], "seed \(seed)")
  }
}

extension Change {
  fileprivate func opensOrCloses(_ channel: Int) -> Bool {
    switch self {
    case .open(let opening): opening.channel == channel
    case .close(let closing): closing.channel == channel
    case .move, .guide: false
    }
  }
}

extension Channel {
  fileprivate var isApp: Bool {
    if case .app = kind { true } else { false }
  }
}
