#!/usr/bin/env python3
"""Opens CSV tables in LibreOffice as a user of that country does, and compares cell by cell.

usage: spreadsheets.py german|international FILE.csv [FILE.csv ...]

What a cell should be is read off the file itself, column by column: a column whose filled cells
all look like numbers (or ISO dates) is one of numbers (or dates), any other one of text.
"""

import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

# Separator, decimal mark, LibreOffice's number of the language, byte order mark, end of line.
DIALECTS = {
    "german": (";", ",", 1031, b"\xef\xbb\xbf", b"\r\n"),
    "international": (",", ".", 1033, b"", b"\n"),
}
# Of longer tables every second, third, ... row is tried: all would take an hour.
MOST_ROWS = 20_000
# What a sheet of LibreOffice or Excel can hold.
SHEET_ROWS = 1_048_576


def open_in_libreoffice(files, separator, language, folder):
    """Converts the files as the import dialog would with its defaults, and returns the results."""
    # Separator, quote, UTF-8, first line, column formats, language, quoted cells are text,
    # detect dates.
    options = f"CSV:{ord(separator)},34,76,1,,{language},false,true"
    profile = pathlib.Path(folder, "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", f"--infilter={options}"]
    answer = subprocess.run(
        command + ["--outdir", folder, *map(str, files)], capture_output=True, text=True, timeout=1800
    )
    converted = [file.with_suffix(".xlsx") for file in files]
    # LibreOffice ends with 0 even when it converts nothing.
    if not all(file.exists() for file in converted):
        sys.exit(f"LibreOffice did not convert all files:\n{answer.stdout}{answer.stderr}")
    return converted


def sample(path, folder, order_mark, line_end):
    """Copies the header and rows from all over a table, byte for byte, and checks the bytes.

    Returns the copy, the number of rows that the table has, and what is wrong with its bytes.
    """
    with open(path, "rb") as file:
        rows = sum(1 for _ in file) - 1
    step = -(-rows // MOST_ROWS) or 1
    copy = pathlib.Path(folder, pathlib.Path(path).name)
    ends = set()
    with open(path, "rb") as file, open(copy, "wb") as out:
        for number, line in enumerate(file):
            ends.add(b"\r\n" if line.endswith(b"\r\n") else line[-1:])
            if number == 0 and line.startswith(b"\xef\xbb\xbf") != bool(order_mark):
                return copy, rows, ["byte order mark where none belongs, or none where one does"]
            if number == 0 or (number - 1) % step == 0:
                out.write(line)
    return copy, rows, [] if ends == {line_end} else [f"lines end with {sorted(ends)}"]


def kind_of(column, mark):
    """Whether all filled cells of a column look like numbers or dates; text otherwise."""
    filled = [cell for cell in column if cell]
    for kind, pattern in (
        ("number", rf"-?\d+({re.escape(mark)}\d+)?"),
        ("date", r"\d{4}-\d\d-\d\d"),
    ):
        if filled and all(re.fullmatch(pattern, cell) for cell in filled):
            return kind
    return "text"


def arrived(cell, text, kind, mark):
    """Whether a cell of the spreadsheet is what stands in the file."""
    if text == "":
        return cell is None
    if kind == "number":
        expected = float(text.replace(mark, "."))
        is_number = isinstance(cell, (int, float)) and not isinstance(cell, bool)
        return is_number and abs(cell - expected) <= 1e-9 * max(1, abs(expected))
    if kind == "date":
        return isinstance(cell, datetime.datetime) and cell.date().isoformat() == text
    return isinstance(cell, str) and cell == text


def faults(copy, converted, separator, mark):
    """What of a table did not arrive, in words."""
    with open(copy, encoding="utf-8-sig", newline="") as file:
        expected = list(csv.reader(file, delimiter=separator, strict=True))
    sheet = openpyxl.load_workbook(converted, read_only=True).active
    actual = [list(row) for row in sheet.iter_rows(values_only=True)]
    if actual[:1] != expected[:1]:
        return [f"the header arrived as {actual[:1]}"]
    if len(actual) != len(expected):
        return [f"{len(expected)} rows arrived as {len(actual)}"]
    kinds = [kind_of(column, mark) for column in zip(*expected[1:])]
    counts = ", ".join(f"{kinds.count(kind)} of {kind}s" for kind in ("number", "date", "text"))
    print(f"  {len(expected) - 1} rows tried; columns: {counts}")
    found = []
    for number, (before, after) in enumerate(zip(expected[1:], actual[1:]), start=2):
        for name, kind, text, cell in zip(expected[0], kinds, before, after):
            if not arrived(cell, text, kind, mark):
                found.append(f"row {number}, {name} ({kind}): {text!r} arrived as {cell!r}")
    return found


def main(dialect, *files):
    """Checks all files and returns 1 if anything is wrong."""
    separator, mark, language, order_mark, line_end = DIALECTS[dialect]
    bad = False
    with tempfile.TemporaryDirectory() as folder:
        samples = [sample(path, folder, order_mark, line_end) for path in files]
        converted = open_in_libreoffice([s[0] for s in samples], separator, language, folder)
        for path, (copy, rows, found), result in zip(files, samples, converted):
            surplus = "" if rows < SHEET_ROWS else ", more than a spreadsheet can hold"
            print(f"{dialect} {pathlib.Path(path).name}: {rows} rows{surplus}")
            found += faults(copy, result, separator, mark)
            for fault in found[:20]:
                print(f"  {fault}")
            bad = bad or bool(found)
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in DIALECTS:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
