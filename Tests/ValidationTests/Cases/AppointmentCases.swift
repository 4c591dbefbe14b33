import ContactModel

extension Family {
  /// Sessions of booked appointments at one desk, punctual customers, exponential service.
  static let appointments = Family(
    title: "Appointments",
    studies: [
      session(
        "equal20_noshow0", slots: 12, minutes: 20, showing: 1,
        answers: (24.32154302926283, 41.177643770253354, 281.1776437702533)),
      session(
        "equal16_overbook_noshow20", slots: 15, minutes: 16, showing: 0.8,
        answers: (27.975933438254092, 46.77972539974267, 286.77972539974263)),
    ])

  private static func session(
    _ name: String, slots: Int, minutes: Int, showing: Double,
    answers: (mean: Double, last: Double, end: Double)
  ) -> Study {
    let lastSlot = (slots - 1) * minutes
    let source = "N. Bailey (1952); R. Hassin, S. Mendel, Management Sci. 54 (2008)"
    return Study(
      "appointments-\(slots)", replications: 160, grid(slots, minutes, showing: showing),
      cases: [
        ValidationCase(
          "appt_\(name)_meanwait", answers.mean, .relative(0.02), source, .meanWaitOfAnswered),
        ValidationCase(
          "appt_\(name)_lastwait", answers.last, .relative(0.03), source,
          .ratio {
            (
              $0.contacts(.waitAnswered, on: ["last"]),
              $0.contacts(.answered, on: ["last"]) * Unit.minute
            )
          }, note: "the last slot of a day is a channel of its own"),
        ValidationCase(
          "appt_\(name)_end", answers.end, .relative(0.01), source,
          Estimand { observed in
            let served = observed.contacts(.answered, on: ["last"])
            return [
              observed.contacts(.waitAnswered, on: ["last"]), served,
              observed.contacts(.busy, on: ["last"]),
              served + observed.contacts(.noShow, on: ["last"]),
            ]
          } value: {
            Double(lastSlot) + ($0[0] / $0[1] + $0[2] / $0[3]) / Unit.minute
          },
          note: "time of the last slot + the wait there + staff time on it, no-shows with none"),
      ])
  }

  /// One desk, a session a day from 8:00 on; customers enough that every slot is booked.
  private static func grid(_ slots: Int, _ minutes: Int, showing: Double) -> String {
    func time(_ slot: Int) -> String {
      let minute = slot * minutes % 60
      return "\(8 + slot * minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
    func channel(_ name: String, from first: Int, until end: Int) -> String {
      """
          "\(name)": {
            "kind": "booking", "profile": "constant", "serviceLevel": { "withinMinutes": 15 },
            "windowDays": 3, "noShowAfterSeconds": 0,
            "noShow": [{ "fromDays": 0, "probability": \(1 - showing) }],
            "slots": [{
              "group": "desk", "hours": "Mo–So \(time(first))–\(time(end))",
              "slotMinutes": \(minutes), "parallel": 1
            }]
          }
      """
    }
    return OfficeText(
      days: 350, warmUpDays: 7,
      members: """
          "channels": {
        \(channel("session", from: 0, until: slots - 1)),
        \(channel("last", from: slots - 1, until: slots))
          },
          "concerns": {
            "matter": {
              "volume": { "perDay": 60 },
              "channels": {
                "session": { "share": 0.7, "handlingMinutes": \(Law.exponential(20)) },
                "last": { "share": 0.3, "handlingMinutes": \(Law.exponential(20)) }
              }
            }
          },
          "staff": {
            "desk": {
              "rosters": { "all": { "persons": 1, "hours": "24/7" } },
              "serves": ["session", "last"]
            }
          }
        """
    ).text
  }
}
