// What is noted of contacts, tasks and cases when they end. All of them belong to the interval `cell`.

/// To whom and what a contact, or a task, belongs: an entity of each of its dimensions.
struct ContactEntities: BitwiseCopyable {
  var channel: Int16 = 0
  var concern: Int16 = 0
  var cause: Int16 = 0
  var site: Int16 = 0
  var segment: Int16 = 0
}

/// A contact that has ended: all that most contacts are counted by.
struct ContactEnd: Ended {
  struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let isRepeat = Marks(rawValue: 1)
    static let isFirstTry = Marks(rawValue: 2)
    /// A person began to handle it.
    static let isAnswered = Marks(rawValue: 4)
    /// The customer waited for nothing.
    static let isLost = Marks(rawValue: 8)
    /// Answered, abandoned or balked within the target of the service level.
    static let isInTarget = Marks(rawValue: 16)
    static let hasDeadline = Marks(rawValue: 32)
    static let meetsDeadline = Marks(rawValue: 64)
  }
  var cell = Cell.notCounted
  /// Working days from sending to the end of the handling, of written contacts that were answered.
  var responseDays: Int16 = 0
  /// Before the answer, or until the customer left.
  var wait: Int64 = 0
  var entities = ContactEntities()
  /// Who answered.
  var group: Int16 = -1
  var firstChannel: Int16 = 0
  var outcome = Outcome.open
  var marks: Marks = []

  /// Whether there is a wait, of whatever length.
  @inline(__always) var hasWait: Bool { !marks.isDisjoint(with: [.isAnswered, .isLost]) }
}

/// A task that has ended.
struct TaskEnd: Ended {
  enum Manner: UInt8, BitwiseCopyable { case done, superseded, open }
  var cell = Cell.notCounted
  var manner = Manner.open
  var hasDeadline = false
  var meetsDeadline = false
  /// Of one that was done.
  var group: Int16 = -1
  var wait: Int64 = 0
  var processing: Int64 = 0
  var entities = ContactEntities()
}

/// An appointment that has ended, or is still ahead when the simulation ends.
struct AppointmentEnd: Ended {
  var cell = Cell.notCounted
  var entities = ContactEntities()
  var hasCome = false
  /// Calendar weeks between booking and the appointed time, 4 if more.
  var weeks: UInt8 = 0
  var leadTime: Int64 = 0
  var accessTime: Int64 = 0
}

/// A case that is over, or still open when the simulation ends.
struct CaseEnd: Ended {
  struct Marks: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let isResolved = Marks(rawValue: 1)
    static let isGivenUp = Marks(rawValue: 2)
    static let isUnanswered = Marks(rawValue: 4)
    static let isOpen = Marks(rawValue: 8)
  }
  var cell = Cell.notCounted
  /// From its opening to its resolution, or to the end of the simulation if it is open.
  var time: Int64 = 0
  var contacts: Int32 = 0
  var contactsToResolution: Int32 = 0
  var firstChannel: Int16 = 0
  var concern: Int16 = 0
  var site: Int16 = 0
  var segment: Int16 = 0
  var marks: Marks = []
}

extension OptionSet where RawValue: FixedWidthInteger {
  /// 1 if it contains the mark, otherwise 0, without a branch.
  @inline(__always)
  func count(_ mark: Self) -> Int64 {
    Int64(truncatingIfNeeded: (rawValue &>> RawValue(mark.rawValue.trailingZeroBitCount)) & 1)
  }
}
