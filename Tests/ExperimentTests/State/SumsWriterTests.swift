import Statistics
import Testing

@testable import Experiment

@Suite struct SumsWriterTests {
  private func written(_ values: [Int256]) -> [UInt8] {
    var writer = SumsWriter()
    writer.write(values)
    return writer.finish()
  }

  private func read(_ bytes: [UInt8], _ count: Int) throws -> [Int256] {
    var reader = SumsReader(bytes[...])
    let values = try (0..<count).map { _ in try reader.wide() }
    #expect(reader.isAtEnd)
    return values
  }

  private static let edges: [Int256] = {
    var edges: [Int256] = [.zero]
    var power = Int256(1)
    for _ in 0..<255 {
      edges += [power, -power, power - Int256(1), Int256(1) - power]
      guard power.high <= Int128.max / 2 else { break }
      power += power
    }
    return edges + [
      Int256(high: .max, low: .max), Int256(high: .min, low: 0), Int256(high: .min, low: 1),
    ]
  }()

  @Test func `every number is read as it was written, at every power of two`() throws {
    #expect(Self.edges.count > 1000)
    for edge in Self.edges { #expect(try read(written([edge]), 1) == [edge]) }
    #expect(try read(written(Self.edges), Self.edges.count) == Self.edges)
  }

  @Test(arguments: 0..<20)
  func `many numbers with zeros between them are read as they were written`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<500).map { _ in
      Int.random(in: 0..<3, using: &random) > 0
        ? Int256.zero
        : Int256(
          high: Int128.random(in: .min ... .max, using: &random)
            >> Int128.random(in: 0...127, using: &random),
          low: UInt128.random(in: .min ... .max, using: &random))
    }
    #expect(try read(written(values), values.count) == values)
  }

  @Test func `zeros take next to nothing`() {
    #expect(written(Array(repeating: .zero, count: 1_000_000)).count == 4)
    #expect(written([Int256(63)]).count == 1 && written([Int256(64)]).count == 2)
  }

  @Test(arguments: [[0x80], [0x00], [0x00, 0x00], [0x00, 0x7F]])
  func `a number that is cut off, and zeros without their number, are damage`(bytes: [UInt8]) {
    #expect(throws: SumsReader.Damaged.self) { try read(bytes, 1) }
    let tooWide = Array(repeating: UInt8(0xFF), count: 40)
    #expect(throws: SumsReader.Damaged.self) { try read(tooWide, 1) }
  }
}
