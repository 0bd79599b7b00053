#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Search for names by `ftf index` and `ftf screen --top 20 --threshold 0`, as tools/eval_retrieval.py of the shared data wants it.

usage: search_by_index.py FTF INDEX QUERIES
       search_by_index.py FTF --check SHARED
INDEX has columns entity and name, QUERIES a query in its first column; both with a header line. Writes `query number TAB entity TAB
weight` for the best entities of each query. With --check it has eval_retrieval.py of SHARED run it on all lists and fails where fewer
queries have their entity first than has to be.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LEAST_FIRST = {"UN": 0.80, "OFAC": 0.92, "EUJ": 0.95, "EUFSF": 0.95, "WD": 0.85}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file][1:]


def write_persons(path, names_of):
    with open(path, "w", encoding="utf-8") as file:
        for identity, names in names_of.items():
            person = {"ftf": 1, "id": identity, "kind": "person", "names": [{"full": name} for name in names]}
            file.write(json.dumps(person, ensure_ascii=False) + "\n")


def search(program, index_path, queries_path):
    entities = {}
    for entity, name in rows(index_path):
        entities.setdefault(entity, []).append(name)
    with tempfile.TemporaryDirectory() as place:
        persons, queries, index = (str(Path(place, name)) for name in ("persons.jsonl", "queries.jsonl", "x.ftfx"))
        write_persons(persons, entities)
        write_persons(queries, {str(number): [row[0]] for number, row in enumerate(rows(queries_path))})
        subprocess.run([program, "index", "--quiet", persons, "-o", index], check=True)
        command = [program, "screen", "--quiet", "--index", index, "--top", "20", "--threshold", "0", queries]
        for line in subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout.splitlines():
            hit = json.loads(line)
            print(f"{hit['query']}\t{hit['match']}\t{hit['weight']}")


def check(program, shared):
    tool = Path(shared, "tools", "eval_retrieval.py")
    if not tool.exists():
        sys.exit(77)
    command = [sys.executable, tool, "--data", Path(shared, "data", "names"), "--", sys.executable, os.path.abspath(__file__), program]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
    print(output)
    first = {row[1]: float(row[4]) for row in (line.split("\t") for line in output.splitlines()) if row[2:3] == ["ALL"]}
    low = [name for name, least in LEAST_FIRST.items() if first.get(name, 0) < least]
    sys.exit(f"too few queries have their entity first: {', '.join(low)}" if low else 0)


if __name__ == "__main__":
    if sys.argv[2] == "--check":
        check(sys.argv[1], sys.argv[3])
    else:
        search(*sys.argv[1:])
