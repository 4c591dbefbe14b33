import ContactModel
import Testing

@Suite struct ChatbotIdentityStatisticalTests {
  @Test(arguments: 10..<110 as Range<UInt64>)
  func `it holds in many random offices`(seed: UInt64) {
    ChatbotIdentityTests().check(seed: seed, grains: [.day, .weekdayHour, .month])
  }
}
