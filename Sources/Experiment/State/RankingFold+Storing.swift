internal import Statistics

extension RankingFold {
  func write(to writer: inout SumsWriter) {
    for sum in sums { writer.write(sum.parts) }
    for sum in controlled { writer.write([sum.numerator, sum.denominator]) }
  }

  /// Reads the sums into a fold of the same figures that has none yet.
  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    for index in sums.indices {
      var parts = sums[index].parts
      for part in parts.indices { parts[part] = try reader.wide() }
      guard let sum = PairedRatioSums(parts: parts) else { throw SumsReader.Damaged() }
      set(sum, at: index)
    }
    for index in controlled.indices {
      set(
        ControlledFraction(numerator: try reader.wide(), denominator: try reader.wide()), at: index)
    }
  }

  /// Counts all replications of another fold of the same figures in.
  mutating func merge(_ other: RankingFold) {
    for index in sums.indices {
      var sum = sums[index]
      sum.merge(other.sums[index])
      set(sum, at: index)
    }
    for index in controlled.indices {
      var sum = controlled[index]
      sum.numerator += other.controlled[index].numerator
      sum.denominator += other.controlled[index].denominator
      set(sum, at: index)
    }
  }
}
