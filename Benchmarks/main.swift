internal import EventKernel
let n = Int(CommandLine.arguments[2])!
if CommandLine.arguments[1] == "w1" {
  var e = SingleServer(customers: n, seed: 1)
  var q = EventQueue<SingleServer.ServiceEnd>(filler: SingleServer.ServiceEnd())
  let k = run(&e, &q, until: .distantFuture)
  print(k, e.waits.mean/60, e.waits.standardDeviation/60, e.waits.quantile(0.5)/60)
}
if CommandLine.arguments[1] == "w2" {
  var e = ImpatientCallers(customers: n, seed: 1)
  var q = EventQueue<ImpatientCallers.Event>(filler: .serviceEnd)
  let k = run(&e, &q, until: .distantFuture)
  print(k, Double(e.abandoned)/Double(n), Double(e.delayed)/Double(n), e.waits.mean/60, e.waits.standardDeviation/60, e.waits.quantile(0.5)/60)
}
if CommandLine.arguments[1] == "w3" {
  var e = PriorityDesk(customers: n, seed: 1)
  var q = EventQueue<PriorityDesk.Event>(filler: .serviceEnd)
  let k = run(&e, &q, until: .distantFuture)
  print(k, Double(e.abandoned)/Double(e.phoneWaits.count), e.phoneWaits.mean/60, e.walkInWaits.mean/60, e.emailWaits.mean/60)
}
