internal import Testing

@testable internal import kontaktwege

@Suite struct `States of many offices` {
  private let states: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 300)]

  @Test func `are put together and taken apart again`() {
    #expect(ReadStudy.states(in: ReadStudy.joined(states, of: 5), of: 5) == states)
    #expect(ReadStudy.states(in: [], of: 5) == [])
    #expect(ReadStudy.joined([[4, 5]], of: 1) == [4, 5])
    #expect(ReadStudy.states(in: [4, 5], of: 1) == [[4, 5]])
  }

  @Test func `are not taken from bytes that were cut off`() {
    let bytes = ReadStudy.joined(states, of: 5)
    let ends = [11, 19, bytes.count]
    for count in 1..<bytes.count where !ends.contains(count) {
      #expect(ReadStudy.states(in: Array(bytes[..<count]), of: 5) == nil, "\(count)")
    }
  }
}
