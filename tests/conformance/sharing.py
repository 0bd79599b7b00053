#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds the rules of sharing over all commands: sharing.py matrix|secrets FTF. Records are invented here."""

import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

POLICY = """
self: Xland
recipients: {Oland: {}, Pland: {}, Other: {}}
permissions: [{owner: Oland, recipient: Pland, codes: [H2, "TLP:AMBER"], reference: O/1}]
answers: [{text: ask first, recipients: [Pland], reference: asked}]
"""
DAY = "2026-06-01"

# Handling, who may have it beside Xland itself and the owner Oland, and whether a format has to carry it.
HANDLINGS = {
    "none": ({}, {"Pland"}, True),
    "H0": ({"codes": ["H0"]}, {"Pland", "Other"}, False),
    "H1": ({"codes": ["H1"]}, {"Pland", "Other"}, True),
    "H2": ({"codes": ["H2"]}, {"Pland"}, True),
    "H1+H2": ({"codes": ["H1", "H2"]}, {"Pland"}, True),
    "H3": ({"codes": ["H3"], "text": "ask first"}, {"Pland"}, True),
    "H3 not answered": ({"codes": ["H3"], "text": "not by mail"}, set(), True),
    "unknown": ({"codes": ["NOFORN"]}, set(), True),
    "green": ({"codes": ["H0"], "tlp": "GREEN"}, {"Pland", "Other"}, True),
    "amber": ({"codes": ["H0"], "tlp": "AMBER"}, {"Pland"}, True),
    "red": ({"codes": ["H0"], "tlp": "RED"}, set(), True),
    "restricted": ({"codes": ["H0"], "restrict_to": ["Pland", "Xland"]}, {"Pland"}, True),
    "denied": ({"codes": ["H0"], "deny_to": ["Pland"]}, {"Other"}, True),
    "classified": ({"codes": ["H0"], "classification": "EU RESTRICTED"}, set(), True),
    "expired": ({"codes": ["H0"], "delete_by": "2026-05-31"}, None, False),
}
RECIPIENTS = ["", "Xland", "Oland", "Pland", "Other"]
LOSSY = {"un-xml", "table"}


def run(ftf, folder, *words, stdin=None):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("FTF_", "XDG_", "SOURCE_DATE"))}
    env.update(HOME=str(folder), TMPDIR=str(folder), FTF_POLICY=str(folder / "policy.yml"))
    return subprocess.run([ftf, *words], input=stdin, capture_output=True, cwd=folder, env=env, text=True, check=False)


def may_go(name, recipient):
    allowed = HANDLINGS[name][1]
    if allowed is None:
        return False
    return recipient in ("", "Xland", "Oland") or recipient in allowed


def commands(path):
    """Commands that write whole records, with the formats that they write."""
    formats = ["jsonl", "csv", "un-xml", "table"]
    for command, form in itertools.product(["release", "convert", "normalize", "dedupe", "merge"], formats):
        extra = ["--clusters", "clusters.jsonl"] if command == "merge" else []
        yield command, form, [command, "--as-of", DAY, "--to", form, *extra, path]
    yield "show", "card", ["show", "--as-of", DAY, path]


def matrix(ftf, folder):
    wrong = 0
    for name, (handling, _, binds) in HANDLINGS.items():
        record = {"ftf": 1, "id": "r", "kind": "person", "source": "oland", "names": [{"full": "KARIM BEISPIEL"}], "handling": {**handling, "owner": "Oland"}}
        (folder / "in.jsonl").write_text(json.dumps(record) + "\n")
        (folder / "clusters.jsonl").write_text('{"record":"r","cluster":"r"}\n')
        for recipient, (command, form, words) in itertools.product(RECIPIENTS, commands("in.jsonl")):
            if command == "release" and not recipient or command == "merge" and not may_go(name, recipient):
                continue  # a cluster file that names a record which is not there is a fault of its own
            result = run(ftf, folder, *words, *(["--recipient", recipient] if recipient else []))
            lost = form in LOSSY and binds or form == "csv" and name in ("restricted", "denied")
            goes = may_go(name, recipient) and not lost
            if (result.returncode, "BEISPIEL" in result.stdout) != (0 if goes else 77, goes):
                wrong += 1
                print(f"{name} to {recipient or 'nobody named'} by {command} as {form}: exit {result.returncode}, expected {'to go' if goes else 'to stay'}\n{result.stderr}")
    return wrong


def secret_record(rng, number):
    """A record with a mark in each field, and the marks that must not be seen by Other."""
    mark = f"ZQ{number}Q"
    open_record = rng.random() < 0.5
    handling = {"codes": [rng.choice(["H0", "H1"] if open_record else ["H2", "H3", "LOCAL"])], "owner": "Oland"}
    record = {
        "ftf": 1, "id": f"r{number}", "kind": "person", "source": "oland", "handling": handling,
        "names": [{"full": f"{mark}A TESTI", "note": f"{mark}B"}, {"full": f"{mark}C PROBE", "hnd": 0}],
        "births": [{"from": "1980-01-01", "to": "1980-01-01", "precision": "day", "text": f"{mark}D", "hnd": rng.choice([0, 1])}],
        "birth_places": [{"city": f"{mark}E"}], "documents": [{"type": "passport", "number": f"{mark}F"}],
        "remarks": [{"text": f"{mark}G"}], "extras": {"oland": {"x": f"{mark}H"}},
        "handlings": [{"codes": ["H2"], "owner": "Oland"}, {"codes": ["H1"]}],
    }
    if not open_record:
        return record, [mark]
    hidden = [mark + c for c in "BCGH"] + ([mark + "D"] if record["births"][0]["hnd"] == 0 else [])
    return record, hidden


def secrets(ftf, folder):
    rng = random.Random(20261125)
    made = [secret_record(rng, i) for i in range(60)]
    hidden = [mark for _, marks in made for mark in marks]
    path = str(folder.with_suffix(".jsonl"))  # beside the folder, in which nothing hidden may be found
    Path(path).write_text("".join(json.dumps(record) + "\n" for record, _ in made))
    common = ["--as-of", DAY, "--recipient", "Other", "--purpose", "test", "--report", "report.json"]
    runs = [["release", *common, path], ["release", *common, "--to", "csv", "--sidecar", "rules.jsonl", path], ["convert", *common, path],
            ["convert", *common, "--to", "un-xml", "--sidecar", "rules.jsonl", path], ["normalize", *common, path],
            ["dedupe", *common, "--pairs", "pairs.jsonl", "--clusters", "clusters.jsonl", path], ["link", *common, path, path], ["stats", *common, "-o", "stats", path],
            ["block", *common, "--stats-file", "stats", path], ["diff", *common, "/dev/null", path], ["show", *common[:-2], path], ["show", *common[:-2], "--to", "table", path],
            ["explain", *common[:-2], "r1", "r2", path], ["index", *common, path, "-o", "index.ftfx"], ["index", "--as-of", DAY, path, "-o", str(folder.with_suffix(".ftfx")), "--purpose", "test"],
            ["screen", *common, "--threshold", "0", "--index", "index.ftfx", path], ["screen", *common, "--threshold", "0", "--index", str(folder.with_suffix(".ftfx")), "--name", "TESTI PROBE"]]
    wrong = 0
    known = run(ftf, folder, "--help").stdout
    (folder / "ftf.yml").write_text("audit: audit.jsonl\n")
    for words in runs:
        if f" {words[0]} " not in known:
            continue
        result = run(ftf, folder, *words, "--config", "ftf.yml")
        if result.returncode not in (0, 1, 2, 77):
            wrong += 1
            print(f"{words[0]}: exit {result.returncode}\n{result.stderr}")
        seen = {"stdout": result.stdout, "stderr": result.stderr}
        seen.update({f.name: f.read_bytes().decode("utf-8", "replace") for f in folder.rglob("*") if f.is_file()})
        for place, text in seen.items():
            leaked = [mark for mark in hidden if mark in text]
            if leaked:
                wrong += 1
                print(f"{words[0]}: {place} shows {leaked[:3]}")
    return wrong


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "policy.yml").write_text(POLICY)
        test = {"matrix": matrix, "secrets": secrets}[sys.argv[1]]
        sys.exit(1 if test(sys.argv[2], folder) else 0)


if __name__ == "__main__":
    main()
