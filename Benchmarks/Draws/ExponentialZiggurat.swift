internal import EventKernel
internal import Glibc

/// Exponential draws of mean 1 by the ziggurat of 256 layers, as in the C references.
///
/// Layer 0 is the strip at the bottom with the tail; above it layers of equal area grow narrower.
/// A draw is one word of random bits, a product and a comparison in 98.9 % of cases.
///
/// Source: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables",
/// Journal of Statistical Software 5 (2000), no. 8.
struct ExponentialZiggurat: ~Copyable {
  /// Where the tail begins, and the area of each layer.
  private static let tail = 7.69711747013104972
  private static let area = 0.0039496598225815571993

  struct Layer: BitwiseCopyable {
    /// The width of the layer, per unit of the 56 random bits that say how far across.
    var scale: Double
    /// Below this, the bits fall inside the layer above too, and so under the curve.
    var inside: UInt64
    /// The density at the layer's right end, and the height to the next.
    var density: Double
    var height: Double
  }

  private var layers: Slab<Layer>

  init() {
    var width = [Self.area / exp(-Self.tail), Self.tail]
    var density = [0, exp(-Self.tail)]
    while width.count < 256 {
      width.append(-log(Self.area / width[width.count - 1] + density[width.count - 1]))
      density.append(exp(-width[width.count - 1]))
    }
    width.append(0)
    density.append(1)
    layers = Slab(repeating: Layer(scale: 0, inside: 0, density: 0, height: 0), count: 256)
    for i in 0..<256 {
      layers[i] = Layer(
        scale: width[i] * 0x1p-56, inside: UInt64(width[i + 1] / width[i] * 0x1p56),
        density: density[i], height: density[i + 1] - density[i])
    }
  }

  @inline(__always) func draw(from stream: inout Xoshiro256) -> Double {
    let bits = stream.next()
    let layer = Int(truncatingIfNeeded: bits & 255)
    let across = bits &>> 8
    let x = Double(Int64(truncatingIfNeeded: across)) * layers[layer].scale
    return across < layers[layer].inside ? x : drawOutside(layer, x, from: &stream)
  }

  @inline(never) private func drawOutside(
    _ first: Int, _ value: Double, from stream: inout Xoshiro256
  ) -> Double {
    var layer = first
    var x = value
    var passed = 0.0
    while true {
      if layer == 0 {
        passed += Self.tail
      } else {
        let y = layers[layer].density + stream.nextUnit() * layers[layer].height
        if y < exp(-x) { return passed + x }
      }
      let bits = stream.next()
      layer = Int(truncatingIfNeeded: bits & 255)
      x = Double(Int64(truncatingIfNeeded: bits &>> 8)) * layers[layer].scale
      if bits &>> 8 < layers[layer].inside { return passed + x }
    }
  }
}
