/// Whether two numbers agree to a relative tolerance.
func isClose(_ a: Double?, _ b: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let a else { return false }
  return (a - b).magnitude <= tolerance * b.magnitude
}
