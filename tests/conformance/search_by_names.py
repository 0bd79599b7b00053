#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Search for names by `ftf score-names` on all pairs, as tools/eval_retrieval.py of the shared data wants it.

usage: search_by_names.py FTF INDEX QUERIES
INDEX has columns entity and name, QUERIES a query in its first column; both with a header line. Writes `query number TAB entity TAB
score` for the best entities of each query.
"""
import heapq
import subprocess
import sys
import threading

BEST = 50


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file][1:]


def main():
    program, index_path, queries_path = sys.argv[1:]
    index = rows(index_path)
    queries = [row[0] for row in rows(queries_path)]
    scorer = subprocess.Popen([program, "score-names"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def feed():
        for query in queries:
            scorer.stdin.write("".join(f"{query}\t{row[1]}\n" for row in index))
        scorer.stdin.close()

    threading.Thread(target=feed).start()
    for number in range(len(queries)):
        best = {}
        for row in index:
            score = float(scorer.stdout.readline())
            best[row[0]] = max(score, best.get(row[0], 0.0))
        for entity, score in heapq.nlargest(BEST, best.items(), key=lambda item: (item[1], item[0])):
            print(f"{number}\t{entity}\t{score:.6f}")
    sys.exit(scorer.wait())


if __name__ == "__main__":
    main()
