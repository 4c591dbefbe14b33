import Randomness
import Scenario
import ScenarioFile
import Testing

/// Durations, as planners give them.
@Suite struct ScenarioDurationTests {
  /// The handling of one concern on the phone, given as text: `handlingMinutes: …`.
  private func overlay(_ member: String) -> String {
    """
    { "concerns": { "news": { "channels": { "phone": { \(member) } } } } }
    """
  }

  private func handling(_ member: String) throws -> TimeDistribution {
    try Office.scenario(overlay(member)).concerns[1].ways[0].handling
  }

  private func messages(_ member: String) -> [String] {
    Office.messages(overlay(member)).map {
      $0.replacing("concerns.news.channels.phone.", with: "")
    }
  }

  @Test func `the unit stands in the key`() throws {
    for (key, seconds) in [
      ("handlingSeconds", 90.0), ("handlingMinutes", 5400), ("handlingHours", 324_000),
      ("handlingDays", 7_776_000),
    ] {
      let others = key == "handlingMinutes" ? "" : "\"handlingMinutes\": null, "
      let handling = try handling("\(others)\"\(key)\": 90")
      #expect(handling == TimeDistribution(try .constant(seconds)))
    }
  }

  @Test func `every law has its numbers`() throws {
    let laws: [(String, Distribution)] = [
      ("{ mean: 2 }", try .exponential(mean: 120)),
      ("{ mean: 2, cv: 0.5 }", try .lognormal(mean: 120, cv: 0.5)),
      ("{ law: \"lognormal\", mean: 2, cv: 0.5 }", try .lognormal(mean: 120, cv: 0.5)),
      (
        "{ p50: 2, p90: 6 }",
        try .lognormal(TwoQuantiles(0.5, below: 120, 0.9, below: 360))
      ),
      ("{ law: \"constant\", mean: 2 }", try .constant(120)),
      ("{ law: \"exponential\", mean: 2 }", try .exponential(mean: 120)),
      ("{ law: \"gamma\", mean: 2, cv: 0.5 }", try .gamma(mean: 120, cv: 0.5)),
      ("{ law: \"gamma\", mean: 2, shape: 3 }", try .gamma(shape: 3, mean: 120)),
      (
        "{ law: \"gamma\", p20: 1, p80: 4 }",
        try .gamma(TwoQuantiles(0.2, below: 60, 0.8, below: 240))
      ),
      ("{ law: \"erlang\", mean: 2, stages: 4 }", try .erlang(stages: 4, mean: 120)),
      ("{ law: \"erlang\", mean: 2, cv: 0.5 }", try .erlang(mean: 120, cv: 0.5)),
      ("{ law: \"weibull\", mean: 2, cv: 0.5 }", try .weibull(mean: 120, cv: 0.5)),
      ("{ law: \"weibull\", shape: 2, scale: 3 }", try .weibull(shape: 2, scale: 180)),
      (
        "{ law: \"normal\", center: 2, deviation: 1 }",
        try .truncatedNormal(center: 120, deviation: 60)
      ),
      ("{ law: \"uniform\", from: 1, to: 2 }", try .uniform(from: 60, to: 120)),
      (
        "{ law: \"triangular\", from: 1, mode: 2, to: 4 }",
        try .triangular(from: 60, mode: 120, to: 240)
      ),
      ("{ law: \"empirical\", values: [1, 2, 2] }", try .empirical([60, 120, 120])),
      (
        "{ law: \"empirical\", edges: [0, 1, 3], weights: [2, 1] }",
        try .histogram(edges: [0, 60, 180], weights: [2, 1])
      ),
      (
        "{ law: \"mixture\", parts: [{ weight: 1, mean: 2 }, { weight: 3, law: \"constant\", mean: 1 }] }",
        try .mixture([(1, .exponential(mean: 120)), (3, .constant(60))])
      ),
    ]
    for (text, distribution) in laws {
      let handling = try handling("\"handlingMinutes\": \(text)")
      #expect(handling.distribution == distribution, "\(text)")
      #expect((handling.mean.base - distribution.mean).magnitude < 1e-9 * distribution.mean)
    }
  }

  @Test func `only patience may be without end`() throws {
    let scenario = try Office.scenario(
      "{ \"channels\": { \"phone\": { \"patienceMinutes\": \"never\" } } }")
    guard case .phone(let phone) = scenario.channels[0].kind else { return }
    #expect(phone.patience.distribution == .never)
    #expect(
      messages("\"handlingMinutes\": \"never\"") == [
        "handlingMinutes: \"never\" is text, not a number of minutes or a distribution in braces"
      ])
    let parts = "{ law: \"mixture\", parts: [{ weight: 1, law: \"never\" }] }"
    #expect(
      messages("\"handlingMinutes\": \(parts)") == [
        "handlingMinutes.parts[0].law: this has to end some time"
      ])
    let patience = try Office.scenario(
      "{ \"channels\": { \"phone\": { \"patienceMinutes\": \(parts) } } }")
    guard case .phone(let mixed) = patience.channels[0].kind else { return }
    #expect(mixed.patience.distribution.mean == .infinity)
  }

  @Test func `exactly one unit is given`() {
    #expect(
      messages("\"handlingMinutes\": 1, \"handlingHours\": 1").first
        == "handlingHours: is given beside handlingMinutes")
    #expect(messages("\"handlingMinutes\": null").first == "handlingMinutes: is missing")
    #expect(
      Office.findings(overlay("\"handlingMinutes\": null, \"handlingMinuets\": 1")) == [
        "concerns.news.channels.phone.handlingMinuets: unknown key | did you mean \"handlingMinutes\"?"
      ])
  }

  @Test func `numbers that make no distribution are named`() {
    let cases = [
      ("{ law: \"lognormal\", mean: 2 }", ": lognormal cannot be made of mean"),
      ("{ mean: 2, cv: 1, p50: 2 }", ": lognormal cannot be made of mean, cv, p50"),
      ("{ p50: 2, p80: 3, p90: 4 }", ": lognormal cannot be made of p50, p80, p90"),
      ("{}", ": lognormal without numbers"),
      (
        "{ law: \"uniform\", from: 2, to: 1 }",
        ": the upper bound 1.0 must be above the lower bound 2.0; if they are the same, give a constant"
      ),
      ("{ law: \"exponential\", mean: 2, cv: 1 }", ".cv: unknown key"),
      (
        "{ mean: 2, cv: 100 }",
        ": the coefficient of variation must be from 0.001 to 30, not 100.0; for no spread at all, give a constant"
      ),
      ("{ law: \"empirical\", values: [1], edges: [1, 2] }", ": empirical needs its numbers"),
      (
        "{ law: \"erlang\", mean: 2, stages: 2.5 }",
        ": an Erlang has from 1 to 1000000 stages, not 0"
      ),
      ("{ law: \"lognormel\", mean: 2 }", ".law: \"lognormel\" is none of the choices"),
      ("{ mean: 1e9 }", ": this lasts 1,903 years on average"),
    ]
    for (text, message) in cases {
      #expect(messages("\"handlingMinutes\": \(text)") == ["handlingMinutes\(message)"])
    }
  }

  @Test func `the mean may change on dates, in the unit of its key`() throws {
    let set = """
      "changes": [{ "change": "set", "from": "2025-03-10", "value": 6,
        "path": "concerns.news.channels.phone.handlingMinutes
      """
    let scaled = try Office.scenario(
      "{ \(set).mean\" }], " + overlay("\"handlingMinutes\": { mean: 2, cv: 1 }").dropFirst())
    #expect(scaled.concerns[1].ways[0].handling.mean.base == 120)
    #expect(scaled.concerns[1].ways[0].handling.mean.changes.map(\.target) == [360])
    let plain = try Office.scenario("{ \(set)\" }] }")
    #expect(plain.concerns[1].ways[0].handling.mean.changes.map(\.target) == [360])
    #expect(
      Office.messages(
        "{ \(set)\" }], " + overlay("\"handlingMinutes\": 0").dropFirst()
      ) == [
        "concerns.news.channels.phone.handlingMinutes: a time of 0 cannot change over time, for it is changed by scaling"
      ])
  }
}
