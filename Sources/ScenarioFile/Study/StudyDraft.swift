internal import Study

/// A study as its file has it: the scenarios are named but not yet read.
struct StudyDraft {
  var name: String
  var title: String
  var summary: String
  var scenarios: [Source]
  /// The file with a table of offices that are made from the baseline.
  var offices: (file: String, place: Place)?
  var length: Study::Study.Length?
  var seed: UInt64?
  var confidence: Double?
  var figures: [Goal]
  var tables: Study::Study.Tables
  var control: Control
  var uncertain: [Uncertain]
  var sweep: Sweep?
  var sensitivity: Sensitivity?
  var staffing: Staffing?
  /// Rows of dimensions that every scenario has alike.
  var fixedEntities: [String: [String]]

  /// Where a scenario comes from.
  struct Source {
    /// As in the study.
    var file: String
    /// Where the file, or the variant without one, is named.
    var place: Place
    var identity: Overlay.Identity?
    var values: [Overlay.Entry]
  }

  /// What can only be checked when the scenarios have been read.
  struct Pending {
    /// Figures of an entity, and where it is named.
    var figures: [(place: Place, figure: FigurePlace)] = []
    /// Numbers of a scenario that will take on other values.
    var trials: [Trial] = []
    /// Scenarios by their names, and what for.
    var scenarios: [(part: Part, name: String, place: Place)] = []
  }

  enum Part { case uncertain, sweep, sensitivity, staffing }

  struct Trial {
    var part: Part
    var path: NodePath
    /// Where the path stands.
    var span: SourceSpan
    var numbers: [Double]
  }
}
