internal import Words

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the operating system answered instead of doing what it was asked.
struct SystemError: Error, Equatable, Sendable {
  /// The `errno` of the call.
  let number: CInt

  /// The answer of the last call of this thread that failed.
  static var last: SystemError { SystemError(number: errno) }

  /// The reason as a clause: `there is no such file or folder`.
  var reason: Words {
    switch number {
    case ENOENT:
      Words(
        "there is no such file or folder",
        german: "eine solche Datei oder einen solchen Ordner gibt es nicht")
    case ENOTDIR:
      Words(
        "a part of the path is a file, not a folder",
        german: "ein Teil des Pfades ist eine Datei, kein Ordner")
    case EISDIR: Words("it is a folder, not a file", german: "das ist ein Ordner, keine Datei")
    case EACCES, EPERM: Words("the permission is missing", german: "die Berechtigung fehlt")
    case EROFS: Words("the disk can only be read", german: "der Datenträger lässt sich nur lesen")
    case ENOSPC:
      Words("there is no space left on the disk", german: "auf dem Datenträger ist kein Platz mehr")
    case EDQUOT:
      Words("the disk quota is used up", german: "der zugeteilte Speicherplatz ist aufgebraucht")
    case EFBIG:
      Words(
        "the file would be larger than is allowed here",
        german: "die Datei würde größer, als hier erlaubt ist")
    case EIO: Words("the disk reports an error", german: "der Datenträger meldet einen Fehler")
    case ENAMETOOLONG: Words("the name is too long", german: "der Name ist zu lang")
    case ELOOP:
      Words(
        "symbolic links go round in a circle",
        german: "symbolische Verknüpfungen drehen sich im Kreis")
    case EBADF: Words("it is closed", german: "sie ist geschlossen")
    case EEXIST:
      Words("there is something of this name already", german: "etwas dieses Namens gibt es schon")
    default: Words(verbatim: unsafe String(cString: strerror(number)))
    }
  }

  /// Whether nobody reads what is written.
  var isBrokenPipe: Bool { number == EPIPE }

  /// Whether a file of that name exists already.
  var isNameTaken: Bool { number == EEXIST }

  /// Whether the place was fine and the writing itself failed.
  var isWriteError: Bool {
    switch number {
    case ENOSPC, EDQUOT, EFBIG, EIO: true
    default: false
    }
  }
}
