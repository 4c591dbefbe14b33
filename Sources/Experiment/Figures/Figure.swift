package import ContactModel
package import Words

/// A figure of the result tables: what it means, where it makes sense, how it is worked out.
package struct Figure: Sendable {
  /// Stands in the column `figure`: stable, lower case with underscores.
  package let id: String
  package let unit: Unit
  package let direction: Direction
  package let formula: Formula
  package let scope: Scope
  /// One sentence, for people who plan.
  package let definition: Words

  init(
    _ id: String, _ unit: Unit, _ direction: Direction, _ formula: Formula, _ scope: Scope,
    _ definition: Words
  ) {
    self.id = id
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.scope = scope
    self.definition = definition
  }

  /// How a figure comes from the integers of the replications.
  package enum Formula: Equatable, Sendable {
    /// The mean of a total over replications.
    case total(LinearForm)
    /// The ratio of the sums over replications.
    case ratio(LinearForm, over: LinearForm)
    /// A ratio whose parts the scenario's channel defines.
    case serviceLevel
    /// A quantile or the maximum of waits, per replication and then averaged.
    case wait(WaitPopulation, WaitStatistic)
    /// A Kaplan–Meier quantile, at this position of `CaseTimeSummary.probabilities`.
    case caseTime(position: Int)
  }

  package enum WaitPopulation: Int, CaseIterable, Sendable {
    case all, answered
  }

  package enum WaitStatistic: Equatable, Sendable {
    /// At this position of `WaitSummary.probabilities`.
    case quantile(position: Int)
    case maximum
  }

  /// Where a figure makes sense.
  package struct Scope: Sendable {
    package var breakdowns: Set<Breakdown>
    package var grains: Set<Grain>
    /// Kinds of channels of which an entity needs at least one; groups need none.
    package var kinds: Set<ChannelKind>
    /// Only of entities that may hold tasks.
    package var isOfTasks = false
    /// What an entity needs besides; rows of zeros would hide what there is.
    package var trait: ChannelTrait? = nil

    func on(_ kinds: Set<ChannelKind>) -> Scope { with { $0.kinds = kinds } }
    func ofTasks() -> Scope { with { $0.isOfTasks = true } }
    func having(_ trait: ChannelTrait) -> Scope { with { $0.trait = trait } }
    func at(_ grains: Set<Grain>) -> Scope { with { $0.grains = grains } }
    func adding(_ more: Breakdown...) -> Scope { with { $0.breakdowns.formUnion(more) } }
    func without(_ fewer: Breakdown...) -> Scope { with { $0.breakdowns.subtract(fewer) } }

    private func with(_ change: (inout Scope) -> Void) -> Scope {
      var copy = self
      change(&copy)
      return copy
    }
  }

  /// Breakdowns of which some rows have a value over the horizon.
  package var breakdownsOverHorizon: [Breakdown] {
    let all = Breakdown.allCases.filter(scope.breakdowns.contains)
    guard scope.grains.contains(.horizon) else { return [] }
    switch formula {
    case .total, .ratio, .serviceLevel: return all
    // Quantiles of sums are not kept.
    case .wait, .caseTime: return all.filter { $0.dimension != nil }
    }
  }

  /// Whether an entity with channels of these kinds and traits has the figure.
  func applies(
    _ breakdown: Breakdown, _ grain: Grain, kinds: Set<ChannelKind>, hasTasks: Bool,
    traits: Set<ChannelTrait> = []
  ) -> Bool {
    scope.breakdowns.contains(breakdown) && scope.grains.contains(grain)
      && (hasTasks || !scope.isOfTasks) && scope.trait.map(traits.contains) ?? true
      && (breakdown == .group || !scope.kinds.isDisjoint(with: kinds))
  }
}

extension Figure.Scope {
  /// Whatever carries contacts.
  static let contacts = Figure.Scope(
    breakdowns: [.office, .kind, .channel, .concern, .cause, .site, .segment],
    grains: Set(Grain.allCases), kinds: .all)
  /// Whatever carries cases; a case has no cause.
  static let cases = contacts.without(.cause)
  /// One channel, or several of a kind.
  static let channels = Figure.Scope(
    breakdowns: [.kind, .channel], grains: Set(Grain.allCases), kinds: .all)
  static let staff = Figure.Scope(
    breakdowns: [.office, .group], grains: Set(Grain.allCases), kinds: .all)
  static let office = Figure.Scope(
    breakdowns: [.office], grains: Set(Grain.allCases), kinds: .all)
}

extension Set<Grain> {
  /// Intervals that end with a day.
  static var dated: Set { [.horizon, .month, .week, .day] }
  /// Intervals long enough for an average week.
  static var weeks: Set { [.horizon, .month, .week] }
}
