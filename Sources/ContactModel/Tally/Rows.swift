/// Rows of the tables to which a contact or a case adds: one for each dimension that is counted.
struct Rows: BitwiseCopyable {
  static let notCounted = -1

  var channel, concern: Int
  /// Cases have no cause; the only site and the only segment are sums, see `OnlyEntity.swift`.
  var cause, site, segment: Int

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    body(channel)
    body(concern)
    if cause >= 0 { body(cause) }
    if site >= 0 { body(site) }
    if segment >= 0 { body(segment) }
  }
}

/// The rows of all dimensions, one after the other.
struct RowTable: BitwiseCopyable {
  private let first: InlineArray<6, Int>
  /// Whether there are rows for sites and segments; the only one is a sum, see `OnlyEntity.swift`.
  private let countsSites: Bool
  private let countsSegments: Bool
  let count: Int

  init(_ shape: TallyShape) {
    var first = InlineArray<6, Int>(repeating: 0)
    var rows = 0
    for dimension in Dimension.allCases {
      first[dimension.rawValue] = rows
      rows += shape.entities(dimension)
    }
    self.first = first
    count = rows
    countsSites = shape.isCounted(.site)
    countsSegments = shape.isCounted(.segment)
  }

  @inline(__always)
  func row(_ dimension: Dimension, _ entity: Int) -> Int { first[dimension.rawValue] &+ entity }

  @inline(__always)
  func rows(of entities: ContactEntities) -> Rows {
    Rows(
      channel: row(.channel, Int(entities.channel)), concern: row(.concern, Int(entities.concern)),
      cause: row(.cause, Int(entities.cause)),
      site: countsSites ? row(.site, Int(entities.site)) : Rows.notCounted,
      segment: countsSegments ? row(.segment, Int(entities.segment)) : Rows.notCounted)
  }

  @inline(__always)
  func rows(of end: CaseEnd) -> Rows {
    Rows(
      channel: row(.channel, Int(end.firstChannel)), concern: row(.concern, Int(end.concern)),
      cause: Rows.notCounted,
      site: countsSites ? row(.site, Int(end.site)) : Rows.notCounted,
      segment: countsSegments ? row(.segment, Int(end.segment)) : Rows.notCounted)
  }
}
