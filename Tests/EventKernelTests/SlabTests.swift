import EventKernel
import Testing

@Suite struct SlabTests {
  struct Row: BitwiseCopyable {
    var name: Int32
    var total: Int
  }

  @Test func `a field of an element is changed in place`() {
    var slab = Slab(repeating: Row(name: 7, total: 0), count: 3)
    for _ in 0..<5 { slab[1].total += 2 }
    #expect(slab.count == 3)
    #expect((0..<3).map { slab[$0].total } == [0, 10, 0])
    #expect((0..<3).allSatisfy { slab[$0].name == 7 })
  }

  @Test func `growing keeps the elements and fills the rest`() {
    var slab = Slab(repeating: 1, count: 2)
    slab[1] = 5
    slab.grow(to: 4, filling: 9)
    #expect((0..<4).map { slab[$0] } == [1, 5, 9, 9])
    slab.grow(to: 4, filling: 0)
    #expect((0..<4).map { slab[$0] } == [1, 5, 9, 9])
  }

  @Test func `filling sets every element`() {
    var slab = Slab(repeating: 1, count: 3)
    slab.fill(with: 4)
    #expect((0..<3).map { slab[$0] } == [4, 4, 4])
  }

  @Test func `an empty slab can grow`() {
    var slab = Slab(repeating: 1.5, count: 0)
    #expect(slab.count == 0)
    slab.grow(to: 1, filling: 2.5)
    #expect(slab[0] == 2.5)
  }

  @Test func `a slab does not shrink`() async {
    await #expect(processExitsWith: .failure) {
      var slab = Slab(repeating: 0, count: 2)
      slab.grow(to: 1, filling: 0)
    }
  }

  @Test func `a slab has no negative count`() async {
    await #expect(processExitsWith: .failure) { _ = Slab(repeating: 0, count: -1) }
  }

  #if DEBUG
    @Test(arguments: [-1, 2])
    func `an index outside is found in debug builds`(index: Int) async {
      await #expect(processExitsWith: .failure) { [index] in
        let slab = Slab(repeating: 0, count: 2)
        _ = slab[index]
      }
    }
  #endif
}
