internal import EventKernel

/// Everyone who waits with patience or by priority: one table, and any number of lines through it.
struct WaitingRoom: ~Copyable {
  struct Customer: BitwiseCopyable {
    var arrival: SimTime
    /// The pending end of patience; `.none` for the patient.
    var patienceEnd = EventID.none
    fileprivate var before = nobody
    fileprivate var behind = nobody
  }

  struct Line: BitwiseCopyable {
    fileprivate(set) var first = nobody
    fileprivate var last = nobody
    private(set) var length = TimeAverage()

    var isEmpty: Bool { first == nobody }

    @inline(__always) fileprivate mutating func changeLength(by step: Int, at now: SimTime) {
      length.change(by: step, at: now)
    }
  }

  private static var nobody: Int32 { -1 }

  private var customers = Slab(repeating: Customer(arrival: .zero), count: 0)
  /// Free entries are linked by `behind`.
  private var firstFree = nobody

  subscript(customer: Int32) -> Customer {
    get { customers[Int(customer)] }
    _modify { yield &customers[Int(customer)] }
  }

  @inline(__always)
  mutating func append(arrivedAt now: SimTime, to line: inout Line) -> Int32 {
    if firstFree == Self.nobody { grow() }
    let customer = firstFree
    firstFree = self[customer].behind
    self[customer] = Customer(arrival: now, before: line.last)
    if line.isEmpty { line.first = customer } else { self[line.last].behind = customer }
    line.last = customer
    line.changeLength(by: 1, at: now)
    return customer
  }

  /// Takes `customer` out of the line, from whatever place, and forgets them.
  @inline(__always)
  mutating func remove(_ customer: Int32, from line: inout Line, at now: SimTime) {
    let before = self[customer].before
    let behind = self[customer].behind
    if before == Self.nobody { line.first = behind } else { self[before].behind = behind }
    if behind == Self.nobody { line.last = before } else { self[behind].before = before }
    line.changeLength(by: -1, at: now)
    self[customer].behind = firstFree
    firstFree = customer
  }

  @inline(never) private mutating func grow() {
    let old = customers.count
    customers.grow(to: max(64, 2 * old), filling: Customer(arrival: .zero))
    for customer in (Int32(old)..<Int32(customers.count)).reversed() {
      self[customer].behind = firstFree
      firstFree = customer
    }
  }
}
