#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Holds the rules of sharing over all commands: sharing.py matrix|secrets FTF. Records are invented here."""

import itertools
import json
import os
import random
import shutil
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


def run(ftf, folder, *words, policy=True, under=(), stdin=""):
    """Runs a command, under another program if there is one."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("FTF_", "XDG_", "SOURCE_DATE"))}
    env.update(HOME=str(folder), TMPDIR=str(folder))
    if policy:
        env.update(FTF_POLICY=str(folder / "policy.yml"))
    return subprocess.run([*under, ftf, *words], input=stdin, capture_output=True, cwd=folder, env=env, text=True, check=False)


def may_go(name, recipient):
    allowed = HANDLINGS[name][1]
    if allowed is None:
        return False
    return recipient in ("", "Xland", "Oland") or recipient in allowed


def carries(name, form):
    """Whether a format of records carries this handling."""
    lost = form in LOSSY and HANDLINGS[name][2] or form == "csv" and name in ("restricted", "denied")
    return not lost


def commands():
    """Commands, whether they write whole records, the form, their words, and what shows that the record went."""
    formats = ["jsonl", "csv", "un-xml", "table"]
    also = {"merge": ["--clusters", "clusters.jsonl"], "merge --undo": ["--undo", "r"]}
    for command, form in itertools.product(["release", "convert", "normalize", "dedupe", "merge", "merge --undo"], formats):
        yield command, True, form, [command.split()[0], "--to", form, *also.get(command, []), "in.jsonl"], "BEISPIEL"
    yield "show", False, "card", ["show", "in.jsonl"], "BEISPIEL"
    yield "diff", False, "jsonl", ["diff", "/dev/null", "in.jsonl"], "BEISPIEL"
    yield "link", False, "pairs", ["link", "--min-score", "0", "in.jsonl", "other.jsonl"], '{"a":"r","b":"o",'
    yield "cluster", False, "lines", ["cluster", "--profiles", "in.jsonl", "/dev/null"], '"record":"r"'
    yield "explain", False, "text", ["explain", "r", "o", "in.jsonl", "other.jsonl"], "beispiel"
    yield "explain", False, "json", ["explain", "--json", "r", "o", "in.jsonl", "other.jsonl"], '"score"'
    for form in ["jsonl", "csv", "table"]:  # once it is the traveller, once the record that is hit
        yield "screen it", False, form, ["screen", "--to", form, "--threshold", "0", "--index", "other.ftfx", "in.jsonl"], "KARIM BEISPIEL"
        yield "screen against it", False, form, ["screen", "--to", form, "--threshold", "0", "--index", "in.ftfx", "other.jsonl"], "KARIM BEISPIEL"


def matrix(ftf, folder):
    wrong = 0
    other = {"ftf": 1, "id": "o", "kind": "person", "source": "oland", "names": [{"full": "KARIM BEISPIEL"}], "handling": {"codes": ["H0"], "owner": "Oland"}}
    (folder / "other.jsonl").write_text(json.dumps(other) + "\n")
    (folder / "clusters.jsonl").write_text('{"record":"r","cluster":"r"}\n')
    for name, (handling, _, _) in HANDLINGS.items():
        record = {"ftf": 1, "id": "r", "kind": "person", "source": "oland", "names": [{"full": "KARIM BEISPIEL"}], "handling": {**handling, "owner": "Oland"}}
        (folder / "in.jsonl").write_text(json.dumps(record) + "\n")
        for index in ["in", "other"]:
            run(ftf, folder, "index", "-q", f"{index}.jsonl", "-o", f"{index}.ftfx", policy=False)
        for recipient, (command, whole, form, words, mark) in itertools.product(RECIPIENTS, commands()):
            if command == "release" and not recipient:
                continue
            result = run(ftf, folder, *words, "--as-of", DAY, *(["--recipient", recipient] if recipient else []))
            goes = may_go(name, recipient) and (not whole or carries(name, form))
            good = 1 if command == "diff" else 0
            if (result.returncode, mark in result.stdout) != (good if goes else 77, goes):
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


def written_to(trace):
    """A program under which another writes all that it writes to any file, with its text, to `trace`, too."""
    return ["strace", "-f", "-qq", "-s", "100000000", "-e", "trace=write,pwrite64,writev,pwritev", "-e", "signal=none", "-o", trace]


def secrets(ftf, folder):
    rng = random.Random(20261125)
    made = [secret_record(rng, i) for i in range(60)]
    hidden = [mark for _, marks in made for mark in marks]
    path = str(folder.with_suffix(".jsonl"))  # beside the folder, in which nothing hidden may be found
    lines = "".join(json.dumps(record) + "\n" for record, _ in made)
    Path(path).write_text(lines)
    # validate and expire look after the collection and see all of it, but show no values either
    common = ["--as-of", DAY, "--recipient", "Other", "--purpose", "test", "--report", "report.json"]
    other = str(folder.with_suffix(".ftfx"))
    clusters = str(folder.with_suffix(".clusters"))
    Path(clusters).write_text("".join(json.dumps({"record": record["id"], "cluster": f"c{i // 3}"}) + "\n" for i, (record, _) in enumerate(made)))
    merged = str(folder.with_suffix(".merged"))
    run(ftf, folder, "merge", "-q", "--clusters", clusters, path, "-o", merged, policy=False)
    pairs = str(folder.with_suffix(".pairs"))
    run(ftf, folder, "dedupe", "-q", path, "-o", "/dev/null", "--pairs", pairs, policy=False)
    run(ftf, folder, "index", "-q", "--as-of", DAY, path, "-o", other)
    runs = [["release", *common, path], ["release", *common, "--to", "csv", "--sidecar", "rules.jsonl", path], ["release", *common, merged], ["convert", *common, path],
            ["convert", *common, "--to", "un-xml", "--sidecar", "rules.jsonl", path], ["convert", *common, "--to", "xlsx", "--sidecar", "rules.jsonl", "-o", "o.xlsx", path],
            ["normalize", *common, path], ["dedupe", *common, "--pairs", "pairs.jsonl", "--clusters", "clusters.jsonl", path], ["dedupe", *common, merged],
            ["link", *common, path, path], ["stats", *common, "-o", "stats", path], ["block", *common, "--stats-file", "stats", "-o", "keyed", path],
            ["compare", "--purpose", "test", "--stats-file", "stats", "--min-score", "0", "keyed"], ["cluster", *common, "--profiles", path, pairs],
            ["merge", *common, "--clusters", clusters, path], ["merge", *common, "--undo", "c1", merged], ["diff", *common, "/dev/null", path], ["diff", *common, path, merged],
            ["show", *common[:-2], path], ["show", *common[:-2], "--to", "table", path], ["explain", *common, "r1", "r2", path], ["explain", *common, "--json", "r1", "r2", path],
            ["index", *common, path, "-o", "index.ftfx"],
            ["screen", *common, "--threshold", "0", "--index", "index.ftfx", path], ["screen", *common, "--threshold", "0", "--index", other, "--name", "TESTI PROBE"],
            ["screen", *common, "--threshold", "0", "--top", "0", "--index", other, "--to", "csv", path], ["screen", *common, "--threshold", "0", "--follow", "--index", other],
            ["validate", *common, path], ["validate", *common, "--for", "sis", path], ["expire", *common, path], ["sniff", "--purpose", "test", path],
            ["evaluate", *common[:-2], "--clusters", clusters, "--truth", clusters, "--id", "record", "--entity", "cluster", "--profiles", path]]
    trace = str(folder.with_suffix(".trace"))
    tracer = written_to(trace) if shutil.which("strace") else []
    if not tracer:
        print("strace is not there: what is written to temporary files is not looked at")
    wrong = 0
    (folder / "ftf.yml").write_text("audit: audit.jsonl\n")
    for words in runs:
        result = run(ftf, folder, *words, "--config", "ftf.yml", under=tracer, stdin=lines)
        keyed = folder / "keyed"
        if words[0] == "block":
            keyed.write_text("".join(sorted(keyed.read_text().splitlines(keepends=True))))
        if result.returncode not in (0, 1, 77):
            wrong += 1
            print(f"{words[0]}: exit {result.returncode}\n{result.stderr}")
        seen = {"stdout": result.stdout, "stderr": result.stderr}
        seen.update({f.name: f.read_bytes().decode("utf-8", "replace") for f in folder.rglob("*") if f.is_file()})
        if tracer:
            seen["something written, be it to a temporary file"] = Path(trace).read_text(errors="replace")
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
