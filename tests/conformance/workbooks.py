#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds workbooks against other programs: openpyxl (PyPI) and LibreOffice see in what ftf writes the cells of the CSV that ftf writes of the
same records, and ftf reads from what they save the records that it wrote. workbooks.py openpyxl|libreoffice FTF; ends with 77 where
the other program is not there."""
import csv
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROWS = 500


def run(ftf, *arguments, **more):
    return subprocess.run([ftf, *arguments], check=True, stdout=subprocess.PIPE, **more).stdout


def check(label, good):
    print(f"{label}: {'yes' if good else 'NO'}")
    return 0 if good else 1


def prepare(ftf, folder):
    """Records in three forms. The CSV keeps cells as they are, for a comparison of cells."""
    people = run(ftf, "generate", "--rows", str(ROWS), "--seed", "11")
    (folder / "people.jsonl").write_bytes(people)
    run(ftf, "convert", "-q", "--to", "xlsx", "-o", str(folder / "people.xlsx"), str(folder / "people.jsonl"))
    table = run(ftf, "convert", "-q", "--to", "csv", str(folder / "people.jsonl")).decode()
    rows = list(csv.reader(table.splitlines(keepends=True)))
    rows = [[cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r\n'") else cell for cell in row] for row in rows]
    return run(ftf, "convert", "-q", str(folder / "people.xlsx")), rows


def with_openpyxl(ftf, folder):
    try:
        import openpyxl
    except ImportError:
        print("the package openpyxl is not installed")
        sys.exit(77)
    records, rows = prepare(ftf, folder)
    book = openpyxl.load_workbook(folder / "people.xlsx")
    sheet = book.active
    seen = [["" if cell.value is None else cell.value for cell in row] for row in sheet.iter_rows()]
    seen = [row + [""] * (len(rows[0]) - len(row)) for row in seen]
    failed = check(f"openpyxl sees the cells of {len(rows)} rows", seen == rows)
    failed |= check("all of them are texts", all(cell.data_type in "ns" and cell.number_format == "@" for row in sheet.iter_rows() for cell in row if cell.value))
    failed |= check("the header is frozen", sheet.freeze_panes == "A2")
    book.save(folder / "saved.xlsx")
    failed |= check("ftf reads what openpyxl saves", run(ftf, "convert", "-q", str(folder / "saved.xlsx")) == records)
    failed |= check_made(ftf, folder, openpyxl.Workbook(), b"")
    of_1904 = openpyxl.Workbook()  # NOTES 15.32
    of_1904.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    failed |= check_made(ftf, folder, of_1904, b" in the epoch of 1904")
    return failed


def check_made(ftf, folder, made, epoch):
    """A workbook with a date, a number of 13 digits as a float, a formula and a second sheet."""
    made.active.title = "Persons"
    made.active.append(["Key", "Name", "Born", "Number", "Formula"])
    made.active.append(["a", "Yusuf Testi", datetime.date(1985, 4, 3), 1234567890123.0, "=1+1"])
    made.create_sheet("Other")
    made.save(folder / "made.xlsx")
    mapping = "format: xlsx\ncolumns:\n  Key: id\n  Name: names\n  Born: births\n  Number: {to: documents, type: passport}\n"
    (folder / "made.yml").write_text(mapping)
    done = subprocess.run([ftf, "convert", "--mapping", str(folder / "made.yml"), str(folder / "made.xlsx")], check=True, capture_output=True)
    wanted = (b'"from":"1985-04-03"', b'"number":"1234567890123"', b'"full":"Yusuf Testi"')
    failed = check("ftf reads dates and long numbers that openpyxl made" + epoch.decode(), all(part in done.stdout for part in wanted))
    failed |= check("ftf says that there is another sheet", b"sheets-unread" in done.stderr)
    return failed


def with_libreoffice(ftf, folder):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        print("LibreOffice is not installed")
        sys.exit(77)
    records, rows = prepare(ftf, folder)
    profile = f"-env:UserInstallation=file://{folder}/office"
    for form in ("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "xlsx:Calc MS Excel 2007 XML"):
        subprocess.run([office, profile, "--headless", "--convert-to", form, "--outdir", str(folder / "out"), str(folder / "people.xlsx")],
                       check=True, capture_output=True, timeout=300)
    with open(folder / "out" / "people.csv", encoding="utf-8", newline="") as table:
        seen = list(csv.reader(table))
    failed = check(f"LibreOffice sees the cells of {len(rows)} rows", seen == rows)
    failed |= check("ftf reads what LibreOffice saves", run(ftf, "convert", "-q", str(folder / "out" / "people.xlsx")) == records)
    return failed


def main():
    what, ftf = sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as name:
        return {"openpyxl": with_openpyxl, "libreoffice": with_libreoffice}[what](ftf, pathlib.Path(name))


if __name__ == "__main__":
    sys.exit(main())
