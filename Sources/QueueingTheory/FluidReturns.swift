/// The fluid limit of a queue whose customers call again, when they gave up and when they were served.
///
/// `queue` are those waiting or served, `redialing` those who gave up and will call again,
/// `reconnecting` those who were served and will. With λ new calls in a unit of time, s servers, and
/// each flow proportional to the number that it leaves:
///
///     Q′ = λ + δ₁R + δ₂C − μ·min(s, Q) − θ(Q − s)⁺
///     R′ = pθ(Q − s)⁺ − δ₁R
///     C′ = qμ·min(s, Q) − δ₂C
///
/// Source: S. Ding, M. Remerova, R. van der Mei, B. Zwart, *Fluid approximation of a call center
/// model with redials and reconnects*, Performance Evaluation 92 (2015).
public struct FluidReturns: Sendable {
  public struct State: Equatable, Sendable {
    public var queue: Double
    public var redialing: Double
    public var reconnecting: Double

    public init(queue: Double, redialing: Double, reconnecting: Double) {
      self.queue = queue
      self.redialing = redialing
      self.reconnecting = reconnecting
    }
  }

  /// New calls in a unit of time (λ).
  public let arrivalRate: Double
  public let servers: Double
  /// Services of a busy server in a unit of time (μ).
  public let serviceRate: Double
  /// How fast those who wait give up (θ).
  public let abandonmentRate: Double
  /// The share of those who gave up that calls again (p), and how fast they do (δ₁).
  public let redials: (share: Double, rate: Double)
  /// The share of the served that calls again (q), and how fast they do (δ₂).
  public let reconnects: (share: Double, rate: Double)

  /// - Precondition: rates are above 0, and shares below 1.
  public init(
    arrivalRate: Double, servers: Double, serviceRate: Double, abandonmentRate: Double,
    redials: (share: Double, rate: Double), reconnects: (share: Double, rate: Double)
  ) {
    precondition(redials.share < 1 && reconnects.share < 1, "somebody has to leave for good")
    self.arrivalRate = arrivalRate
    self.servers = servers
    self.serviceRate = serviceRate
    self.abandonmentRate = abandonmentRate
    self.redials = redials
    self.reconnects = reconnects
  }

  /// Work that arrives over work that can be done, those who return counted and nobody giving up.
  public var load: Double {
    arrivalRate / ((1 - reconnects.share) * serviceRate * servers)
  }

  /// How the three numbers change in a unit of time.
  public func slope(_ state: State) -> State {
    let served = serviceRate * min(servers, state.queue)
    let lost = abandonmentRate * max(0, state.queue - servers)
    let again = redials.rate * state.redialing
    let back = reconnects.rate * state.reconnecting
    return State(
      queue: arrivalRate + again + back - served - lost,
      redialing: redials.share * lost - again, reconnecting: reconnects.share * served - back)
  }

  /// Where the slope is 0.
  public var equilibrium: State {
    let waiting =
      max(0, arrivalRate - (1 - reconnects.share) * serviceRate * servers)
      / ((1 - redials.share) * abandonmentRate)
    let busy =
      load < 1 ? arrivalRate / ((1 - reconnects.share) * serviceRate) : servers
    return State(
      queue: busy + waiting,
      redialing: redials.share * abandonmentRate * waiting / redials.rate,
      reconnecting: reconnects.share * serviceRate * busy / reconnects.rate)
  }

  /// The state after a time, by the classical Runge–Kutta method.
  public func state(after time: Double, from start: State, steps: Int) -> State {
    let h = time / Double(steps)
    var state = start
    for _ in 0..<steps {
      let k1 = slope(state)
      let k2 = slope(state.moved(k1, by: h / 2))
      let k3 = slope(state.moved(k2, by: h / 2))
      let k4 = slope(state.moved(k3, by: h))
      state = state.moved(k1, by: h / 6).moved(k2, by: h / 3).moved(k3, by: h / 3)
        .moved(k4, by: h / 6)
    }
    return state
  }
}

extension FluidReturns.State {
  fileprivate func moved(_ slope: Self, by time: Double) -> Self {
    Self(
      queue: queue + slope.queue * time, redialing: redialing + slope.redialing * time,
      reconnecting: reconnecting + slope.reconnecting * time)
  }
}
