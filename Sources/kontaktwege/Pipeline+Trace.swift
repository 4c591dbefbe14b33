internal import ContactModel
internal import Report
internal import Scenario
internal import Words

/// What the command line says about stories of single cases.
struct TraceRequest: Equatable, Sendable {
  /// How many stories.
  var cases: Int
  /// Contacts that a case has at least.
  var contacts: Int
  /// Names in the scenario; nil for all.
  var concern: String?
  var channel: String?
  /// Nil: what the scenario says.
  var seed: UInt64?
  var dialect: CSVDialect
  var language: Language
}

/// Stories of single cases.
struct Trace: Sendable {
  /// Sentences within 80 columns, with a line feed at the end.
  var text: String
  var table: OutputFile
}

/// Simulates one replication of the first scenario and tells some of its stories.
func traceCases(_ read: ReadStudy, _ request: TraceRequest) -> Trace {
  let plan = read.entries[0].plan
  var teller = StoryTeller(plan)
  let events = teller.tell(
    seed: request.seed ?? plan.scenario.settings.seed, replication: 0)
  let book = StoryBook(
    events, of: plan,
    StoryChoice(
      count: request.cases, contacts: request.contacts, concern: request.concern,
      channel: request.channel))
  let dialect: Dialect = request.dialect == .german ? .german : .international
  let bytes = book.table(dialect)
  let shown = Words(
    "\(book.stories.count) of \(book.found) cases that fit",
    german: "\(book.stories.count) von \(book.found) passenden Vorgängen")
  return Trace(
    text: "\(shown.text(request.language))\n\n" + book.text(request.language),
    table: OutputFile(name: StoryBook.fileName) { receive throws(SystemError) in
      try receive(bytes)
    })
}
