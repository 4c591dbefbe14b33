internal import ContactModel
internal import Scenario
internal import Words

// Names that the model gives itself, for people.

extension Cause {
  var words: Words {
    switch self {
    case .first: Words("first contact", german: "erster Kontakt")
    case .redialBlocked: Words("again after busy", german: "erneuter Anruf nach „besetzt“")
    case .redialAbandoned:
      Words("again after giving up waiting", german: "erneut nach Auflegen, Gehen")
    case .redialBalked:
      Words("again after leaving at once", german: "erneut nach Umkehren an der Tür")
    case .redialClosed: Words("again after closed", german: "erneut nach „geschlossen“")
    case .redialTurnedAway:
      Words("again after turned away at closing", german: "erneut nach Abweisung bei Schließung")
    case .redialDisconnected:
      Words("again after cut off at closing", german: "erneut nach Trennung bei Schließung")
    case .wrongChannel: Words("wrong channel", german: "falscher Kontaktweg")
    case .unresolved: Words("not settled", german: "nicht erledigt")
    case .missingDocuments: Words("missing documents", german: "fehlende Unterlagen")
    case .chase: Words("asking after an open case", german: "Nachfrage zum offenen Anliegen")
    case .noSlot: Words("no appointment found", german: "kein Termin gefunden")
    case .cancelled: Words("appointment cancelled", german: "Termin abgesagt")
    case .noShow: Words("appointment missed", german: "nicht erschienen")
    case .callbackMissed: Words("callback missed", german: "Rückruf verpasst")
    case .botHandoff: Words("handed on by the chatbot", german: "vom Chatbot übergeben")
    case .botMissed: Words("chatbot did not help", german: "Chatbot half nicht")
    case .referral: Words("referred", german: "weiterverwiesen")
    }
  }
}

extension Outcome {
  var words: Words {
    switch self {
    case .resolved: Words("settled", german: "erledigt")
    case .unresolved: Words("not settled", german: "nicht erledigt")
    case .abandoned: Words("hung up or left waiting", german: "aufgelegt, gegangen")
    case .balked: Words("left at once", german: "gleich wieder gegangen")
    case .blocked: Words("busy", german: "besetzt")
    case .closed: Words("closed", german: "geschlossen")
    case .turnedAway: Words("turned away at closing", german: "bei Schließung abgewiesen")
    case .disconnected: Words("cut off at closing", german: "bei Schließung getrennt")
    case .noSlot: Words("no appointment found", german: "kein Termin gefunden")
    case .cancelled: Words("cancelled", german: "abgesagt")
    case .noShow: Words("did not come", german: "nicht erschienen")
    case .callbackMissed: Words("callback missed", german: "Rückruf verpasst")
    case .handedOff: Words("handed on by the chatbot", german: "vom Chatbot übergeben")
    case .referred: Words("referred", german: "weiterverwiesen")
    case .superseded: Words("settled elsewhere first", german: "anderswo schon erledigt")
    case .taskLeft: Words("task left for casework", german: "Auftrag an die Sachbearbeitung")
    case .open: Words("still open", german: "noch offen")
    }
  }
}
