internal import Experiment
internal import Statistics

extension JSONWriter {
  /// See `summaryJSON`.
  mutating func ranking(_ ranking: Ranking, _ names: [String]) {
    object("ranking") { json in
      json.integer("tests", ranking.tests)
      json.array("overall") { json in
        for (name, rank) in zip(names, ranking.overall) { json.rank(rank, of: name) }
      }
      json.array("figures") { json in
        for standing in ranking.criteria {
          json.object { json in
            json.criterion(standing.criterion)
            json.array("ranks") { json in
              for (name, rank) in zip(names, standing.ranks) {
                if let rank { json.rank(rank, of: name) }
              }
            }
            json.array("pairs") { json in
              for duel in standing.duels { json.duel(duel, standing.criterion, names) }
            }
          }
        }
      }
    }
  }

  mutating func criterion(_ criterion: Criterion) {
    string("dimension", criterion.breakdown.name)
    string("entity", criterion.entity)
    string("figure", criterion.figure.id)
    string("unit", criterion.figure.unit.name)
  }

  private mutating func rank(_ rank: Int, of name: String) {
    object { json in
      json.string("scenario", name)
      json.integer("rank", rank)
    }
  }

  private mutating func duel(_ duel: Ranking.Duel, _ criterion: Criterion, _ names: [String]) {
    let decimals = criterion.figure.decimals
    object { json in
      json.string("scenario", names[duel.first])
      json.string("other_scenario", names[duel.second])
      json.number("difference", duel.difference.mean, decimals: decimals)
      json.number("difference_ci_low", duel.difference.lower, decimals: decimals)
      json.number("difference_ci_high", duel.difference.upper, decimals: decimals)
      json.number("difference_se_ratio", duel.standardErrorRatio, decimals: 4)
      json.number("p_value", duel.significance, decimals: 6)
      json.number("p_value_adjusted", duel.adjusted, decimals: 6)
      json.string("better_scenario", duel.winner.map { names[$0] } ?? "")
    }
  }
}
