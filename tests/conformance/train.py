#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""`ftf train --names` makes the shipped model, byte for byte, and gives the figures of the independent tool: train.py FTF SHARED MODEL."""

import os
import re
import subprocess
import sys
from pathlib import Path

# Name of our slice, name in the tool's table.
SLICES = {"all": "ALL(variant)", "sanctions": "sanctions(variant)", "across scripts": "cross-script"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True)


def fitted(notes):
    """AUC, average precision, best F1 and recall at 99 % precision of each slice."""
    lines = re.findall(r"^ftf: (\S.*?) +fitted +\d+ +\d+ +(.*)$", notes, flags=re.MULTILINE)
    return {name: [float(figure) for figure in figures.split()] for name, figures in lines}


def theirs(table):
    rows = [line.split("\t") for line in table.splitlines()]
    return {row[1]: [float(row[i]) for i in (4, 5, 6, 8)] for row in rows if len(row) > 8 and row[0] == "cmd"}


def disagreements(ftf, shared, model):
    pairs = str(shared / "data" / "names" / "pairs_all.tsv")
    made = run(ftf, "train", "--names", pairs, "--folds", "2")
    if made.stdout != model.read_text(encoding="utf-8"):
        yield f"ftf train --names {pairs} writes something else than {model}: if the features of names have changed, fit again (CONTRIBUTING)"
    ours = fitted(made.stderr)
    expected = theirs(run(sys.executable, str(shared / "tools" / "eval_pairs.py"), "--data", pairs, "--", ftf, "score-names").stdout)
    for name, other in SLICES.items():
        for figure, value in zip(ours[name], expected[other]):
            if abs(figure - value) > 0.000151:
                yield f"{name}: the tool says {value}, ftf train {figure}"


def main():
    ftf, shared, model = sys.argv[1], Path(os.environ.get("FTF_SHARED", sys.argv[2])), Path(sys.argv[3])
    if not (shared / "data" / "names").is_dir():
        print(f"left out, because it is not here: {shared}")
        return 1 if os.environ.get("CI") == "true" else 77
    found = list(disagreements(ftf, shared, model))
    print("\n".join(found) or "the shipped model is the one that training makes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
