internal import ContactModel
internal import Experiment
internal import Scenario
internal import Words

extension Criterion {
  /// What the figure is called, and of what it is one.
  var words: Words {
    for key in KeyFigure.allCases
    where key.place == (breakdown, entity) && key.figure.id == figure.id {
      return key.words
    }
    guard breakdown != .office else { return figure.name }
    return place + Words(": ", german: ": ") + figure.name
  }

  private var place: Words {
    if breakdown == .kind, let kind = ChannelKind.allCases.first(where: { $0.name == entity }) {
      return kind.words
    }
    if breakdown == .cause, let cause = Cause.allCases.first(where: { $0.name == entity }) {
      return cause.words
    }
    return Words(verbatim: title ?? entity)
  }
}
