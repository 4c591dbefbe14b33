import Scenario
import Testing
import Words
internal import Words

@testable import ContactModel
@testable import Experiment

struct FigureCatalogueTests {
  @Test func `every figure has a stable name of its own, in lower case with underscores`() {
    let ids = FigureCatalogue.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.allSatisfy { $0.isLowercase || $0 == "_" || $0.isNumber }, "\(id)")
      #expect(!id.contains("difference"), "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every definition is one sentence`(language: Language) {
    for figure in FigureCatalogue.all {
      let definition = figure.definition.text(language)
      #expect(definition.hasSuffix("."), "\(figure.id)")
      #expect(!definition.dropLast().contains(". "), "\(figure.id)")
      #expect(definition.first?.isLowercase == false, "\(figure.id)")
      #expect(!definition.contains("|") && !definition.contains("\n"))
    }
  }

  @Test func `every figure makes sense somewhere, on the horizon at least`() {
    for figure in FigureCatalogue.all {
      #expect(!figure.scope.breakdowns.isEmpty && !figure.scope.kinds.isEmpty, "\(figure.id)")
      #expect(figure.scope.grains.contains(.horizon), "\(figure.id)")
    }
  }

  @Test func `the outcomes of a channel's contacts are those its kind can have`() {
    func outcomes(_ kind: ChannelKind) -> [Outcome] {
      Outcome.allCases.filter {
        Figure.contacts($0).applies(.channel, .horizon, kinds: [kind], hasTasks: false)
      }
    }
    #expect(
      outcomes(.written)
        == [.resolved, .unresolved, .closed, .referred, .superseded, .taskLeft, .open])
    #expect(outcomes(.phone).contains(.blocked) && !outcomes(.walkIn).contains(.blocked))
    #expect(outcomes(.walkIn).contains(.balked) && !outcomes(.phone).contains(.balked))
    #expect(outcomes(.booking).contains(.noShow))
    #expect(outcomes(.chatbot).contains(.handedOff))
    let any = Set(ChannelKind.allCases.flatMap(outcomes))
    #expect(any == Set(Outcome.allCases))
  }

  @Test func `a row sums every form and every product once`() {
    for subject in RandomOffice.subjects {
      for breakdown in Breakdown.allCases {
        for entity in Entity.all(breakdown, of: subject) {
          let layout = RowLayout(entity, breakdown, .horizon)
          #expect(Set(layout.forms).count == layout.forms.count)
          #expect(layout.forms.count <= RowReader.maximumForms)
          for (index, pair) in layout.products.enumerated() {
            #expect(layout.products.firstIndex(of: pair) == index)
          }
        }
      }
    }
  }

  @Test func `staff figures are of groups and the office only`() {
    let figures = Entity.all(.group, of: RandomOffice.subjects[0]).map {
      RowLayout($0, .group, .horizon).placed.map(\.figure.id)
    }
    #expect(figures[0].contains("occupancy") && figures[0].contains("wait_answered_p90"))
    #expect(!figures[0].contains("cases_opened") && !figures[0].contains("contacts_offered"))
  }

  @Test func `figures of tasks are of channels that leave some and of groups that do them`() throws
  {
    var office = try smallOffice("tasks", people: 3)
    func rows(_ breakdown: Breakdown) -> [Bool] {
      Entity.all(breakdown, of: Subject(Plan(office), hash: "")).map { entity in
        RowLayout(entity, breakdown, .horizon).placed.contains { $0.figure.id == "task_hours" }
      }
    }
    #expect(
      rows(.channel) == [false, false] && rows(.office) == [false] && rows(.group) == [false])
    office.concerns[0].ways[0].task = .init(
      probability: Dial(0.5), handling: office.concerns[0].ways[0].handling, priority: 1,
      deadlineSeconds: nil, chase: nil)
    #expect(rows(.channel) == [true, false] && rows(.office) == [true] && rows(.group) == [false])
    office.staff[0].skills.append(
      .init(work: .tasks(channel: 0), concerns: nil, priority: 2, ageing: nil))
    #expect(rows(.group) == [true] && rows(.concern) == [true, true])
  }

  /// Shares of contacts add up: in any observation, begun is the sum of the outcomes shown.
  @Test func `the outcomes of the office's channels include every one that is counted`() {
    let entity = Entity.all(
      .office, of: subject(channels: ChannelKind.allCases.map { ($0.name, $0) }))
    let shown = RowLayout(entity[0], .office, .horizon).placed.map(\.figure.id)
    for outcome in Outcome.allCases {
      #expect(shown.contains(Figure.contacts(outcome).id))
    }
  }
}
