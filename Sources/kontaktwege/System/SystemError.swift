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
  var reason: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR: "it is a folder, not a file"
    case EACCES, EPERM: "the permission is missing"
    case EROFS: "the disk can only be read"
    case ENOSPC: "there is no space left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than is allowed here"
    case EIO: "the disk reports an error"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "symbolic links go round in a circle"
    case EBADF: "it is closed"
    case EEXIST: "there is something of this name already"
    default: unsafe String(cString: strerror(number))
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
