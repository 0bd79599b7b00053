#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""What policy and audit log cost: sharing.py FTF [RECORDS [RUNS]]. CPU time of dedupe, screen and convert on invented records, with
both and without, in turns, so that what else the machine does hits both alike. Prints the least and the median of each."""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

DAY = ["--as-of", "2026-06-01", "--threads", "1", "-q"]


def cpu_seconds(words, env, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    ftf = str(Path(sys.argv[1]).resolve())
    records = sys.argv[2] if len(sys.argv) > 2 else "60000"
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 7
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("FTF_", "XDG_", "SOURCE_DATE"))}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "policy.yml").write_text("self: Xland\n")
        guarded = {**plain, "FTF_POLICY": "policy.yml", "FTF_AUDIT": "log", "FTF_PURPOSE": "bench"}
        for number, file in [("1", "list"), ("2", "travellers")]:
            subprocess.run([ftf, "generate", "-n", records, "--seed", number, "-o", file], cwd=folder, env=plain, check=True, capture_output=True)
        subprocess.run([ftf, "index", "-q", "list", "-o", "index"], cwd=folder, env=plain, check=True)
        for what, words in {"dedupe": [ftf, "dedupe", *DAY, "list", "-o", "out"],
                            "screen": [ftf, "screen", *DAY, "--threshold", "0.9", "--index", "index", "travellers", "-o", "out"],
                            "convert": [ftf, "convert", *DAY[:2], "-q", "list", "-o", "out"]}.items():
            times = {"without": [], "with": []}
            for _ in range(runs):
                times["without"].append(cpu_seconds(words, plain, folder))
                times["with"].append(cpu_seconds(words, guarded, folder))
            least = {k: min(v) for k, v in times.items()}
            middle = {k: statistics.median(v) for k, v in times.items()}
            print(f"{what}: least {least['without']:.2f} s without, {least['with']:.2f} s with: {least['with'] / least['without'] - 1:+.1%}; "
                  f"median {middle['without']:.2f} s, {middle['with']:.2f} s: {middle['with'] / middle['without'] - 1:+.1%}", flush=True)


if __name__ == "__main__":
    main()
