internal import Foundation

SystemCalls.occupyClosedStreams()
let surroundings = Surroundings()
SignalWatch.start(leftovers: surroundings.leftovers, messages: surroundings.messages)
let code = Tool(pipeline: .rooms, surroundings: surroundings)
  .run(Array(CommandLine.arguments.dropFirst()))
exit(code.rawValue)
