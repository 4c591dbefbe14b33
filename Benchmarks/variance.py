#!/usr/bin/env python3
"""Prints by how much a control variate narrows intervals: squared widths, adjusted ÷ plain.

usage: variance.py PLAIN.json ADJUSTED.json

Both are what `kontaktwege compare STUDY --json` prints, without and with `--control cases`. A ratio
of squared widths is the share of the replications that does as well.
"""

import json
import sys


def squares(summary, low, high):
    """Squared widths by scenario and column of the overview."""
    return [
        {
            column: (numbers[high] - numbers[low]) ** 2
            for column, numbers in row.items()
            if isinstance(numbers, dict) and numbers.get(low) is not None
        }
        for row in summary["overview"]
    ]


plain, adjusted = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
names = [row["scenario"] for row in plain["overview"]]
cells = {}
for low, high in (("ci_low", "ci_high"), ("difference_ci_low", "difference_ci_high")):
    pairs = zip(names, squares(plain, low, high), squares(adjusted, low, high))
    for name, before, after in pairs:
        if low == "ci_low" and name != names[0]:
            continue
        for column, square in before.items():
            ratio = f"{after[column] / square:.2f}" if square and column in after else "–"
            cells.setdefault(column, {})[name if low != "ci_low" else names[0]] = ratio
print("| figure | " + " | ".join(names) + " |")
print("|---|" + "--:|" * len(names))
for column, found in cells.items():
    print(f"| `{column}` | " + " | ".join(found.get(name, "") for name in names) + " |")
