#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Screens the UN list with its own other names: screening_un.py FTF LIST.XML [--check]. Indexed are primary names and birth dates alone.
Prints the share of true records found where 5 % of hard negatives, listed given and family names recombined, have an alert; with
--check it fails where a share is below the frozen one; --model FILE tries other weights, --name-only takes half the time. Other records
with names of the kinds primary and original can stand in place of the list."""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

# What has to be found, name only and with the birth date; below the marks of the project where those are not reached.
FROZEN = {"good alias": (0.48, 0.66), "original script": (0.80, 0.92), "typo": (0.965, 0.985), "order": (0.99, 0.99), "zero width": (0.99, 0.99), "look-alike": (0.99, 0.99)}
LOOK_ALIKE = str.maketrans("aeoAEO", "аеоАЕО")


def typo(rng, name):
    """One letter wrong, missing, too many or exchanged."""
    places = [i for i, c in enumerate(name) if c.isalpha()]
    at = rng.choice(places)
    kind = rng.randrange(4)
    letter = rng.choice("abcdefghijklmnopqrstuvwxyz")
    if kind == 0:
        return name[:at] + letter + name[at + 1:]
    if kind == 1:
        return name[:at] + name[at + 1:]
    if kind == 2:
        return name[:at] + letter + name[at:]
    return name[:at] + name[at + 1:at + 2] + name[at] + name[at + 2:]


def evasions(rng, name):
    words = name.split()
    yield "exact", name
    yield "typo", typo(rng, name)
    if len(words) > 1:
        yield "order", " ".join(words[1:] + words[:1])
    if len(words) > 2:
        yield "middle dropped", f"{words[0]} {words[-1]}"
    middle = len(name) // 2
    yield "zero width", name[:middle] + "\u200b" + name[middle:]
    yield "look-alike", name.translate(LOOK_ALIKE)


def sets(records, rng):
    """Indexed records, queries (kind, true id, name, births), names of negatives."""
    indexed, queries, firsts, lasts = [], [], [], []
    for record in records:
        names = record.get("names", [])
        primary = next((n for n in names if n.get("kind") == "primary"), None)
        if primary is None:
            continue
        births = record.get("births", [])
        indexed.append({"ftf": 1, "id": record["id"], "kind": "person", "names": [{"full": primary["full"]}], "births": births})
        words = primary["full"].split()
        if len(words) > 1:
            firsts.append(words[0])
            lasts.append(words[-1])
        for kind, name in evasions(rng, primary["full"]):
            queries.append((kind, record["id"], name, births))
        for name in names:
            if name is primary:
                continue
            kind = "original script" if name.get("kind") == "original" else "low alias" if name.get("quality") == "low" else "good alias"
            if kind == "original script" or len(name["full"].split()) > 1:
                queries.append((kind, record["id"], name["full"], births))
    real = {r["names"][0]["full"].lower() for r in indexed}
    negatives = []
    while len(negatives) < 1000:
        name = f"{rng.choice(firsts)} {rng.choice(lasts)}"
        if name.lower() not in real:
            negatives.append(name)
    return indexed, queries, negatives


def screen(ftf, folder, index, queries, model=None):
    """Weight of each record for each query: [{id: weight}]."""
    path = folder / "queries.jsonl"
    path.write_text("".join(json.dumps({"ftf": 1, "id": f"q{i}", "kind": "person", "names": [{"full": name}], **({"births": births} if births else {})}) + "\n"
                            for i, (name, births) in enumerate(queries)))
    out = subprocess.run([ftf, "screen", "-q", *(["--model", model] if model else []), "--threshold", "0", "--top", "0", "--index", index, path], capture_output=True, check=True).stdout
    found = [{} for _ in queries]
    for line in out.splitlines():
        hit = json.loads(line)
        found[int(hit["query"][1:])][hit["match"]] = float(hit["weight"])
    return found


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ftf")
    parser.add_argument("source")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--model")
    parser.add_argument("--name-only", action="store_true")
    return parser.parse_args()


def main():
    given = options()
    ftf, source = given.ftf, given.source
    if not Path(source).exists():
        print(f"{source} is missing")
        sys.exit(1 if os.environ.get("CI") == "true" else 77)
    rng = random.Random(20261201)
    lines = subprocess.run([ftf, "convert", "-q", source], capture_output=True, check=True).stdout.splitlines()
    records = [r for r in map(json.loads, lines) if r.get("kind", "person") == "person"]
    indexed, queries, negatives = sets(records, rng)
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "list.jsonl").write_text("".join(json.dumps(r) + "\n" for r in indexed))
        index = str(folder / "list.ftfx")
        subprocess.run([ftf, "index", "-q", "-o", index, folder / "list.jsonl"], check=True)
        births = [q[3] for q in queries if q[3]]
        for dated in (False,) if given.name_only else (False, True):
            hard = screen(ftf, folder, index, [(n, rng.choice(births) if dated else []) for n in negatives], given.model)
            alerts = sorted((max(found.values(), default=-99.0) for found in hard), reverse=True)
            threshold = alerts[len(alerts) // 20]
            asked = [q for q in queries if q[3] or not dated]
            kinds = {}
            for query, found in zip(asked, screen(ftf, folder, index, [(q[2], q[3] if dated else []) for q in asked], given.model)):
                hits, some, all_of = kinds.setdefault(query[0], [0, 0, 0])
                weight = found.get(query[1], -99.0)
                kinds[query[0]] = [hits + (weight > threshold), some + (weight > -99.0), all_of + 1]
            print(f"{'with birth date' if dated else 'name only'}: {len(indexed)} records, threshold {threshold} bits")
            for kind, (hits, some, all_of) in sorted(kinds.items()):
                print(f"  {kind}: {hits}/{all_of} = {hits / all_of:.3f} (looked at {some / all_of:.3f})")
                if given.check and hits / all_of < FROZEN.get(kind, (0, 0))[dated]:
                    failed += 1
                    print("  FELL")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
