/// L = λW: what is in a system is what comes per unit of time, times how long it stays.
///
/// Source: J. D. C. Little, Oper. Res. 9 (1961), 383–387.
public enum LittlesLaw {
  /// The mean number in the system.
  public static func meanNumber(arrivalRate: Double, meanTime: Double) -> Double {
    arrivalRate * meanTime
  }

  /// The mean time in the system; `nil` if nothing arrives.
  public static func meanTime(arrivalRate: Double, meanNumber: Double) -> Double? {
    arrivalRate > 0 ? meanNumber / arrivalRate : nil
  }
}
