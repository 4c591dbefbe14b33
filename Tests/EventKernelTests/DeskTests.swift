import EventKernel
import Testing

@Suite struct DeskTests {
  private func at(_ microseconds: Int) -> SimTime { SimTime(microseconds: Int64(microseconds)) }

  /// The third customer's patience ends at 10, and the second's service too.
  ///
  /// The end of patience was scheduled first, at 1; the end of service at 4.
  private var tie: [Desk.Customer] {
    [
      Desk.Customer(arrival: at(0), service: at(4)),
      Desk.Customer(arrival: at(1), service: at(6)),
      Desk.Customer(arrival: at(1), service: at(1), patience: at(9)),
    ]
  }

  @Test func `a patience that ends in the instant a server frees is served`() {
    let outcomes = Desk.outcomes(servers: 1, customers: tie)
    #expect(outcomes[2] == .served(wait: at(9)))
  }

  @Test func `it is the rank that decides so`() {
    let outcomes = Desk.outcomes(servers: 1, customers: tie, serviceRank: 2)
    #expect(outcomes[2] == .abandoned)
  }

  @Test func `a server that frees a moment later is too late`() {
    var customers = tie
    customers[1].service += at(1)
    #expect(Desk.outcomes(servers: 1, customers: customers)[2] == .abandoned)
  }

  /// Waits of G/G/c by recursion, without events.
  ///
  /// Source: J. Kiefer, J. Wolfowitz, "On the theory of queues with many servers", Transactions of
  /// the American Mathematical Society 78 (1955), 1-18.
  private func waits(servers: Int, customers: [Desk.Customer]) -> [SimTime] {
    var freeAt = [SimTime](repeating: .zero, count: servers)
    return customers.map { customer in
      let start = max(freeAt[0], customer.arrival)
      freeAt[0] = start + customer.service
      freeAt.sort()
      return start - customer.arrival
    }
  }

  @Test(arguments: 0..<60)
  func `waits are those of the recursion of Kiefer and Wolfowitz`(seed: Int) {
    var bits = SeededBits(seed: seed)
    let servers = 1 + seed % 7
    // Whole units and few of them, so that ends of service and arrivals often meet.
    let span = [8, 40, 1_000][seed % 3]
    var time = 0
    let customers = (0..<200).map { _ in
      time += bits.below(span)
      return Desk.Customer(arrival: at(time), service: at(bits.below(span * servers)))
    }
    let expected = waits(servers: servers, customers: customers)
    #expect(
      Desk.outcomes(servers: servers, customers: customers)
        == expected.map { .served(wait: $0) })
  }

  @Test(arguments: 0..<30)
  func `with one server and patience, those wait who would be served in time`(seed: Int) {
    var bits = SeededBits(seed: seed)
    var time = 0
    let customers = (0..<200).map { _ in
      time += bits.below(20)
      return Desk.Customer(
        arrival: at(time), service: at(bits.below(30)), patience: at(bits.below(60)))
    }
    // In order of arrival each knows when the server will be free for them.
    var freeAt = SimTime.zero
    let expected = customers.map { customer -> Desk.Outcome? in
      let start = max(freeAt, customer.arrival)
      guard start - customer.arrival <= customer.patience ?? .distantFuture else {
        return .abandoned
      }
      freeAt = start + customer.service
      return .served(wait: start - customer.arrival)
    }
    #expect(Desk.outcomes(servers: 1, customers: customers) == expected)
  }
}
