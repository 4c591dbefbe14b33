/// What the events of a queue happen to.
public protocol EventHandler: ~Copyable {
  associatedtype Event: BitwiseCopyable

  /// The time of the next arrival; `.distantFuture` when none is to come.
  ///
  /// Arrivals are so many, and known so early in their order, that they are kept beside the queue:
  /// a handler has the next one of each source, or a sorted day, at hand. This keeps the queue
  /// small and saves each arrival its way through it.
  var nextArrival: SimTime { get }

  /// Lets the next arrival happen; `queue.now` is its time.
  mutating func arrive(in queue: inout EventQueue<Event>)

  /// Lets `event` happen; `queue.now` is its time.
  mutating func handle(_ event: Event, in queue: inout EventQueue<Event>)
}

/// Lets everything happen in order, up to and at `horizon`.
///
/// At one moment every event of the queue comes before an arrival. The clock then stands at what
/// happened last, and what lies beyond the horizon is left for a further run.
///
/// - Returns: The number of events and arrivals that happened.
@inlinable public func run<Handler: EventHandler & ~Copyable>(
  _ handler: inout Handler, _ queue: inout EventQueue<Handler.Event>, until horizon: SimTime
) -> Int {
  // What is at `.distantFuture` does not happen.
  let horizon = min(horizon, SimTime(microseconds: SimTime.distantFuture.microseconds - 1))
  var happened = 0
  while true {
    let event = queue.settle()
    let arrival = handler.nextArrival
    if event <= arrival {
      guard event <= horizon else { break }
      handler.handle(queue.next(), in: &queue)
    } else {
      guard arrival <= horizon else { break }
      queue.advance(to: arrival)
      handler.arrive(in: &queue)
    }
    happened &+= 1
  }
  return happened
}
