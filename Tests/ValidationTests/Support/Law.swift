/// Durations as files give them.
enum Law {
  static func exponential(_ mean: Double) -> String {
    #"{ "law": "exponential", "mean": \#(mean) }"#
  }
  static func constant(_ value: Double) -> String { "\(value)" }
  static func lognormal(_ mean: Double, cv: Double) -> String {
    #"{ "law": "lognormal", "mean": \#(mean), "cv": \#(cv) }"#
  }
  static func erlang(_ mean: Double, stages: Int) -> String {
    #"{ "law": "erlang", "mean": \#(mean), "stages": \#(stages) }"#
  }
  static func uniform(_ from: Double, _ to: Double) -> String {
    #"{ "law": "uniform", "from": \#(from), "to": \#(to) }"#
  }
}
