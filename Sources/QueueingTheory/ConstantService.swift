internal import Foundation

/// The queue M/D/c: every service takes the same time.
///
/// Between t and t + D exactly those in service at t leave, so the number in the system is a
/// bulk-service queue. Its mean follows from the c − 1 roots of zᶜ = exp(a(z − 1)) inside the unit
/// circle.
///
/// Source: C. D. Crommelin, Post Office Elect. Engrs. J. 25 (1932), 41–50; H. C. Tijms, *A First
/// Course in Stochastic Models* (2003), sec. 9.6.
public enum ConstantService {
  /// The mean wait; `nil` if the load reaches the servers.
  public static func meanWait(arrivalRate: Double, service: Double, servers: Int) -> Double? {
    let load = arrivalRate * service
    let c = Double(servers)
    guard load < c else { return nil }
    var queue = -(c * (c - 1) - load * load) / (2 * (c - load))
    for index in stride(from: 1, to: servers, by: 1) {
      let root = root(load: load, servers: c, angle: 2 * Double.pi * Double(index) / c)
      // The real part of 1/(1 − z); the imaginary parts of conjugate roots cancel.
      let distance = 1 - root.real
      queue += distance / (distance * distance + root.imaginary * root.imaginary)
    }
    return queue / arrivalRate
  }

  /// The fixed point of z = e^(i·angle) · exp(a(z − 1)/c), a contraction inside the unit circle.
  private static func root(
    load: Double, servers: Double, angle: Double
  ) -> (real: Double, imaginary: Double) {
    var z = (real: 0.0, imaginary: 0.0)
    for _ in 0..<100_000 {
      let size = exp(load / servers * (z.real - 1))
      let turn = angle + load / servers * z.imaginary
      let next = (real: size * cos(turn), imaginary: size * sin(turn))
      let change = (next.real - z.real).magnitude + (next.imaginary - z.imaginary).magnitude
      z = next
      if change < 1e-16 { break }
    }
    return z
  }
}
