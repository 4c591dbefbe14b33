/// Units of the simulation's clock, which counts whole microseconds.
@usableFromInline enum Microseconds {
  @inlinable static var perSecond: Int64 { 1_000_000 }
  @inlinable static var perHour: Int64 { 3_600_000_000 }
  @inlinable static var perDay: Int64 { 86_400_000_000 }
}
