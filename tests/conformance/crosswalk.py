#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds the crosswalk of public formats (../shared/formats/NOTES.md, 13) against what the drivers say that they carry: for each concept
the field paths, and the formats that can carry it, be it by a set phrase in a remark. crosswalk.py FTF"""
import json
import subprocess
import sys

# Concept, field paths of which a format carries at least one, and the formats. A list has the column of its family in NOTES: EU is eu-xml
# and eu-csv, SDN is ofac-xml and ofac-csv, IPr and IPu are interpol-json, FtM is ftm and its statements.
EU, SDN, FTM = ["eu-xml", "eu-csv"], ["ofac-xml", "ofac-csv"], ["ftm", "ftm-statements", "ftm-statements-csv"]
UN, INTERPOL, SIMPLE, SENZING, MRZ, PAXLST = ["un-xml"], ["interpol-json"], ["ftm-csv"], ["senzing"], ["mrz"], ["paxlst"]
LISTS = UN + EU + SDN + INTERPOL + FTM
CROSSWALK = [
    ("record id", ["id"], LISTS + SIMPLE + SENZING),
    ("full name", ["names.full"], LISTS + SIMPLE + SENZING + MRZ + PAXLST),
    ("name parts", ["names.parts"], LISTS + SENZING + MRZ + PAXLST),
    ("alias quality", ["names.quality"], UN + EU + SDN + FTM),  # in the EU's CSV a low one as a remark
    ("alias with own birth date", ["names.births"], UN + INTERPOL),
    ("language of name", ["names.lang"], EU + FTM[1:]),
    ("parents", ["parents"], INTERPOL + FTM),
    ("sex", ["sex"], LISTS + SENZING + MRZ + PAXLST),
    ("birth date", ["births.from"], LISTS + SIMPLE + SENZING + MRZ + PAXLST),
    ("birth date, circa", ["births.circa"], UN + EU + SDN),
    ("birth date, other calendar", ["births.calendar"], UN + EU),
    ("birth place", ["birth_places"], LISTS + SENZING + PAXLST),
    ("nationality", ["nationalities"], UN + SDN + INTERPOL + FTM + SENZING + MRZ + PAXLST),
    ("citizenship", ["citizenships"], EU + SDN + FTM + SENZING),
    ("document type and number", ["documents.number"], LISTS + SIMPLE + SENZING + MRZ + PAXLST),
    ("issue of documents", ["documents.issued"], UN + EU + SDN + INTERPOL + FTM + PAXLST),
    ("expiry of documents", ["documents.expires"], EU + SDN + INTERPOL + FTM + MRZ + PAXLST),
    ("document flags", ["documents.flags"], EU),
    ("address", ["addresses"], LISTS + SIMPLE + SENZING + PAXLST),
    ("title and function", ["positions"], LISTS + PAXLST),
    ("physical data", ["physical"], INTERPOL + FTM),
    ("languages spoken", ["languages"], INTERPOL + FTM),
    ("charges", ["legal.offences"], INTERPOL + FTM),
    ("programme", ["legal.programme"], UN + EU + SDN + FTM + SIMPLE),
    ("listed", ["legal.listed"], UN + EU + INTERPOL + FTM),
    ("delisted", ["legal.delisted"], UN + EU + FTM),
    ("relations", ["relations"], SDN + INTERPOL + FTM + SENZING),
    ("travel", ["travel"], PAXLST),
    ("provenance per value", ["sources"], FTM[1:]),
    ("handling", ["handling"], []),
    ("photos", ["biometrics"], INTERPOL),
]


def main():
    lines = subprocess.run([sys.argv[1], "formats", "--json"], check=True, capture_output=True).stdout.splitlines()
    carries = {row["name"]: row["carries"] for row in map(json.loads, lines) if row["write"] and not row["mapping"] and row["carries"]}
    failed = 0
    for concept, paths, wanted in CROSSWALK:
        found = {name for name, fields in carries.items()
                 if any(field == path or field.startswith(path + ".") or path.startswith(field + ".") for field in fields for path in paths)}
        if found != set(wanted):
            failed = 1
            print(f"{concept}: only NOTES {sorted(set(wanted) - found)}, only drivers {sorted(found - set(wanted))}")
    print(f"{len(CROSSWALK)} concepts, {len(carries)} formats")
    return failed


if __name__ == "__main__":
    sys.exit(main())
