internal import EventKernel

/// The workloads that our engines and the C references both simulate, from the same random bits.
enum Workload: String, CaseIterable {
  case w1, w2, w3

  var title: String {
    switch self {
    case .w1: "M/M/1, load 0.9"
    case .w2: "M/M/100+M, offered load 105, mean patience a mean service"
    case .w3: "20 servers, phone with patience before walk-in before e-mail"
    }
  }

  /// The customers of one run.
  var customers: Int {
    switch self {
    case .w1, .w2: 1_000_000
    case .w3: 500_000
    }
  }

  /// Times are in mean services for w1 and w2, in minutes for w3.
  var expectations: [Expectation] {
    switch self {
    case .w1:
      [Expectation(name: "mean wait", norm: .theory(9, spread: 0.197))]
    case .w2:
      // Erlang A, summed over its states.
      [
        Expectation(name: "P(abandon)", norm: .theory(0.0669819, spread: 0.00109)),
        Expectation(name: "P(wait)", norm: .theory(0.7002453, spread: 0.00597)),
        Expectation(name: "mean wait", norm: .theory(0.0669819, spread: 0.00109)),
      ]
    case .w3:
      // No closed form: the C reference over 1,000,000,000 customers.
      [
        Expectation(name: "P(abandon)", norm: .theory(0.05179, spread: 0.00085)),
        Expectation(name: "phone wait", norm: .theory(0.15536, spread: 0.00255)),
        Expectation(name: "walk-in wait", norm: .theory(0.48980, spread: 0.0123)),
        Expectation(name: "e-mail wait", norm: .theory(1.99913, spread: 0.089)),
      ]
    }
  }

  /// The least speed that we want, as a multiple of the reference's.
  var target: Double {
    switch self {
    case .w1: 0.7
    case .w2: 1.2
    case .w3: 1.0
    }
  }

  /// Simulates the workload with our engine and returns its figures.
  func simulate(customers: Int, seed: UInt64) -> [Figure] {
    switch self {
    case .w1: figures(of: SingleServer(customers: customers, seed: seed))
    case .w2: figures(of: ImpatientCallers(customers: customers, seed: seed))
    case .w3: figures(of: PriorityDesk(customers: customers, seed: seed))
    }
  }
}

/// A named result of a simulation.
struct Figure {
  var name: String
  var value: Double
}

/// A model of one workload.
protocol Engine: EventHandler, ~Copyable {
  static var filler: Event { get }
  /// The results, at the end of the run.
  func figures(at end: SimTime) -> [Figure]
}

private func figures<Model: Engine & ~Copyable>(of engine: consuming Model) -> [Figure] {
  var queue = EventQueue<Model.Event>(filler: Model.filler)
  let happened = run(&engine, &queue, until: .distantFuture)
  return engine.figures(at: queue.now) + [Figure(name: "events", value: Double(happened))]
}
