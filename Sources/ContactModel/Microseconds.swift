/// Lengths of time in the unit of the kernel.
enum Microseconds {
  static let perHour: Int64 = 3_600_000_000
  static let perDay: Int64 = 86_400_000_000
}
