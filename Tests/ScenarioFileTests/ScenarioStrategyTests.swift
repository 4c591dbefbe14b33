import Calendar
import Scenario
import ScenarioFile
import Testing

/// Guides, channels that open and close for good, and apps for registered customers.
@Suite struct ScenarioStrategyTests {
  private func changes(_ changes: String...) -> String {
    "\"changes\": [\(changes.map { "{ \($0) }" }.joined(separator: ", "))]"
  }

  private func messages(_ members: String...) -> [String] {
    Office.messages("{ \(members.joined(separator: ", ")) }")
  }

  private func close(_ channel: String, _ date: String, to mix: String? = nil) -> String {
    let reply = mix.map { ", \"to\": \($0)" } ?? ""
    return "\"change\": \"close\", \"channel\": \"\(channel)\", \"from\": \"\(date)\"\(reply)"
  }

  private func open(_ channel: String, _ date: String) -> String {
    "\"change\": \"open\", \"channel\": \"\(channel)\", \"from\": \"\(date)\""
  }

  private func move(from channel: String, to mix: String, _ date: String) -> String {
    """
    "change": "move", "fromChannel": "\(channel)", "fraction": 0.5, "from": "\(date)",
    "to": \(mix)
    """
  }

  private let guide = "\"change\": \"guide\", \"fraction\": 0.5, \"from\": \"2025-03-10\""

  /// Members that give the office an app which claims may use.
  private func app(_ more: String = "") -> String {
    """
    "channels": { "app": { "kind": "app", "profile": "constant", "registered": 0.3,
      "serviceLevel": { "withinHours": 8 } \(more) } },
    "concerns": { "claim": { "channels": { "app": { "share": 0, "handlingMinutes": 4 } } } },
    "staff": { "back": { "serves": ["mail", "counter", "app"] } }
    """
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  // MARK: What is read

  @Test func `a guide says for whom it is`() throws {
    let text = """
      { \(changes("""
        "change": "guide", "name": "signpost", "fraction": 0.4, "from": "2025-03-10",
        "until": "2025-04-10", "concerns": ["claim"], "segments": ["digital"], "applies": "first"
        """)) }
      """
    guard case .guide(let guide) = try Office.scenario(text).changes[0] else { return }
    #expect(guide.name == "signpost" && guide.fraction == 0.4 && guide.applies == .first)
    #expect(guide.concerns == [0] && guide.segments == [0])
    #expect(
      try guide.ramp
        == Ramp(from: day("2025-03-10"), until: day("2025-04-10"), shape: .linear))
  }

  @Test func `a channel opens, and closes with a reply or in silence`() throws {
    let scenario = try Office.scenario(
      "{ \(app()), \(changes(open("app", "2025-03-10"), close("mail", "2025-04-01", to: "\"phone\""))) }"
    )
    #expect(try scenario.opening(of: 3) == day("2025-03-10"))
    #expect(
      try scenario.closing(of: 1)
        == Closing(
          channel: 1, date: day("2025-04-01"),
          manner: .autoReply(ChannelMix([.init(channel: 0, weight: 1)]))))
    #expect(try scenario.hasChannel(3, on: day("2025-03-10")))
    #expect(try !scenario.hasChannel(3, on: day("2025-03-09")))
    #expect(try !scenario.hasChannel(1, on: day("2025-04-01")))
    let silent = try Office.outcome(
      "{ \(changes(close("mail", "2025-04-01") + ", \"noticedAfterDays\": 3")) }")
    guard case .silent(let delay)? = silent.scenario?.closing(of: 1)?.manner else { return }
    #expect(delay.mean.base == 3 * 86_400)
    #expect(
      messages(
        changes(close("mail", "2025-04-01", to: "\"phone\"") + ", \"noticedAfterDays\": 3"))
        == ["changes[0].to: a reply is noticed at once"])
  }

  @Test func `an app is for registered customers`() throws {
    let scenario = try Office.scenario("{ \(app(", \"intakeLagMinutes\": 5")) }")
    guard case .app(let written) = scenario.channels[3].kind else {
      Issue.record("no app")
      return
    }
    #expect(
      written.registered?.base == 0.3 && written.misdirected == nil && written.mailbox == .pool)
    #expect(!scenario.isForEverybody(3) && scenario.isForEverybody(0))
    #expect(
      Office.findings(
        "{ \(app(", \"misdirected\": { \"probability\": 0.1, \"forwardingDelayHours\": 5 }")) }"
      )
      .contains { $0.hasPrefix("channels.app.misdirected: ") })
    #expect(
      messages(
        app(),
        changes(
          "\"change\": \"set\", \"path\": \"channels.app.registered\", \"value\": 1.5, \"from\": \"2025-03-10\""
        )) == ["changes[0].value: 1.5 is above 1"])
  }

  // MARK: What is refused

  @Test func `a change of a channel that is not there has the nearest name`() {
    #expect(
      Office.findings("{ \(changes(open("phne", "2025-03-10"))) }") == [
        "changes[0].channel: there is no channel \"phne\" | did you mean \"phone\"?"
      ])
    #expect(
      messages(changes(close("mial", "2025-03-10", to: "\"phone\""))) == [
        "changes[0].channel: there is no channel \"mial\""
      ])
    #expect(
      messages(changes(guide + ", \"concerns\": [\"clam\"]")) == [
        "changes[0].concerns[0]: there is no concern \"clam\""
      ])
  }

  @Test func `dates lie in the simulated days`() {
    #expect(
      messages(changes(close("mail", "2025-04-28", to: "\"phone\""))) == [
        "changes[0].from: this begins after the last simulated day, 2025-04-27"
      ])
    #expect(
      messages(changes(open("mail", "2025-02-02"))) == [
        "changes[0].from: this is over before the first simulated day, 2025-02-03"
      ])
    #expect(
      messages(changes(guide.replacing("2025-03-10", with: "2025-04-28"))) == [
        "changes[0].from: this begins after the last simulated day, 2025-04-27"
      ])
  }

  @Test func `a channel opens once, closes once, and in this order`() {
    #expect(
      messages(app(), changes(open("app", "2025-03-10"), open("app", "2025-03-12"))) == [
        "changes[1].channel: app is opened twice"
      ])
    let reply = "\"phone\""
    #expect(
      messages(
        changes(close("mail", "2025-03-10", to: reply), close("mail", "2025-03-12", to: reply)))
        == ["changes[1].channel: mail is closed twice"])
    for closing in ["2025-03-10", "2025-03-09"] {
      #expect(
        messages(app(), changes(close("app", closing, to: reply), open("app", "2025-03-10"))) == [
          "changes[0].from: app closes before it opens on 2025-03-10"
        ])
    }
    #expect(
      messages(app(), changes(open("app", "2025-03-10"), close("app", "2025-03-11", to: reply)))
        == [])
  }

  @Test func `nobody is led to a channel that does not exist then`() {
    #expect(
      messages(changes(close("mail", "2025-03-10", to: "{ \"mail\": 0.5, \"phone\": 0.5 }"))) == [
        "changes[0].to: the reply of mail names mail itself"
      ])
    #expect(
      messages(
        app(), changes(close("mail", "2025-03-10", to: "\"app\""), open("app", "2025-03-11"))
      )
      .first == "changes[0].to: app does not exist on 2025-03-10: it opens on 2025-03-11")
    // The one that closes later may be named by the one that closes first, not the other way round.
    #expect(
      messages(
        changes(
          close("mail", "2025-03-10", to: "\"counter\""),
          close("counter", "2025-03-20", to: "\"mail\""))) == [
          "changes[1].to: mail does not exist on 2025-03-20: it closes on 2025-03-10"
        ])
    #expect(
      messages(
        changes(
          close("mail", "2025-03-10", to: "\"counter\""),
          move(from: "counter", to: "\"mail\"", "2025-03-10") + ", \"concerns\": [\"claim\"]"))
        == ["changes[1].to: mail does not exist on 2025-03-10: it closes on 2025-03-10"])
    #expect(
      messages(
        app(), changes(open("app", "2025-03-10"), move(from: "mail", to: "\"app\"", "2025-03-09")))
        == ["changes[1].to: app does not exist on 2025-03-09: it opens on 2025-03-10"])
  }

  @Test func `every concern has a channel, and one that fits`() {
    #expect(
      messages(changes(close("phone", "2025-03-10"))).contains(
        "concerns.news.channels: news has no channel that exists on 2025-03-10"))
    let reply = changes(
      close("counter", "2025-03-10", to: "\"mail\""), open("mail", "2025-02-10"))
    #expect(
      messages("\"concerns\": { \"claim\": { \"fitting\": [\"mail\"] } }", reply) == [
        "warning: concerns.claim.fitting: no fitting channel of claim exists on 2025-02-03"
      ])
    let appOnly = app().replacing(
      "\"concerns\": {",
      with: """
        "concerns": { "news": { "channels": { "phone": null,
          "app": { "share": 1, "handlingMinutes": 2 } } },
        """)
    #expect(
      messages(appOnly) == [
        "warning: concerns.news.channels: customers who are not registered have no channel for news: they give up"
      ])
  }

  @Test func `a channel to which a guide or a reply leads needs a handling time`() {
    #expect(
      messages(
        "\"concerns\": { \"news\": { \"fitting\": [\"counter\"] } }",
        "\"comingBack\": { \"rules\": { \"wrong\": null } }", changes(guide)) == [
          "concerns.news.channels: news can come to counter (a guide in \"changes\"), but has no handling time there"
        ])
    let news =
      "\"concerns\": { \"news\": { \"channels\": { \"mail\": { \"share\": 0, \"handlingMinutes\": 1 } } } }"
    #expect(
      messages(news, changes(close("phone", "2025-03-10", to: "\"counter\""))) == [
        "concerns.news.channels: news can come to counter (the reply of phone), but has no handling time there"
      ])
    // Neither is reached by those on channels that fit.
    #expect(
      messages(
        "\"concerns\": { \"news\": { \"fitting\": [\"phone\", \"counter\"] } }", changes(guide))
        == [])
  }

  @Test func `who notices a silent closing needs a rule`() {
    let silent = changes(close("mail", "2025-03-10"))
    #expect(
      messages(silent) == [
        "warning: changes[0].channel: customers who notice that mail is closed give up"
      ])
    #expect(
      messages(
        silent,
        "\"comingBack\": { \"rules\": { \"shut\": { \"cause\": \"redialClosed\", \"probability\": 1, \"delayHours\": 1 } } }"
      ) == [])
  }

  @Test func `nothing lies on a channel, or comes there, before it opens`() {
    #expect(
      messages(
        app(", \"backlog\": { \"count\": 3, \"oldestDays\": 2 }"),
        changes(open("app", "2025-03-10"))) == [
          "channels.app.backlog: nothing can lie in app before it opens on 2025-03-10"
        ])
    #expect(
      messages(
        "\"replay\": [{ \"at\": \"2025-03-04 09:30\", \"concern\": \"claim\", \"channel\": \"mail\" }]",
        changes(open("mail", "2025-03-10"))) == ["replay: entry 0: mail opens on 2025-03-10 only"])
  }

  @Test func `nobody is referred for ever`() {
    func office(_ phone: String, _ counter: String, _ more: String = "") -> [String] {
      messages(
        """
        "concerns": { "claim": { "fitting": ["phone", "counter"],
          "failure": { "listed": { "referral": 1 } },
          "channels": { "phone": { \(phone) }, "counter": { \(counter) } } } } \(more)
        """)
    }
    let loop = [
      "concerns.claim.failure: customers are referred from phone to counter to phone, for ever"
    ]
    #expect(office("\"resolved\": 0", "\"resolved\": 0") == loop)
    #expect(office("\"resolved\": 0", "\"resolved\": 0.1") == [])
    #expect(
      office("\"resolved\": 0", "\"resolved\": 0", ", \"comingBack\": { \"maximumAttempts\": 9 }")
        == [])
    // Settled later only: meanwhile no time must pass in vain.
    let later = changes(
      "\"change\": \"set\", \"path\": \"concerns.claim.channels.counter.resolved\", \"value\": 1, \"from\": \"2025-03-10\""
    )
    #expect(office("\"resolved\": 0", "\"resolved\": 0", ", \(later)") == [])
    #expect(
      office(
        "\"resolved\": 0, \"handlingMinutes\": 0",
        "\"resolved\": 0, \"handlingMinutes\": 0", ", \(later)") == loop)
  }
}
