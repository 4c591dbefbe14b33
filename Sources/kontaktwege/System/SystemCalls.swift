#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The calls of the operating system that the tool needs; all that is unsafe about them stays here.
enum SystemCalls {
  /// What a path leads to.
  enum Kind: Equatable {
    case nothing
    case folder
    case other
  }

  static func openForReading(_ path: String) throws(SystemError) -> CInt {
    try retrying { unsafe open(path, O_RDONLY | O_CLOEXEC) }
  }

  /// Makes a file that must not be there yet and opens it for writing.
  static func create(_ path: String) throws(SystemError) -> CInt {
    try retrying { unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
  }

  /// Writes all bytes, in as many pieces as it takes, waiting where the receiver is slow.
  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe writeOnce(descriptor, rest)
      }
      switch written {
      case .success(let count): start += count
      case .failure(let error) where error.number == EINTR: continue
      case .failure(let error) where error.number == EAGAIN: waitUntilWritable(descriptor)
      case .failure(let error): throw error
      }
    }
  }

  /// Reads what is there next; empty at the end.
  static func read(upTo limit: Int, from descriptor: CInt) throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
        count = unsafe systemRead(descriptor, buffer.baseAddress, limit)
        initialized = max(0, count)
      }
      if count >= 0 { return bytes }
      let error = SystemError.last
      if error.number != EINTR { throw error }
    }
  }

  /// Waits until the disk holds what was written.
  ///
  /// A descriptor that cannot be flushed, such as a folder on some network disks, is no error.
  static func flush(_ descriptor: CInt) throws(SystemError) {
    do {
      _ = try retrying { fsync(descriptor) }
    } catch  where error.number == EINVAL || error.number == EROFS || error.number == ENOTSUP {
      return
    }
  }

  static func closeDescriptor(_ descriptor: CInt) throws(SystemError) {
    // After EINTR the descriptor is closed on Linux, and a second try could hit another file.
    if close(descriptor) != 0, errno != EINTR { throw .last }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    _ = try retrying { unsafe systemRename(old, new) }
  }

  /// Gives a file a second name.
  static func link(_ path: String, as other: String) throws(SystemError) {
    _ = try retrying { unsafe systemLink(path, other) }
  }

  static func removeFile(_ path: String) throws(SystemError) {
    _ = try retrying { unsafe unlink(path) }
  }

  static func makeFolder(_ path: String) throws(SystemError) {
    _ = try retrying { unsafe mkdir(path, 0o777) }
  }

  /// Removes a folder if it is empty.
  static func removeFolder(_ path: String) throws(SystemError) {
    _ = try retrying { unsafe rmdir(path) }
  }

  /// What a path leads to, symbolic links followed.
  static func kind(of path: String) -> Kind {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return .nothing }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// Whether the path names anything, a dangling symbolic link included.
  static func isTaken(_ path: String) -> Bool {
    var information = stat()
    return unsafe lstat(path, &information) == 0
  }

  static var processNumber: CInt { getpid() }

  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal, or nil when it does not say.
  static func columns(of descriptor: CInt) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Whether writing a little would not have to wait.
  static func isWritable(_ descriptor: CInt) -> Bool {
    var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&wish, 1, 0) == 1 && wish.revents & Int16(POLLOUT) != 0
  }

  /// Opens `/dev/null` the wrong way round for each standard stream that the caller closed.
  ///
  /// Otherwise the next file to be opened would become the standard output. Reading or writing
  /// still fails, as it should.
  static func occupyClosedStreams() {
    for descriptor in CInt(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  private static func retrying(_ call: () -> CInt) throws(SystemError) -> CInt {
    while true {
      let result = call()
      if result >= 0 { return result }
      let error = SystemError.last
      if error.number != EINTR { throw error }
    }
  }

  private static func waitUntilWritable(_ descriptor: CInt) {
    var wish = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wish, 1, -1)
  }
}

// The calls whose names `SystemCalls` uses itself.

private func writeOnce(
  _ descriptor: CInt, _ bytes: UnsafeRawBufferPointer
) -> Result<Int, SystemError> {
  let count = unsafe write(descriptor, bytes.baseAddress, bytes.count)
  return count >= 0 ? .success(count) : .failure(.last)
}

private func systemRead(_ descriptor: CInt, _ start: UnsafeMutablePointer<UInt8>?, _ limit: Int)
  -> Int
{
  unsafe read(descriptor, start, limit)
}

private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> CInt {
  unsafe rename(old, new)
}

private func systemLink(_ path: UnsafePointer<CChar>, _ other: UnsafePointer<CChar>) -> CInt {
  unsafe link(path, other)
}
