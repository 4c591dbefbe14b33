/// The text of a scenario file: what all files of these tests share, around what differs.
///
/// Neither holidays nor changes of the clock disturb a textbook. A day before the counted ones
/// fills the office, one after them empties it.
struct OfficeText {
  var days: Int
  var warmUpDays = 1
  var runOutDays = 1
  /// Channels, concerns, staff and more, as members of a JSON object.
  var members: String

  var text: String {
    """
    {
      "period": {
        "start": "2025-01-06", "days": \(days), "warmUpDays": \(warmUpDays),
        "runOutDays": \(runOutDays)
      },
      "calendar": { "land": "none", "clock": "fixed" },
    \(members)
    }
    """
  }
}
