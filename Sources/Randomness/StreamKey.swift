/// A place in the tree of random numbers: equal paths from equal seeds name equal draws.
///
/// A draw is named by the path of words that leads to it (the concern, the date, the ordinal in
/// the day) and then by its purpose and attempt, never by the order in which draws happen. So
/// whatever is added to a model beside an existing path disturbs no draw on that path.
///
/// A key is 64 bits. Among n keys used with one seed, two coincide by chance with probability
/// n²/2⁶⁵; they would then share their draws, which biases no figure.
public struct StreamKey: BitwiseCopyable, Hashable, Sendable {
  @usableFromInline let bits: UInt64

  @inlinable
  init(bits: UInt64) {
    self.bits = bits
  }

  /// The root of everything that replication `replication` of the seed `seed` draws.
  @inlinable
  public init(seed: UInt64, replication: Int) {
    let root = StreamKey(bits: Self.scrambled(seed ^ 0x6A09_E667_F3BC_C909))
    self = root.child(UInt64(bitPattern: Int64(replication)))
  }

  /// The key one step down; `a.child(1).child(2)` and `a.child(2).child(1)` differ.
  ///
  /// Different words give different children of one key without exception, as each step of the
  /// mixing can be undone.
  @inlinable
  public func child(_ word: UInt64) -> StreamKey {
    StreamKey(bits: Self.scrambled(bits &+ word &* 0xD1B5_4A32_D192_ED03))
  }

  /// The key one step down for a name: the 64-bit FNV-1a hash of its UTF-8 bytes as a word.
  ///
  /// The bytes count, not what they look like: "ü" written as one scalar and as "u" with a
  /// combining mark are two names. `String.hashValue` would change with every process.
  public func child(named name: String) -> StreamKey {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return child(hash)
  }

  /// The stream for one purpose and attempt; different pairs give unrelated streams.
  @inlinable
  public func stream(_ purpose: UInt64, _ attempt: UInt64 = 0) -> RandomStream {
    // Two odd multipliers lay the pairs out without a collision among small numbers; the half
    // round of mixing then tears apart what was a lattice, so that no two streams lie a fixed
    // number of steps from each other on the one orbit that all of them share.
    let spread =
      bits &+ purpose &* 0x8CB9_2BA7_2F3D_8DD7 &+ attempt &* 0xABC9_8388_FB8F_AC03
    return RandomStream(state: (spread ^ (spread &>> 32)) &* 0xE703_7ED1_A0B4_28DB)
  }

  /// One uniform in the open interval (0, 1): the first that `stream(purpose, attempt)` gives.
  @inlinable
  public func uniform(_ purpose: UInt64, _ attempt: UInt64 = 0) -> Double {
    var stream = stream(purpose, attempt)
    return stream.uniform()
  }

  /// The finisher of MurmurHash3 with the constants of Stafford's "Mix01".
  ///
  /// It is not the finisher of `RandomStream`, so a key never equals an output of a stream.
  @inlinable
  static func scrambled(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 31)) &* 0x7FB5_D329_728E_A185
    z = (z ^ (z &>> 27)) &* 0x81DA_DEF4_BC2D_D44D
    return z ^ (z &>> 33)
  }
}
