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

extension Tally {
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
