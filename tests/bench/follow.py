#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Queries through --follow while another process adds profiles one by one: follow.py FTF [QUERIES] [PROFILES]. Each query has to be answered
once, and one that is sent after an add has returned has to see the profile."""

import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

SYLLABLES = ["ba", "du", "fi", "go", "ke", "li", "mo", "na", "pu", "ra", "si", "ta", "vu", "ze", "cho", "sha"]


def name(number):
    """A made-up name that sounds like no other."""
    words = [SYLLABLES[number >> 8 & 15] + SYLLABLES[number >> 4 & 15] + SYLLABLES[number & 15] + "rin", "Sonder" + SYLLABLES[number & 15] + SYLLABLES[number >> 4 & 15] + SYLLABLES[number >> 8 & 15]]
    return " ".join(words).title()


def line(identifier, number):
    return json.dumps({"ftf": 1, "id": identifier, "names": [{"full": name(number)}], "births": [{"from": "1984-03-07", "to": "1984-03-07", "precision": "day"}]}) + "\n"


def main():
    ftf = sys.argv[1]
    queries = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
    profiles = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder) / "list.ftfx")
        # The first profile is in from the start: every query asks for it, so that each has an answer.
        subprocess.run([ftf, "index", "-q", "-o", index], input=line("p0", 0), text=True, check=True)
        follow = subprocess.Popen([ftf, "screen", "--follow", "--index", index], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        found = {}
        lines = []

        def read():
            for answer in follow.stdout:
                hit = json.loads(answer)
                lines.append(hit["query"])
                found.setdefault(hit["query"], set()).add(hit["match"])

        reader = threading.Thread(target=read)
        reader.start()
        added = [0]

        def add():
            for number in range(1, profiles + 1):
                subprocess.run([ftf, "index", "-q", "--add", "-o", index], input=line(f"p{number}", number), text=True, check=True)
                added[0] = number

        adder = threading.Thread(target=add)
        start = time.monotonic()
        adder.start()
        asked = []
        for number in range(queries):
            newest = added[0]
            asked.append(newest)
            follow.stdin.write(line(f"q{number}", newest))
            follow.stdin.flush()
            if number * profiles > (newest + 2) * queries and adder.is_alive():
                time.sleep(0.01)  # so that queries last as long as there is something to add
        adder.join()
        follow.stdin.close()
        reader.join()
        code = follow.wait()
    missing = sum(f"p{newest}" not in found.get(f"q{number}", ()) for number, newest in enumerate(asked))
    print(f"{queries} queries, {profiles} profiles added, {time.monotonic() - start:.1f} s, exit {code}: {missing} without the newest profile, {len(found)} answered, {len(set(asked))} states seen")
    doubled = len(lines) - sum(len(matches) for matches in found.values())
    print(f"lines given twice: {doubled}")
    sys.exit(1 if missing or code or doubled or len(found) != queries else 0)


if __name__ == "__main__":
    main()
