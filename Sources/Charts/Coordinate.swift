/// The text of a coordinate: tenths, the same on every machine.
func coordinate(_ value: Double) -> String {
  precondition(value.magnitude < 1e9, "coordinates are finite and lie near the drawing")
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}
