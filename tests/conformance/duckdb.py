#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""duckdb.py FTF EXAMPLES: the recipe over the outputs of a run answers what the outputs say. Needs DuckDB (requirements.txt); without it
a skip (77)."""
import collections
import importlib
import json
import os
import subprocess
import sys
import tempfile

sys.path = [path for path in sys.path if os.path.realpath(path or ".") != os.path.dirname(os.path.realpath(__file__))]
ftf, examples = sys.argv[1:3]
try:
    duckdb = importlib.import_module("duckdb")
except ImportError:
    print("duckdb is not installed")
    sys.exit(77)


def rows(name):
    with open(name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


with tempfile.TemporaryDirectory() as folder:
    delivery = os.path.join(examples, "delivery")
    with open(os.path.join(folder, "profiles.jsonl"), "wb") as profiles:
        for name in ("un.xml", "interpol.json", "partner.csv", "colleagues.jsonl"):
            subprocess.run([ftf, "convert", "-q", "--mapping", "partner.yml", name], cwd=delivery, stdout=profiles, check=True)
    os.chdir(folder)
    subprocess.run([ftf, "dedupe", "-q", "profiles.jsonl", "--clusters", "clusters.jsonl", "--pairs", "pairs.jsonl", "-o", "entities.jsonl"], check=True)
    with open(os.path.join(examples, "recipes", "linked.sql"), encoding="utf-8") as query:
        answer = duckdb.sql(query.read()).fetchall()

    source = {profile["id"]: profile.get("source") for profile in rows("profiles.jsonl")}
    members = collections.defaultdict(list)
    for line in rows("clusters.jsonl"):
        members[line["cluster"]].append(line["record"])
    cluster = {record: name for name, records in members.items() for record in records}
    weakest = {}
    for pair in rows("pairs.jsonl"):
        if cluster[pair["a"]] == cluster[pair["b"]]:
            weakest[cluster[pair["a"]]] = min(pair["score"], weakest.get(cluster[pair["a"]], 1))
    expected = []
    for name, records in sorted(members.items()):
        sources = {source[record] for record in records if source[record] is not None}
        if len(sources) > 1:
            expected.append((name, len(sources), len(records), weakest.get(name)))
    assert expected, "nobody is known to two sources"
    assert answer == expected, (answer, expected)
