internal import Scenario
internal import Words

// Which channels fit a concern, and why contacts do not settle it.

extension ScenarioDecoder {
  func fitting(_ reader: Reader) -> [Int]? {
    let fitting = reader.optionalPresent(
      "fitting", .list(count: 1...64, of: .position(of: Kind.channel, in: names.channels)),
      Words(
        """
        The channels that fit the concern, the best first. Without it: all of \
        its channels.
        """,
        german: """
          Die Kontaktwege, die zum Anliegen passen, der beste zuerst. Ohne Angabe: \
          alle seine Kontaktwege.
          """))
    guard let fitting, !reader.hasErrors("fitting") else { return fitting }
    for (place, channel) in fitting.enumerated() where fitting[..<place].contains(channel) {
      reader.report(
        "fitting",
        Words(
          "\(names.channels.name(at: channel)) is listed twice",
          german: "\(names.channels.name(at: channel)) steht zweimal in der Liste"))
    }
    return fitting
  }

  func reasons(
    _ reader: Reader
  ) -> (listed: Concern.Reasons, unlisted: Concern.Reasons) {
    let listed =
      reader.optionalObject(
        "listed",
        Words(
          "Weights of the reasons on a fitting channel. Without it: unresolved.",
          german: """
            Gewichte der Gründe auf einem passenden Kontaktweg. Ohne Angabe: \
            unresolved.
            """)
      ) { reasons in
        Concern.Reasons(
          unresolved: self.weight(
            "unresolved",
            Words("The customer has to come again.", german: "Der Mensch muss noch einmal kommen."),
            reasons),
          missingDocuments: self.weight(
            "missingDocuments", Words("Documents are missing.", german: "Unterlagen fehlen."),
            reasons),
          referral: self.weight(
            "referral",
            Words(
              "The customer is sent to another channel.",
              german: "Der Mensch wird an einen anderen Kontaktweg verwiesen."), reasons))
      } ?? .init(unresolved: 1)
    let unlisted =
      reader.optionalObject(
        "unlisted",
        Words(
          "Weights of the reasons on any other channel. Without it: wrongChannel.",
          german: """
            Gewichte der Gründe auf jedem anderen Kontaktweg. Ohne Angabe: \
            wrongChannel.
            """)
      ) { reasons in
        Concern.Reasons(
          wrongChannel: self.weight(
            "wrongChannel",
            Words("The customer notices later.", german: "Der Mensch merkt es später."), reasons),
          referral: self.weight(
            "referral",
            Words(
              "The customer is sent to another channel.",
              german: "Der Mensch wird an einen anderen Kontaktweg verwiesen."), reasons))
      } ?? .init(wrongChannel: 1)
    for (key, reasons) in [("listed", listed), ("unlisted", unlisted)] {
      let weights = [
        reasons.unresolved, reasons.missingDocuments, reasons.wrongChannel, reasons.referral,
      ]
      Checks.sum(weights, of: Words("the weights", german: "die Gewichte"), reader, key)
    }
    return (listed, unlisted)
  }

  /// The reasons of one channel, of which those of a fitting and of another channel differ.
  func ownReasons(_ reader: Reader) -> Concern.Reasons {
    let reasons = Concern.Reasons(
      unresolved: weight(
        "unresolved",
        Words("The customer has to come again.", german: "Der Mensch muss noch einmal kommen."),
        reader),
      missingDocuments: weight(
        "missingDocuments", Words("Documents are missing.", german: "Unterlagen fehlen."), reader),
      wrongChannel: weight(
        "wrongChannel", Words("The customer notices later.", german: "Der Mensch merkt es später."),
        reader),
      referral: weight(
        "referral",
        Words(
          "The customer is sent to another channel.",
          german: "Der Mensch wird an einen anderen Kontaktweg verwiesen."), reader))
    let sum =
      reasons.unresolved + reasons.missingDocuments + reasons.wrongChannel + reasons.referral
    if (sum - 1).magnitude > Checks.tolerance, !reader.scope.isDescribing,
      !reader.hasErrors("unresolved", "missingDocuments", "wrongChannel", "referral")
    {
      reader.report(
        nil,
        Words(
          "the weights sum to \(Words.number(sum)), not to 1",
          german: "die Gewichte ergeben \(Words.number(sum)) statt 1"), hint: Checks.hint(sum))
    }
    return reasons
  }

  func weight(_ key: String, _ doc: Words, _ reader: Reader) -> Double {
    reader.number(key, .in(0...1), default: 0, doc)
  }
}
