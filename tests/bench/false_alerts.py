#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""False alerts of name comparison by script and by naming custom.

usage: false_alerts.py FTF PAIRS.tsv [SCORE]
Of the hard negatives of PAIRS.tsv (label 0, kind hard_...), how many score SCORE (0.5, even odds) or more, as (k + 1) / (n + 1): for each
pair of scripts, and for each culture that `ftf parse-name` finds in either name. Groups of fewer than 1,000 are left out.
"""
import collections
import json
import subprocess
import sys

LEAST_PAIRS = 1000


def run(program, command, lines):
    return subprocess.run([program, command], input="".join(lines), stdout=subprocess.PIPE, check=True, text=True, encoding="utf-8").stdout.splitlines()


def table(title, groups):
    kept = sorted((((k + 1) / (n + 1), name, n) for name, (k, n) in groups.items() if n >= LEAST_PAIRS), reverse=True)
    for rate, name, n in kept:
        print(f"{title}\t{name}\t{n}\t{rate:.4f}")
    if kept:
        print(f"{title}\tlargest over smallest\t\t{kept[0][0] / kept[-1][0]:.2f}")


def main():
    program, path = sys.argv[1:3]
    threshold = float(sys.argv[3]) if len(sys.argv) > 3 else 0.5
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    rows = [row for row in rows if row[2] == "0" and row[6].startswith("hard_")]
    scores = [float(score) for score in run(program, "score-names", [f"{row[0]}\t{row[1]}\n" for row in rows])]
    names = sorted({name for row in rows for name in row[:2]})
    cultures = dict(zip(names, (json.loads(line)["culture"] for line in run(program, "parse-name", [f"{name}\n" for name in names]))))
    by_script, by_culture = collections.defaultdict(lambda: [0, 0]), collections.defaultdict(lambda: [0, 0])
    for row, score in zip(rows, scores):
        groups = [by_script["-".join(sorted(row[4:6]))]] + [by_culture[culture] for culture in {cultures[row[0]], cultures[row[1]]}]
        for group in groups:
            group[0] += score >= threshold
            group[1] += 1
    table("scripts", by_script)
    table("culture", by_culture)


if __name__ == "__main__":
    main()
