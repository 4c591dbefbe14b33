internal import Calendar
internal import Scenario
internal import Words

/// Turns the members of a scenario file into a `Scenario`, section by section.
///
/// The same code describes the format as a JSON Schema. Nothing here stops at a mistake: what
/// could not be read has a harmless stand-in, and the scenario is only used if there was none.
final class ScenarioDecoder {
  let root: Reader
  /// The merged tree that is read; nil while the format is described.
  let tree: Node?
  /// The file that the user named.
  let file: String
  /// The number of the file that may say what the scenario itself is called.
  private let ownFile: Int
  let names: Names

  var households: Double?
  var segments: [Scenario.Segment] = []
  var sites: [Scenario.Site] = []
  var profiles: [String: WeeklyProfile] = [:]
  /// Changes whose dates are still to be compared with the period.
  var dated: [(reader: Reader, ramp: Ramp)] = []
  /// Where the changes of the choice of channels stand.
  var choiceReaders: [Reader] = []
  /// By group of the scenario: its position among the groups of the file.
  var sourceOfGroup: [Int] = []
  /// The names of the rules of coming back.
  var ruleNames: [String] = []

  init(_ root: Reader, tree: Node?, file: String, ownFile: Int) {
    self.root = root
    self.tree = tree
    self.file = file
    self.ownFile = ownFile
    names = Names(root)
  }

  struct Decoded {
    var scenario: Scenario::Scenario
    var title: String
    var provenance: Provenance
  }

  func decode() -> Decoded {
    let name = self.name()
    let title =
      ownText(
        "title",
        Words(
          "What people call the scenario. Without it: its name.",
          german: "Wie das Szenario genannt wird. Ohne Angabe: sein Name.")) ?? name
    let summary =
      ownText(
        "description",
        Words(
          "What the scenario is about, in a sentence.",
          german: "Worum es im Szenario geht, in einem Satz.")) ?? ""
    let draft = self.period()
    let settings = self.runSettings()
    let calendar = self.calendarRules()
    let changes = self.changes()
    households = root.optionalPresent(
      "households", .number(.above(0, atMost: 1e8)),
      Words(
        """
        Households in care; everything that is given per 1,000 households is \
        multiplied by it.
        """,
        german: """
          Betreute Haushalte; alles, was je 1.000 Haushalte angegeben ist, wird \
          damit multipliziert.
          """))
    sites = parts(
      "sites", Kind.site,
      Words(
        "Where the office is, and the share of its customers.",
        german: "Wo die Behörde ist, und welcher Anteil der Menschen dorthin gehört.")
    )
    .map { Scenario.Site(name: $0.name, title: $0.title, share: $0.share) }
    segments = parts(
      "segments", Kind.segment,
      Words(
        "Groups of customers who choose differently.",
        german: "Gruppen von Menschen, die verschieden wählen.")
    )
    .map { Scenario.Segment(name: $0.name, title: $0.title, share: $0.share) }
    profiles = self.namedProfiles()
    let channels = self.channels()
    let concerns = self.concerns(chatbots: Set(channels.indices.filter { channels[$0].isChatbot }))
    let demand = self.demand()
    let staff = self.staff()
    let offered = withSlotsOfGroups(channels, staff)
    let comingBack = self.comingBack()
    let replay = self.replay()
    let provenance = self.provenance()
    let scenario = Scenario::Scenario(
      name: name, summary: summary, period: settled(draft, channels), calendar: calendar,
      households: households, sites: sites, segments: segments, channels: offered,
      concerns: concerns, demand: demand, staff: staff, comingBack: comingBack, changes: changes,
      settings: settings, replay: replay, title: title)
    if tree != nil { checkWhole(scenario) }
    return Decoded(scenario: scenario, title: title, provenance: provenance)
  }

  // MARK: What is a file's own

  /// The name: never inherited, or a variant would have its baseline's.
  private func name() -> String {
    let name = root.optionalPresent(
      "name", .parsed(.scenarioName, ScenarioName.parsing),
      Words(
        "The name in tables and file names. Without it: the name of the file.",
        german: "Der Name in Tabellen und Dateinamen. Ohne Angabe: der Name der Datei."))
    if let name, isOwn("name") { return name }
    let ofFile = ScenarioName.ofFile(file)
    if case .failure = ScenarioName.parsing(ofFile) {
      root.report(
        nil,
        Words(
          "the name of the file, \(Wording.quoted(ofFile)), cannot be the scenario's",
          german: """
            der Name der Datei, \(Wording.quoted(ofFile)), kann nicht der des \
            Szenarios sein
            """),
        hint: Words(
          "give \"name\": letters from a to z, digits, - and _",
          german: "\"name\" angeben: Buchstaben von a bis z, Ziffern, - und _"))
    }
    return ofFile
  }

  private func ownText(_ key: String, _ doc: Words) -> String? {
    let text = root.optionalPresent(key, Shape<String>.text, doc)
    return isOwn(key) ? text : nil
  }

  /// Whether the file itself has the key, rather than one that it extends.
  private func isOwn(_ key: String) -> Bool {
    root.scope.member(key)?.nameSpan.file == ownFile
  }

  // MARK: Sites and segments

  private struct Part {
    var name: String
    var title: String
    var share: Double
  }

  /// Named parts of the customers; one part, if none are given.
  private func parts(_ key: String, _ kind: Words, _ doc: Words) -> [Part] {
    let shape = Shape<[Entry<Part>]>.map(names: .declaring(kind), count: 1...64) { name in
      .object { reader in
        Part(
          name: name,
          title: reader.title(or: name),
          share: reader.number(
            "share", .in(0...1),
            Words(
              "Share of the customers; all sum to 1.",
              german: "Anteil der Menschen; alle zusammen ergeben 1.")))
      }
    }
    guard let entries = root.optionalPresent(key, shape, doc), !root.hasErrors(key) else {
      return [Part(name: "all", title: "all", share: 1)]
    }
    Checks.sum(
      entries.map(\.value.share), of: Words("the shares", german: "die Anteile"), root, key)
    return entries.map(\.value)
  }
}

extension ObjectReader {
  /// What people call something, which is its name if nothing is said.
  func title(or name: String) -> String {
    optionalPresent(
      "title", .text,
      Words(
        "What people call it. Without it: its name.",
        german: "Wie es genannt wird. Ohne Angabe: sein Name."))
      ?? name
  }
}
