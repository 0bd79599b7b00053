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


def main():
    ftf = sys.argv[1]
    formats = [json.loads(line) for line in run(ftf, ["formats", "--json"], b"")[0].splitlines()]
    # Zones and passenger lists hold travellers with documents and flights, which invented people lack; their tests are in travel_test.cpp.
    names = [f["name"] for f in formats if f["write"] and not f["mapping"] and f["name"] not in ("jsonl", "mrz", "paxlst")]
    carries = {f["name"]: f["carries"] for f in formats}
    people, _ = run(ftf, ["generate", "--rows", str(ROWS), "--seed", "5"], b"")
    day = ["--as-of", "2026-01-28"]
    failed = 0
    for a in names:
        through_a, _ = run(ftf, ["convert", "-q", "--from", a, *day], run(ftf, ["convert", "-q", "--to", a, *day], people)[0])
        given = values(through_a)
        for b in names:
            written, messages = run(ftf, ["convert", "--json", "--to", b, *day], through_a)
            back, _ = run(ftf, ["convert", "-q", "--from", b, *day], written)
            missing = {path for path, _ in given - values(back)}
            told = losses(messages)
            silent = sorted(p for p in missing if p not in DERIVED and not any(p == t or p.startswith(t + ".") for t in told))
            surplus = sorted(p for p in {path for path, _ in values(back)} if p not in ALWAYS and not any(p == c or p.startswith(c + ".") for c in carries[b]))
            if silent or surplus:
                failed = 1
            print(f"{a} -> {b}: {len(through_a.splitlines())} records, {len(back.splitlines())} back, lost in silence: {silent}, not declared: {surplus}")
            if len(back.splitlines()) != len(through_a.splitlines()):
                failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
