/// Simulations are many times slower in debug builds: tests that need many run in release only.
package let isOptimised: Bool = {
  #if DEBUG
    false
  #else
    true
  #endif
}()
