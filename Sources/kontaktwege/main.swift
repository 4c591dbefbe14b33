internal import Foundation
internal import Words

SystemCalls.occupyClosedStreams()
let surroundings = Surroundings()
let arguments = Array(CommandLine.arguments.dropFirst())
SignalWatch.start(surroundings, language: Language(arguments, surroundings.environment))
let code = Tool(pipeline: .rooms, surroundings: surroundings).run(arguments)
exit(code.rawValue)
