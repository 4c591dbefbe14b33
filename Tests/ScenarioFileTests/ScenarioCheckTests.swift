import Scenario
import ScenarioFile
import Testing

/// What is checked beyond single values.
@Suite struct ScenarioCheckTests {
  func claim(_ members: String) -> String {
    "{ \"concerns\": { \"claim\": { \(members) } } }"
  }

  @Test func `shares sum to 1`() {
    #expect(
      Office.messages("{ \"sites\": { \"south\": { \"share\": 0.2 } } }") == [
        "sites: the shares sum to 0.95, not to 1"
      ])
    #expect(
      Office.messages(claim("\"channels\": { \"mail\": { \"share\": 0.15 } }")) == [
        "concerns.claim.channels: the shares of digital sum to 0.95, not to 1",
        "concerns.claim.channels: the shares of personal sum to 0.95, not to 1",
      ])
    #expect(
      Office.messages(claim("\"channels\": { \"mail\": { \"share\": { \"digital\": 0.2 } } }")) == [
        "concerns.claim.channels: the shares of personal sum to 0.8, not to 1"
      ])
    #expect(
      Office.messages(claim("\"failure\": { \"listed\": { \"unresolved\": 0.9 } }")) == [
        "concerns.claim.failure.listed: the weights sum to 0.9, not to 1"
      ])
    #expect(
      Office.messages(claim("\"channels\": { \"mail\": { \"share\": 0.2000004 } }")) == [])
  }

  @Test func `a responsible caseworker needs cover, and a pool none`() throws {
    func mail(_ members: String) -> String { "{ \"channels\": { \"mail\": { \(members) } } }" }
    let cover = "\"coverAfterServiceHours\": 16"
    guard
      case .written(let written) = try Office.scenario(
        mail("\"mailbox\": \"responsible\", \(cover)")
      ).channels[1].kind
    else {
      Issue.record("no written channel")
      return
    }
    #expect(written.mailbox == .responsible(coverAfterSeconds: 57_600))
    #expect(
      Office.messages(mail("\"mailbox\": \"responsible\"")) == [
        "channels.mail.mailbox: nobody would ever cover for an absent caseworker"
      ])
    #expect(Office.messages(mail(cover)) == ["channels.mail: a pool needs no cover"])
  }

  @Test func `shares may differ by segment`() throws {
    let overlay = claim(
      """
      "channels": { "mail": { "share": { "digital": 0.5 } },
        "phone": { "share": { "digital": 0.5, "personal": 0.2 } },
        "counter": { "share": { "personal": 0.8 } } }
      """)
    let ways = try Office.scenario(overlay).concerns[0].ways
    #expect(ways.map { $0.shares.map(\.base) } == [[0.5, 0.2], [0.5, 0], [0, 0.8]])
  }

  @Test func `the fitting channels are listed once, and there is one at least`() {
    #expect(
      Office.messages(claim("\"fitting\": []")) == [
        "concerns.claim.fitting: this list has 0 entries"
      ])
    #expect(
      Office.findings(claim("\"fitting\": [\"couter\"]")) == [
        "concerns.claim.fitting[0]: there is no channel \"couter\" | did you mean \"counter\"?"
      ])
    #expect(
      Office.messages(claim("\"fitting\": [\"phone\", \"phone\"]")) == [
        "concerns.claim.fitting: phone is listed twice"
      ])
  }

  @Test func `calling back is described`() throws {
    func phone(_ members: String) -> String { "{ \"channels\": { \"phone\": { \(members) } } }" }
    #expect(
      Office.findings(phone("\"atClosing\": \"callback\"")) == [
        "channels.phone.atClosing: it is not said how callers are called back | give \"callback\", "
          + "or \"serve\" or \"turnAway\" here"
      ])
    #expect(
      Office.messages(
        phone("\"callback\": { \"offeredAboveMinutes\": 5, \"accepted\": 1.5, \"attempts\": 0 }"))
        == [
          "channels.phone.callback.accepted: 1.5 is above 1",
          "channels.phone.callback.attempts: 0 is below 1",
        ])
    let callback = """
      "callback": { "offeredAboveMinutes": 5, "accepted": 0.5, "attempts": 3, "missed": 0.2,
        "missedCallSeconds": 40, "callAgainHours": 1 }, "atClosing": "callback"
      """
    guard case .phone(let read) = try Office.scenario(phone(callback)).channels[0].kind else {
      Issue.record("the first channel is a phone")
      return
    }
    #expect(read.atClosing == .callback)
    #expect(read.callback?.offeredAboveSeconds.base == 300)
    #expect(read.callback?.missedCall.mean.base == 40)
    #expect(read.callback?.callAgain.mean.base == 3600)
  }

  @Test func `a reception is served`() throws {
    func office(_ reception: String, _ serves: String) -> String {
      """
      { "channels": { "counter": { \(reception) } },
        "staff": { "back": { "serves": ["mail", "counter"\(serves)] } } }
      """
    }
    let desk = "\"reception\": { \"handlingMinutes\": 2, \"settled\": 0.3 }"
    let entry = "{ \"channel\": \"counter\", \"work\": \"reception\" }"
    #expect(
      Office.findings(office(desk, "")).first
        == "channels.counter.reception: nobody serves the reception at north | give "
        + "{ \"channel\": \"counter\", \"work\": \"reception\" } under \"serves\" of a group that is "
        + "there")
    #expect(
      Office.findings(office("", ", \(entry)")) == [
        "staff.back.serves: counter has no reception | give channels.counter.reception, or leave "
          + "the entry out"
      ])
    let scenario = try Office.scenario(office(desk, ", \(entry)"))
    #expect(scenario.staff[1].skills.map(\.work).last == .reception(channel: 2))
    let news = "{ \"channel\": \"counter\", \"work\": \"reception\", \"concerns\": [\"news\"] }"
    #expect(
      Office.messages(office(desk, ", \(news)")).contains(
        "channels.counter.reception: nobody serves the reception at north"))
  }

  @Test func `mail that goes astray is described`() throws {
    func mail(_ members: String) -> String {
      "{ \"channels\": { \"mail\": { \"misdirected\": { \(members) } } } }"
    }
    let written = try Office.scenario(
      mail("\"probability\": 0.1, \"lookUp\": 0.3, \"forwardingDelayHours\": 5")
    ).channels[1].kind
    guard case .written(let read) = written else {
      Issue.record("the second channel is written")
      return
    }
    #expect(read.misdirected?.probability.base == 0.1)
    #expect(read.misdirected?.lookUp.base == 0.3)
    #expect(read.misdirected?.forwardingDelay.mean.base == 18_000)
    #expect(
      Office.messages(mail("\"probability\": 1.1, \"forwardingDelayHours\": 5")) == [
        "channels.mail.misdirected.probability: 1.1 is above 1"
      ])
  }

  @Test func `nobody tries again for ever in the same instant`() {
    func rule(_ members: String) -> String {
      "{ \"comingBack\": { \"rules\": { \"loop\": { \"cause\": \"redialClosed\", \(members) } } } }"
    }
    #expect(
      Office.messages(rule("\"probability\": [0.5, 1], \"delayMinutes\": 0")) == [
        "comingBack.rules.loop: customers would try again in the same instant, for ever"
      ])
    #expect(Office.messages(rule("\"probability\": 0.9, \"delayMinutes\": 0")) == [])
    #expect(Office.messages(rule("\"probability\": 1, \"delayMinutes\": 5")) == [])
  }

  @Test func `whoever can be led to a channel needs a way there`() {
    let stray = "concerns.news.channels: news can come to"
    let rest = "but has no handling time there"
    let cases = [
      (
        "{ \"comingBack\": { \"rules\": { \"hungUp\": { \"cause\": \"redialAbandoned\", \"probability\": 1, \"delayHours\": 1, \"to\": { \"same\": 0.5, \"mail\": 0.5 } } } } }",
        ["\(stray) mail (the rule hungUp), \(rest)"]
      ),
      (
        "{ \"changes\": [{ \"change\": \"move\", \"fromChannel\": \"phone\", \"fraction\": 0.1, \"from\": \"2025-03-10\", \"to\": \"counter\" }] }",
        ["\(stray) counter (a move in \"changes\"), \(rest)"]
      ),
      (
        "{ \"concerns\": { \"news\": { \"fitting\": [\"counter\"], \"channels\": { \"phone\": { \"resolved\": 0.5 } } } } }",
        ["\(stray) counter (the rule wrong), \(rest)"]
      ),
      (
        "{ \"concerns\": { \"news\": { \"fitting\": [\"phone\", \"counter\"], \"failure\": { \"listed\": { \"referral\": 1 } }, \"channels\": { \"phone\": { \"resolved\": 0.5 } } } } }",
        ["\(stray) counter (a referral), \(rest)"]
      ),
      (
        "{ \"concerns\": { \"news\": { \"channels\": { \"phone\": { \"share\": 0 }, \"counter\": { \"share\": 1, \"handlingMinutes\": 3 } } } }, \"comingBack\": { \"rules\": { \"left\": { \"cause\": \"redialAbandoned\", \"channels\": [\"counter\"], \"probability\": 1, \"delayHours\": 1, \"to\": \"mail\" } } } }",
        ["\(stray) mail (the rule left), \(rest)"]
      ),
    ]
    for (overlay, expected) in cases { #expect(Office.messages(overlay) == expected) }
    // Nobody hangs up who waits for ever, and a resolved case goes nowhere.
    #expect(
      Office.messages(
        "{ \"channels\": { \"phone\": { \"patienceMinutes\": \"never\" } }, \"comingBack\": { \"rules\": { \"hungUp\": { \"cause\": \"redialAbandoned\", \"probability\": 1, \"delayHours\": 1, \"to\": \"mail\" } } } }"
      ) == [])
  }

  @Test func `a chase needs a way on its channel`() {
    let onlyMail = """
      { "concerns": { "news": { "channels": { "phone": null,
        "mail": { "share": 1, "handlingMinutes": 2 } } } } }
      """
    #expect(
      Office.messages(onlyMail) == [
        "concerns.news.channels: news can come to phone (the chase of mail), but has no handling time there"
      ])
  }

  @Test func `a referral leads to another channel`() {
    #expect(
      Office.messages(
        claim("\"fitting\": [\"phone\"], \"failure\": { \"listed\": { \"referral\": 1 } }")) == [
          "concerns.claim.failure: a referral from phone leads nowhere"
        ])
  }
}
