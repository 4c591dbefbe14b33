#if canImport(Glibc)
  // Links the C library, whose `sqrt` stands behind `squareRoot`: correctly rounded, as IEEE 754
  // demands of everyone. Nothing else of it may be used here.
  internal import func Glibc.sqrt
#endif

/// Elementary functions whose last bit is the same in every build and on every machine.
///
/// The system's `log`, `exp` and `pow` pick other code where the processor has fused
/// multiply-add, and their last bits differ. Here every function is a fixed sequence of
/// + − × ÷, square roots and bit operations, each rounded once as IEEE 754 demands; the Swift
/// compiler neither reorders nor fuses them.
///
/// The reductions and the error-free sums are common knowledge (Muller et al., Handbook of
/// Floating-Point Arithmetic, 2nd ed., chapters 4 and 10); the polynomials are own minimax fits,
/// made with the exchange algorithm of Remez at 160 bits.
public enum Elementary {
  /// ln 2 to 32 bits: its product with an integer below 2²⁰ is exact.
  @inlinable static var ln2High: Double { 0x1.62e42feep-1 }
  /// What `ln2High` leaves out.
  @inlinable static var ln2Low: Double { 0x1.a39ef35793c76p-33 }
}
