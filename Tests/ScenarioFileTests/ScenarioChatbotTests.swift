import Calendar
import Scenario
import ScenarioFile
import Testing

/// Chatbots in scenario files: what they need, and what they cannot have.
@Suite struct ScenarioChatbotTests {
  private let plain = "\"to\": { \"phone\": 0.5, \"mail\": 0.5 }"

  /// The office with a bot of which a tenth of the claims makes use.
  private func bot(
    _ members: String, way: String = "", more: String = "", channels: String = ""
  ) -> String {
    """
    { "channels": { "bot": { "kind": "chatbot", "profile": "office",
        "serviceLevel": { "withinSeconds": 5 }, \(members) } \(channels) },
      "concerns": { "claim": { "channels": {
        "phone": { "share": 0.4 },
        "bot": { "share": 0.1, "handlingMinutes": 3, "resolved": 0.4 \(way) } } } }
      \(more) }
    """
  }

  @Test func `it is open always, and hands all of the unsettled on, unless told otherwise`() throws
  {
    let scenario = try Office.scenario(bot(plain))
    let channel = try #require(scenario.channels.first { $0.name == "bot" })
    guard case .chatbot(let bot) = channel.kind else {
      Issue.record("no chatbot")
      return
    }
    #expect(channel.hours?.base == .always && channel.opensOnHolidays)
    #expect(bot.concurrency == nil && bot.handedOff.base == 1 && bot.contextFactor.base == 1)
    #expect(bot.handoffMix.parts.map(\.channel) == [0, 1])
    let way = try #require(scenario.concerns[0].ways.first { $0.channel == 3 })
    #expect(way.handoff == Concern.Handoff())
  }

  @Test func `a concern may be handed on differently`() throws {
    let scenario = try Office.scenario(
      bot(plain, way: ", \"handedOff\": 0.25, \"to\": \"counter\""))
    let way = try #require(scenario.concerns[0].ways.first { $0.channel == 3 })
    #expect(way.handoff.handedOff?.base == 0.25)
    #expect(way.handoff.mix?.parts.map(\.channel) == [2])
  }

  @Test func `only a bot hands on, and nobody works for it`() {
    let path = "concerns.claim.channels.mail"
    #expect(
      Office.messages(
        "{ \"concerns\": { \"claim\": { \"channels\": { \"mail\": { \"handedOff\": 1, \"to\": \"phone\" } } } } }"
      ) == ["handedOff", "to"].map { "\(path).\($0): only a chatbot hands customers on" })
    #expect(
      Office.messages(bot(plain, way: ", \"afterContactMinutes\": 1")) == [
        "concerns.claim.channels.bot: a chatbot has no work after a session"
      ])
    #expect(
      Office.messages(
        bot(plain, way: ", \"task\": { \"handlingMinutes\": 5, \"priority\": 1 }")
      ).contains("concerns.claim.channels.bot.task: a chatbot leaves no task"))
    #expect(
      Office.messages(
        bot(plain, more: ", \"staff\": { \"hotline\": { \"serves\": [\"phone\", \"bot\"] } }"))
        == [
          "staff.hotline.serves: nobody has to serve bot: a chatbot answers by itself"
        ])
  }

  @Test func `shares above 1 and mixes that do not sum to 1 are found`() {
    #expect(Office.messages(bot("\(plain), \"handedOff\": 1.2")).count == 1)
    #expect(
      Office.messages(bot("\"to\": { \"phone\": 0.5, \"mail\": 0.4 }")) == [
        "channels.bot.to: these shares sum to 0.9, not to 1"
      ])
    #expect(Office.messages(bot("\"to\": \"same\"")).count == 1)
  }

  @Test func `whom it hands on needs a way there`() {
    let news = """
      , "news": { "channels": {
          "phone": { "share": 0.5 }, "bot": { "share": 0.5, "handlingMinutes": 2, "resolved": 0 } } }
      """
    let overlay = bot(plain).replacing(
      "\"resolved\": 0.4  } } } }", with: "\"resolved\": 0.4 } } } \(news) }")
    #expect(
      Office.messages(overlay) == [
        "concerns.news.channels: news can come to mail (the handoff of bot), but has no handling "
          + "time there"
      ])
  }

  @Test func `no bot hands to itself, or in a circle`() {
    #expect(
      Office.messages(bot("\"to\": { \"phone\": 0.5, \"bot\": 0.5 }")) == [
        "channels.bot.to: bot hands customers to itself"
      ])
    func other(_ to: String) -> String {
      """
      , "second": { "kind": "chatbot", "profile": "office", "to": "\(to)",
          "serviceLevel": { "withinSeconds": 5 } }
      """
    }
    func overlay(_ to: String) -> String {
      bot("\"to\": \"second\"", channels: other(to)).replacing(
        "\"bot\": { \"share\": 0.1,",
        with: """
          "second": { "share": 0, "handlingMinutes": 1, "resolved": 0.1 }, "bot": { "share": 0.1,
          """)
    }
    #expect(Office.messages(overlay("phone")) == [])
    #expect(
      Office.messages(overlay("bot")) == [
        "channels.bot.to: bot is handed its own customers again",
        "channels.second.to: second is handed its own customers again",
      ])
  }

  @Test func `whom it missed comes back by a rule`() {
    func rule(_ members: String) -> String {
      """
      , "comingBack": { "rules": { "missed": { "cause": "botMissed", "probability": 1, \(members) } } }
      """
    }
    let missing = "\(plain), \"handedOff\": 0.5"
    #expect(Office.messages(bot(missing, more: rule("\"delayHours\": 4, \"to\": \"phone\""))) == [])
    #expect(Office.messages(bot(missing, more: rule("\"delayHours\": 0, \"to\": \"phone\""))) == [])
    #expect(
      Office.messages(bot(missing, more: rule("\"delayHours\": 0"))) == [
        "comingBack.rules.missed: customers would try again in the same instant, for ever"
      ])
  }
}
