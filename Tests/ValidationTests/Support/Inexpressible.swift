/// Published answers that no study here looks for, with the reason.
struct Inexpressible: Sendable {
  enum Verdict: String, CaseIterable, Sendable {
    /// The scenario format has no words for it.
    case notYet = "not expressible yet"
    /// The model is not about such things.
    case outside = "outside of the model"
  }

  let verdict: Verdict
  let reason: String
  let names: [String]

  static let all: [Inexpressible] = [
    Inexpressible(
      verdict: .notYet,
      reason: """
        a specialist is faster with one concern only, but a speed belongs to all that a group \
        does; and calls on shared lines have a patience by concern
        """,
      names: [
        "SL savings (% of arrivals)", "SL checking (%)", "SL balance (%)",
        "wait balance / arrival (min)", "abandoned balance", "blocked balance",
        "occupancy savings spec (%)", "occupancy checking spec (%)",
      ].map { "CC_Bank:" + $0 }),
    Inexpressible(
      verdict: .outside, reason: "nobody is served in random order", names: ["mm1_siro_wait_sd"]),
    Inexpressible(
      verdict: .outside, reason: "nobody chooses the shorter of two queues", names: ["jsq2_EN"]),
    Inexpressible(
      verdict: .outside, reason: "nobody comes in batches", names: ["mxm1_batch4_L"]),
    Inexpressible(
      verdict: .outside, reason: "a dialler calls customers of its own accord",
      names: [
        "tried outbound calls", "inbound arrivals", "outbound reached", "inbound served",
        "outbound served", "inbound abandoned", "outbound mismatched (abandoned)",
        "inbound not in 20 s target", "occupancy inbound pool (%)", "occupancy blend pool (%)",
        "inbound mean wait (min)", "inbound with positive wait",
      ].map { "CC_Blend:" + $0 }),
  ]
}
