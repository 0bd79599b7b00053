#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""`ftf evaluate` gives the figures of the independent tool beside the checkout: evaluate.py FTF SHARED MAPPINGS."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Table, columns of id and entity, mapping.
DATA = [
    ("gen_multi_100k.csv", "rec_id", "truth", "linkage-benchmark.yml"),
    ("historical_50k.csv", "unique_id", "cluster", "historical.yml"),
    ("febrl/febrl3.csv", "rec_id", "truth", "febrl.yml"),
]

# Name in the tool's line, section and name in ours.
CLUSTERS = {"P": "precision", "R": "recall", "F1": "f1", "B3-P": "b3_precision", "B3-R": "b3_recall", "B3-F1": "b3_f1", "exact-F1": "exact_f1",
            "largest": "largest", "unknown_ids": "unknown_ids"}
PAIRS = {"pairs": "pairs", "recall_of_all": "recall_of_all", "best_F1": "best_f1", "P": "best_precision", "R": "best_recall", "at": "best_score"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def theirs(line):
    return {name: float(value) for name, value in re.findall(r"([\w-]+) ([\d.]+)", line)}


def disagreements(ftf, shared, mappings, folder):
    for table, record, entity, mapping in DATA:
        data = str(shared / "data" / "linkage" / table)
        clusters, pairs = str(folder / "clusters"), str(folder / "pairs")
        run(ftf, "dedupe", "-q", "--mapping", str(mappings / mapping), data, "-o", "/dev/null", "--clusters", clusters, "--pairs", pairs)
        given = ["--truth", data, "--id", record, "--entity", entity, "--clusters", clusters, "--pairs", pairs]
        ours = json.loads(run(ftf, "evaluate", *given, "--to", "json"))
        counts, cluster_line, pair_line = run(sys.executable, str(shared / "tools" / "eval_clusters.py"), *given).splitlines()
        expected = [("data", name, theirs(counts)[name], name) for name in ("records", "entities", "true_pairs")]
        expected += [("clusters", name, theirs(cluster_line)[name], own) for name, own in CLUSTERS.items()]
        expected += [("pairs", name, theirs(pair_line)[name], own) for name, own in PAIRS.items()]
        for section, name, value, own in expected:
            if abs(ours[section][own] - value) > 0.000051:
                yield f"{table}: {section} {name}: the tool says {value}, ftf evaluate {ours[section][own]}"


def main():
    ftf, shared, mappings = sys.argv[1], Path(os.environ.get("FTF_SHARED", sys.argv[2])), Path(sys.argv[3])
    if not (shared / "data" / "linkage").is_dir():
        print(f"left out, because it is not here: {shared}")
        return 1 if os.environ.get("CI") == "true" else 77
    with tempfile.TemporaryDirectory() as folder:
        found = list(disagreements(ftf, shared, mappings, Path(folder)))
    print("\n".join(found) or "all figures agree")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
