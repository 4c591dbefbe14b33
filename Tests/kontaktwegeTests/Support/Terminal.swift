internal import Foundation

@testable internal import kontaktwege

/// A terminal without a window (a pseudo terminal).
struct Terminal {
  /// The side that programs write to.
  let descriptor: CInt
  private let window: CInt

  /// Linux's requests for the number of a new pseudo terminal and for leave to open it.
  private static let getNumber: UInt = 0x8004_5430
  private static let setLock: UInt = 0x4004_5431

  init(columns: UInt16) throws {
    var number: CInt = -1
    var isLocked: CInt = 0
    window = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard window >= 0, unsafe ioctl(window, Self.setLock, &isLocked) == 0,
      unsafe ioctl(window, Self.getNumber, &number) == 0
    else { throw SystemError.last }
    descriptor = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard descriptor >= 0, unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else {
      throw SystemError.last
    }
  }

  /// What was written so far, at most a page of it.
  func screen() throws -> String {
    String(decoding: try SystemCalls.read(upTo: 4096, from: window), as: UTF8.self)
  }
}
