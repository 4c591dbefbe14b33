internal import Calendar
internal import Randomness
internal import Scenario
internal import Words

// Chatbots, and to whom they hand customers.

extension ScenarioDecoder {
  func chatbot(_ reader: Reader) -> Channel.Chatbot {
    Channel.Chatbot(
      concurrency: reader.optionalPresent(
        "concurrency", .changingWhole(1...1_000_000),
        Words(
          "Sessions at the same time. Without it: as many as wanted.",
          german: "Sitzungen zur gleichen Zeit. Ohne Angabe: so viele wie nötig.")),
      handedOff: reader.changing(
        "handedOff", .in(0...1), default: 1,
        Words(
          """
          Part of the unsettled that is handed to another channel; the others are \
          missed.
          """,
          german: """
            Anteil der nicht Erledigten, der an einen anderen Kontaktweg \
            weitergegeben wird; die anderen gehen verloren.
            """)),
      handoffMix: reader.value(
        "to", .mix(names.channels),
        Words(
          "To which channels they are handed.", german: "An welche Kontaktwege weitergegeben wird.")
      ).channels,
      contextFactor: reader.changing(
        "contextFactor", .in(0...10), default: 1,
        Words(
          "Factor on the handling time after that.",
          german: "Faktor auf die Bearbeitungszeit danach.")))
  }
}
