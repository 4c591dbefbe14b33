internal import ContactModel

/// Which sums one row of a result table keeps: those that its figures need, each once.
struct RowLayout: Sendable {
  /// A figure and where its sums stand within the row.
  struct Placed: Sendable {
    let figure: Figure
    let place: Place
  }

  enum Place: Sendable {
    case total(TotalPlace)
    case ratio(RatioPlace)
    case sample(Int)
  }

  /// Positions among the forms and the products of forms.
  struct TotalPlace: Sendable {
    let form, square: Int
  }

  struct RatioPlace: Sendable {
    let numerator, denominator: Int
    let numeratorSquare, product, denominatorSquare: Int
  }

  /// A value of a replication that is no total.
  enum Sample: Sendable {
    case wait(Figure.WaitPopulation, Figure.WaitStatistic)
    case caseTime(position: Int)
  }

  private(set) var placed: [Placed] = []
  private(set) var forms: [LinearForm] = []
  /// Pairs of forms whose products are summed.
  private(set) var products: [FormPair] = []
  private(set) var samples: [Sample] = []
  /// The terms of all forms, one after the other, and where each form's begin.
  private var steps: [Step] = []
  private var stepStarts: [Int] = [0]

  struct FormPair: Equatable, Sendable {
    let first, second: Int
  }

  private struct Step: Sendable {
    let index: Int
    let factor: Int64
  }

  init(_ entity: Entity, _ breakdown: Breakdown, _ grain: Grain) {
    for figure in FigureCatalogue.all
    where figure.applies(
      breakdown, grain, kinds: entity.kinds, hasTasks: entity.hasTasks, traits: entity.traits)
    {
      guard let place = place(of: figure, entity, grain) else { continue }
      placed.append(Placed(figure: figure, place: place))
    }
    for form in forms {
      steps += form.terms.map { Step(index: $0.quantity.index, factor: $0.factor) }
      stepStarts.append(steps.count)
    }
  }

  private mutating func place(of figure: Figure, _ entity: Entity, _ grain: Grain) -> Place? {
    switch figure.formula {
    case .total(let form):
      let index = insert(form)
      return .total(TotalPlace(form: index, square: insertProduct(index, index)))
    case .ratio(let numerator, let denominator):
      return .ratio(ratio(numerator, denominator))
    case .serviceLevel:
      guard
        case .ratio(let numerator, let denominator) =
          Figure.serviceLevelFormula(entity.serviceLevel)
      else { preconditionFailure("a service level is a ratio") }
      return .ratio(ratio(numerator, denominator))
    case .wait(let population, let statistic):
      guard case .row(let dimension, _) = entity.source,
        TallyShape.quantileGrains(dimension).contains(grain)
      else { return nil }
      samples.append(.wait(population, statistic))
      return .sample(samples.count - 1)
    case .caseTime(let position):
      samples.append(.caseTime(position: position))
      return .sample(samples.count - 1)
    }
  }

  private mutating func ratio(_ numerator: LinearForm, _ denominator: LinearForm) -> RatioPlace {
    let above = insert(numerator)
    let below = insert(denominator)
    return RatioPlace(
      numerator: above, denominator: below, numeratorSquare: insertProduct(above, above),
      product: insertProduct(above, below), denominatorSquare: insertProduct(below, below))
  }

  private mutating func insert(_ form: LinearForm) -> Int {
    if let known = forms.firstIndex(of: form) { return known }
    forms.append(form)
    return forms.count - 1
  }

  private mutating func insertProduct(_ a: Int, _ b: Int) -> Int {
    let pair = FormPair(first: min(a, b), second: max(a, b))
    if let known = products.firstIndex(of: pair) { return known }
    products.append(pair)
    return products.count - 1
  }

  /// Works the forms out for the quantities of one row.
  func evaluate(_ quantities: [Int64], into values: inout [Int64]) {
    let quantities = quantities.span
    var values = values.mutableSpan
    var step = 0
    for form in forms.indices {
      var value: Int64 = 0
      let end = stepStarts[form + 1]
      while step < end {
        value += steps[step].factor * quantities[steps[step].index]
        step += 1
      }
      values[form] = value
    }
  }
}
