#!/usr/bin/env python3
"""Compares a workbook with the CSV tables of the same results, cell by cell.

usage: workbook.py WORKBOOK.xlsx FOLDER

The workbook is read as it is, and once more as LibreOffice stores it.
"""

import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

# Of longer tables every second, third, ... row is compared: all would take long.
MOST_ROWS = 5_000


def expected_rows(path):
    """Rows of a CSV table in the international dialect, every n-th of a long one."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    step = -(-len(rows) // MOST_ROWS) or 1
    return len(rows), [(number, row) for number, row in enumerate(rows) if number % step == 0]


def is_same(text, cell):
    """Whether a cell holds what the CSV table says: numbers as numbers, dates as dates."""
    if text == "":
        return cell in (None, "")
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() == text
    if isinstance(cell, bool):
        return False
    if isinstance(cell, (int, float)):
        try:
            return abs(float(text) - cell) <= 1e-9 * max(1, abs(cell))
        except ValueError:
            return False
    # Text that a CSV reader would calculate has an apostrophe there, and none here.
    return isinstance(cell, str) and text in (cell, "'" + cell)


def is_kind(text, cell):
    """Whether what looks like a number is one; a concern may be called INF."""
    return not (re.fullmatch(r"-?\d+(\.\d+)?", text) and isinstance(cell, str))


def faults(workbook, folder):
    """What does not agree, in words."""
    book = openpyxl.load_workbook(workbook, read_only=True)
    found = []
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        if path.stem not in book.sheetnames:
            found.append(f"{path.stem}: no such sheet")
            continue
        rows = [list(row) for row in book[path.stem].iter_rows(values_only=True)]
        count, expected = expected_rows(path)
        if len(rows) != count:
            found.append(f"{path.stem}: {count} rows arrived as {len(rows)}")
            continue
        for number, texts in expected:
            for text, cell in zip(texts, rows[number], strict=True):
                if not is_same(text, cell) or (number and not is_kind(text, cell)):
                    found.append(f"{path.stem} row {number + 1}: {text!r} arrived as {cell!r}")
    print(f"  {len(book.sheetnames)} sheets")
    return found


def through_libreoffice(workbook, folder):
    """The workbook as LibreOffice writes it after reading it."""
    profile = pathlib.Path(folder, "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, workbook]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=1800)
    converted = pathlib.Path(folder, pathlib.Path(workbook).name)
    if not converted.exists():
        sys.exit(f"LibreOffice did not open the workbook:\n{answer.stdout}{answer.stderr}")
    return converted


def main(workbook, folder):
    """Returns 1 if anything is wrong."""
    found = faults(workbook, folder)
    with tempfile.TemporaryDirectory() as scratch:
        found += faults(through_libreoffice(workbook, scratch), folder)
    for fault in found[:20]:
        print(f"  {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
