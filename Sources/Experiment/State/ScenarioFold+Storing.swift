internal import ContactModel
internal import Statistics

// The sums of a scenario as integers in a fixed order, for checkpoints and shards.

extension ScenarioFold {
  func write(to writer: inout SumsWriter) {
    sums.write(to: &writer)
    flow.write(to: &writer)
    for value in [work.contacts, work.cases, work.events, work.openCases] { writer.write(value) }
    pairing?.write(to: &writer)
  }

  /// Reads the sums into a fold of the same scenario that has none yet.
  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    try sums.read(from: &reader)
    try flow.read(from: &reader)
    work.contacts = try reader.integer()
    work.cases = try reader.integer()
    work.events = try reader.integer()
    work.openCases = try reader.integer()
    try pairing?.read(from: &reader)
  }

  /// Counts all replications of another fold of the same scenario in.
  mutating func merge(_ other: ScenarioFold) {
    sums.merge(other.sums)
    flow.merge(other.flow)
    work.contacts += other.work.contacts
    work.cases += other.work.cases
    work.events += other.work.events
    work.openCases += other.work.openCases
    if let theirs = other.pairing { pairing?.merge(theirs) }
  }
}

extension ScenarioSums {
  func write(to writer: inout SumsWriter) {
    writer.write(replications)
    writer.write(sums)
    writer.write(products)
    for sample in samples {
      writer.write(sample.present)
      writer.write(sample.count)
      writer.write(sample.sum)
      writer.write(sample.square)
    }
    writer.write(controlled)
    writer.write(controlledSamples)
  }

  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    replications = try reader.integer()
    for index in sums.indices { sums[index] = try reader.long() }
    for index in products.indices { products[index] = try reader.wide() }
    for index in samples.indices {
      samples[index].present = try reader.integer()
      samples[index].count = try reader.integer()
      samples[index].sum = try reader.long()
      samples[index].square = try reader.wide()
    }
    for index in controlled.indices { controlled[index] = try reader.wide() }
    for index in controlledSamples.indices { controlledSamples[index] = try reader.wide() }
  }

  mutating func merge(_ other: ScenarioSums) {
    replications += other.replications
    for index in sums.indices { sums[index] += other.sums[index] }
    for index in products.indices { products[index] += other.products[index] }
    for index in samples.indices {
      samples[index].present += other.samples[index].present
      samples[index].count += other.samples[index].count
      samples[index].sum += other.samples[index].sum
      samples[index].square += other.samples[index].square
    }
    for index in controlled.indices { controlled[index] += other.controlled[index] }
    for index in controlledSamples.indices {
      controlledSamples[index] += other.controlledSamples[index]
    }
  }
}

extension FlowSums {
  func write(to writer: inout SumsWriter) {
    writer.write(counts)
    writer.write(squares)
    writer.write(controlled)
  }

  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    for index in counts.indices {
      guard let count = Int64(exactly: try reader.long()) else { throw SumsReader.Damaged() }
      counts[index] = count
    }
    for index in squares.indices { squares[index] = try reader.long() }
    for index in controlled.indices { controlled[index] = try reader.long() }
  }

  mutating func merge(_ other: FlowSums) {
    for index in counts.indices { counts[index] += other.counts[index] }
    for index in squares.indices { squares[index] += other.squares[index] }
    for index in controlled.indices { controlled[index] += other.controlled[index] }
  }
}

extension Pairing {
  func write(to writer: inout SumsWriter) {
    writer.write(crosses)
    for order in orders {
      for count in [order.less, order.equal, order.greater] { writer.write(count) }
    }
  }

  mutating func read(from reader: inout SumsReader) throws(SumsReader.Damaged) {
    for index in crosses.indices { crosses[index] = try reader.wide() }
    for index in orders.indices {
      let (less, equal) = (try reader.integer(), try reader.integer())
      orders[index] = OrderCounts(less: less, equal: equal, greater: try reader.integer())
    }
  }

  mutating func merge(_ other: Pairing) {
    for index in crosses.indices { crosses[index] += other.crosses[index] }
    for index in orders.indices { orders[index].merge(other.orders[index]) }
  }
}
