import Calendar
import ContactModel
import Foundation
import Randomness
import Scenario

func exp(_ m: Double) -> TimeDistribution { TimeDistribution(try! .exponential(mean: m)) }
let zero = TimeDistribution(try! .constant(0))
func textbook() -> Scenario {
  let start = CivilDate(year: 2025, month: 1, day: 6)!
  let always = WeeklyHours.always
  let phone = Channel(
    name: "phone", title: "Phone",
    kind: .phone(.init(lines: nil, announcementSeconds: Dial(0), patience: exp(60), atClosing: .serve, callback: nil, patiencePerCase: false)),
    profile: WeeklyProfile(stepMinutes: 1440, weights: Array(repeating: 1, count: 7)),
    holidays: HolidayDemand(level: .fraction(1), caughtUp: 0), hours: Stepped(always),
    opensOnHolidays: true, serviceHours: nil,
    serviceLevel: .init(seconds: 20, definition: .answeredOfOffered), deadlineSeconds: nil,
    superseded: zero, pricePerContact: 0)
  let concern = Concern(
    name: "call", title: "Call", weeklyVolume: Dial(105 * 60 * 24 * 7), factors: DayFactors(),
    ways: [.init(channel: 0, shares: [Dial(1)], handling: exp(60), afterContact: zero, resolved: Dial(1), task: nil)],
    fitting: [0], reasonsListed: .init(unresolved: 1), reasonsUnlisted: .init(wrongChannel: 1))
  let staff = StaffGroup(
    name: "agents", title: "Agents", site: nil,
    rosters: [.init(persons: Dial(100), shifts: Stepped(always), breaks: .never, worksHolidays: true)],
    skills: [.init(work: .contacts(channel: 0), concerns: nil, priority: 1, ageing: nil)],
    availability: Dial(1), unavailableSpellSeconds: 600, absence: .init(probability: Dial(0), long: []),
    substitute: nil, blending: .init(reserve: Dial(0), preempts: false, blocks: []),
    putsDownAtShiftEnd: false, speedFactor: 1, hourlyRate: 40, postHoursPerWeek: 39)
  return Scenario(
    name: "erlang-a", summary: "", period: .init(start: start, days: 6, warmUpDays: 1, runOutDays: 1),
    calendar: .init(land: nil, clock: .fixed, exceptions: []), households: nil,
    sites: [.init(name: "all", title: "All", share: 1)], segments: [.init(name: "all", title: "All", share: 1)],
    channels: [phone], concerns: [concern], demand: .init(sharedDayCV: 0, concernDayCV: 0, factors: DayFactors()),
    staff: [staff], comingBack: .init(rules: [], maximumAttempts: nil, planned: []), changes: [],
    settings: .init(seed: 1, replications: 1, confidence: 0.95))
}
let plan = Plan(textbook())
let layout = ObservationLayout(shape: plan.shape, grains: [])
var r = Replicator(plan)
let n = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1])! : 1
for i in 0..<n {
let t0 = DispatchTime.now().uptimeNanoseconds
let result = r.replicate(seed: 1, replication: i, layout: layout)
let dt = Double(DispatchTime.now().uptimeNanoseconds - t0) * 1e-9
let t = layout.table(.channel, .horizon)!
let at = ObservationLayout.position(in: t, entity: 0, cell: 0)
func m(_ x: Measure) -> Double { Double(result.observation.totals[at + x.rawValue]) }
let g = ObservationLayout.position(in: layout.table(.group, .horizon)!, entity: 0, cell: 0)
func mg(_ x: Measure) -> Double { Double(result.observation.totals[g + x.rawValue]) }
print("contacts", result.work.contacts, "events", result.work.events, "M/s", Double(result.work.contacts) / dt / 1e6, "ns", dt * 1e9 / Double(result.work.contacts))
print("P(ab)", m(.abandoned) / m(.begun), "W", (m(.waitAnswered) + m(.waitLost)) / m(.begun) / 60e6, "begun", m(.begun), m(.resolved) + m(.abandoned) + m(.open))
print("occ", mg(.busy) / mg(.staffed), mg(.staffed) + mg(.overtime) - mg(.busy) - mg(.idle) - mg(.unavailable), m(.busy) - mg(.busy))
}
