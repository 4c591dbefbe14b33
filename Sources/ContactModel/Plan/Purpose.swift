/// What a draw is for.
///
/// Raw values are part of every result: a new purpose takes a new number; none is renumbered or
/// used again. Draws of a case are keyed by the case and by the attempt of the contact; the others
/// by date and group or person.
enum Purpose: UInt64 {
  // Of a case.
  case channel = 1
  case segment = 2
  case site = 3
  case timeOfDay = 4
  case handling = 5
  case afterContact = 6
  case patience = 7
  case resolution = 8
  case reason = 9
  case comesBack = 10
  case delay = 11
  case nextChannel = 12
  case balking = 13
  case intakeLag = 14
  case chases = 15
  case chaseChannel = 16
  case superseded = 17
  /// Which other channel is taken by who cannot use the first one, and who is registered.
  case nextChoice = 60
  case registered = 61
  case closingNoticed = 62
  case leavesTask = 120
  case taskHandling = 121
  case taskChases = 122
  /// Whether a chatbot settles the case, and if not, whether it hands on.
  case botSettles = 100
  case botHandsOn = 101
  /// To whom a chatbot hands on, and to where a move takes its customers: one draw of a case for
  /// each chatbot, by its name as a word, so that both come to the same.
  case botTarget = 102
  case session = 103
  /// Who is responsible for the case.
  case caseworker = 110
  case acceptsSlot = 80
  case cancels = 81
  case cancelledAhead = 82
  case noShow = 83
  case lateness = 84
  case callbackAccepted = 130
  case callbackAcceptedAtClosing = 131
  /// By attempt and call.
  case callbackMissed = 132
  case missedCall = 133
  case callAgain = 134
  case receptionHandling = 140
  case receptionSettled = 141
  case misdirected = 145
  case lookUp = 146
  case forwardingWork = 147
  case forwardingDelay = 148
  /// + position of the change.
  case move = 1000
  case moveTarget = 2000
  case guide = 3000
  case closeTarget = 4000

  // Of a day.
  case dayCount = 30
  case sharedFactor = 31
  case concernFactor = 32
  // Of a person and a day.
  case unavailable = 40
  case absent = 70
  // Of the work that lies there at the beginning.
  case backlogConcern = 50
  case backlogSegment = 51
  case backlogSite = 52
}
