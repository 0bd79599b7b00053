#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""For each pair of formats A, B that need no mapping: invented people go to A, back, to B and back. Every value that A gave and B did not
give back must be among the losses that writing B reported, and what B gives must be in the list of fields that it carries (ftf formats).
pairs.py FTF"""
import collections
import json
import subprocess
import sys

ROWS = 300
# Said by the format itself, or by the reader of any.
ALWAYS = ("kind", "source", "source_version", "names.script", "names.kind", "extras", "legal.authority", "legal.notice")
# Made from other values, or there for every record of a list.
DERIVED = ("documents.normalised", "names.script")
OF_TRAVELLERS = ("mrz", "paxlst")
WITHOUT_IDS = ("mrz", "paxlst")
DAY = ["--as-of", "2026-01-28"]


def run(ftf, arguments, given):
    done = subprocess.run([ftf, *arguments], input=given, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{arguments}: exit {done.returncode}: {done.stderr.decode()[:300]}")
    return done.stdout, done.stderr


def leaves(value, path, into):
    if isinstance(value, dict):
        for key, item in value.items():
            leaves(item, path + [key], into)
    elif isinstance(value, list):
        for item in value:
            leaves(item, path, into)
    else:
        into[".".join(path), str(value)] += 1


def values(lines):
    found = collections.Counter()
    for line in lines.splitlines():
        record = json.loads(line)
        record.pop("ftf")
        if "extras" in record:
            record["extras"] = json.dumps(record["extras"], sort_keys=True)
        leaves(record, [], found)
    return found


def losses(messages):
    paths = set()
    for line in messages.decode().splitlines():
        message = json.loads(line)
        if message.get("code") == "loss":
            paths.add(message.get("field", ""))
    return paths


def travellers():
    """Persons with a document and a flight, which zones and passenger lists need and invented people lack."""
    for i in range(ROWS):
        birth, expiry = f"19{60 + i % 40}-0{1 + i % 9}-1{i % 10}", f"20{27 + i % 8}-0{1 + i % 9}-2{i % 9}"
        family, given = "TEST" + "AEIOU"[i % 5] * (1 + i % 3), "PROB" + "AEIOU"[i % 5]
        yield {"ftf": 1, "id": f"traveller:{i}", "kind": "person", "source": "desk", "sex": "MF"[i % 2],
               "names": [{"full": f"{given} {family}", "kind": "primary", "script": "Latn",
                          "parts": [{"role": "family", "text": family}, {"role": "given", "text": given}]}],
               "births": [{"from": birth, "to": birth, "precision": "day"}], "nationalities": [{"country": ["SD", "AT", "TR"][i % 3]}],
               "documents": [{"type": "passport", "number": f"P{1000000 + i}", "country": ["SD", "AT", "TR"][i % 3],
                              "expires": {"from": expiry, "to": expiry, "precision": "day"}}],
               "travel": [{"carrier": "ZZ", "number": "ZZ123", "date": "2026-01-05T15:00", "from": "IST", "to": "VIE", "seat": f"{1 + i // 6}A"}]}


def check_pair(ftf, a, through_a, b, carries):
    given = values(through_a)
    written, messages = run(ftf, ["convert", "--json", "--to", b, *DAY], through_a)
    back, _ = run(ftf, ["convert", "-q", "--from", b, *DAY], written)
    missing = {path for path, _ in given - values(back)}
    told = losses(messages)
    silent = sorted(p for p in missing if p not in DERIVED and not any(p == t or p.startswith(t + ".") for t in told))
    # An id that is made from what a record holds says nothing beside that.
    silent = [p for p in silent if p != "id" or b not in WITHOUT_IDS]
    surplus = sorted(p for p in {path for path, _ in values(back)} if p not in (*ALWAYS, *(["id"] if b in WITHOUT_IDS else []))
                     and not any(p == c or p.startswith(c + ".") for c in carries[b]))
    print(f"{a} -> {b}: {len(through_a.splitlines())} records, {len(back.splitlines())} back, lost in silence: {silent}, not declared: {surplus}")
    return bool(silent or surplus or len(back.splitlines()) != len(through_a.splitlines()))


def main():
    ftf = sys.argv[1]
    formats = [json.loads(line) for line in run(ftf, ["formats", "--json"], b"")[0].splitlines()]
    names = [f["name"] for f in formats if f["write"] and not f["mapping"] and f["name"] != "jsonl"]
    carries = {f["name"]: f["carries"] for f in formats}
    people, _ = run(ftf, ["generate", "--rows", str(ROWS), "--seed", "5"], b"")
    crowd = "".join(json.dumps(record) + "\n" for record in travellers()).encode()
    failed = 0
    for a in names:
        for source, others in ((people, [b for b in names if {a, b}.isdisjoint(OF_TRAVELLERS)]),
                               (crowd, [b for b in names if b in OF_TRAVELLERS or a in OF_TRAVELLERS])):
            if not others:
                continue
            through_a, _ = run(ftf, ["convert", "-q", "--from", a, *DAY], run(ftf, ["convert", "-q", "--to", a, *DAY], source)[0])
            failed |= any([check_pair(ftf, a, through_a, b, carries) for b in others])
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
