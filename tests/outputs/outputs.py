#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
"""Spoils every output of every command and every format: outputs.py listed|full_disk|closed_pipe|interrupt FTF.

A full disk ends a run with exit 4 and the code file-write, a closed pipe ends it by SIGPIPE without a word, an interrupt by SIGINT; none
leaves a file."""

import itertools
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What each command is given beside its outputs; the last word is an input read from its beginning to its end, and INPUT one that
# can be a pipe.
RUNS = {
    "convert": "convert INPUT",
    "validate": "validate INPUT",
    "sniff": "sniff p.csv",
    "show": "show INPUT",
    "normalize": "normalize INPUT",
    "romanize": "romanize INPUT_NAMES",
    "parse-name": "parse-name INPUT_NAMES",
    "score-names": "score-names INPUT_PAIRS",
    "diff": "diff old.jsonl INPUT",
    "stats": "stats INPUT",
    "block": "block --stats-file s.ftfs INPUT",
    "compare": "compare --stats-file s.ftfs INPUT_KEYED",
    "cluster": "cluster --profiles p.jsonl INPUT_SCORED",
    "merge": "merge --clusters clusters.jsonl INPUT",
    "dedupe": "dedupe INPUT",
    "link": "link p.jsonl INPUT",
    "index": "index INPUT",
    "screen": "screen --index i.ftfx --threshold 0.5 INPUT",
    "train": "train --names INPUT_LABELLED",
    "evaluate": "evaluate --clusters clusters.jsonl --truth INPUT_TRUTH",
    "explain": "explain ID1 ID2 INPUT",
    "release": "release --as-of 2026-06-01 --policy policy.yml --recipient Other INPUT",
    "expire": "expire --as-of 2026-06-01 --key key INPUT",
    "generate": "generate --rows 2000",
    "formats": "formats",
    "audit": "audit --audit log show",
    "config": "config",
    "completion": "completion bash",
}
# Outputs that are files beside the main one.
FILES = {
    "convert": ["report", "sidecar"],
    "validate": ["report"],
    "normalize": ["report", "sidecar"],
    "diff": ["delta", "report"],
    "stats": ["report"],
    "block": ["report"],
    "compare": ["report"],
    "cluster": ["pairs", "report"],
    "merge": ["report", "sidecar"],
    "dedupe": ["clusters", "pairs", "report", "sidecar"],
    "link": ["report"],
    "index": ["report"],
    "screen": ["report"],
    "evaluate": ["plot"],
    "explain": ["report"],
    "release": ["report", "sidecar", "refused"],
    "expire": ["kept", "tombstones", "report"],
    "generate": ["truth"],
}
INPUTS = {
    "INPUT": "p.jsonl",
    "INPUT_NAMES": "names.txt",
    "INPUT_PAIRS": "pairs.tsv",
    "INPUT_KEYED": "sorted",
    "INPUT_SCORED": "scored",
    "INPUT_LABELLED": "labelled.tsv",
    "INPUT_TRUTH": "t.csv",
}
NO_OPTION = {"sniff", "formats", "audit", "config", "completion"}  # these write to standard output only
NO_STREAM = {"index"}
POLICY = "self: Xland\nrecipients: {Other: {}}\n"


def invoke(ftf, folder, words, **how):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("FTF_", "XDG_", "SOURCE_DATE"))}
    env.update(HOME=str(folder), TMPDIR=str(folder))
    return subprocess.run([ftf, *words], cwd=folder, env=env, check=False, stderr=subprocess.PIPE, **how)


def make(ftf, folder, *words, to=None):
    with open(folder / to if to else os.devnull, "wb") as out:
        done = invoke(ftf, folder, list(words), stdout=out)
    if done.returncode:
        sys.exit(f"ftf {' '.join(words)}: {done.returncode}\n{done.stderr.decode()}")


def prepare(ftf, folder):
    """Inputs of all commands, made of invented people."""
    make(ftf, folder, "generate", "--rows", "300", "--seed", "5", "--truth", "t.csv", "-o", "p.jsonl")
    make(ftf, folder, "convert", "-q", "--to", "csv", "p.jsonl", "-o", "p.csv")
    make(ftf, folder, "stats", "p.jsonl", "-o", "s.ftfs")
    make(ftf, folder, "block", "--stats-file", "s.ftfs", "p.jsonl", "-o", "keyed")
    (folder / "sorted").write_bytes(b"".join(sorted((folder / "keyed").read_bytes().splitlines(keepends=True))))
    make(ftf, folder, "compare", "--stats-file", "s.ftfs", "sorted", "-o", "scored")
    make(ftf, folder, "dedupe", "p.jsonl", "--clusters", "clusters.jsonl", "-o", "merged.jsonl")
    make(ftf, folder, "index", "p.jsonl", "-o", "i.ftfx")
    (folder / "audited.yml").write_text("audit: log\n")
    make(ftf, folder, "convert", "-q", "--config", "audited.yml", "--purpose", "test", "p.jsonl", "-o", "copy.jsonl")
    records = [json.loads(line) for line in (folder / "p.jsonl").read_text().splitlines()]
    names = [record["names"][0]["full"] for record in records]
    (folder / "names.txt").write_text("".join(name + "\n" for name in names))
    pairs = [f"{a}\t{b}" for a, b in zip(names, names[1:])]
    (folder / "pairs.tsv").write_text("".join(pair + "\n" for pair in pairs))
    (folder / "policy.yml").write_text(POLICY)
    (folder / "key").write_bytes(b"0123456789abcdef0123456789abcdef")
    labelled = [f"{name}\t{name}\t1\tX\te{i}\te{i}" for i, name in enumerate(names)]
    labelled += [f"{pair}\t0\tX\te{i}\te{i + 1}" for i, pair in enumerate(pairs)]
    (folder / "labelled.tsv").write_text("\n".join(["name_a\tname_b\tlabel\tsource\tent_a\tent_b", *labelled]) + "\n")
    handlings = itertools.cycle([{"codes": ["H0"]}, {"codes": ["H2"], "owner": "Oland", "delete_by": "2026-05-01"}])
    held = [json.dumps(record | {"handling": handling}) + "\n" for record, handling in zip(records, handlings)]
    (folder / "old.jsonl").write_text("".join(held[:100]))
    (folder / "p.jsonl").rename(folder / "plain.jsonl")
    (folder / "p.jsonl").write_text("".join(held))
    return records[0]["id"], records[1]["id"]


def words_of(command, ids, **inputs):
    replaced = {**INPUTS, "ID1": ids[0], "ID2": ids[1], **inputs}
    return [replaced.get(word, word) for word in RUNS[command].split()]


def outputs_of(ftf, command):
    """Each output of a command, as the words that send it somewhere and the program's option for it."""
    if command not in NO_STREAM:
        yield "standard output", None
    if command not in NO_OPTION:
        yield "output", "--output"
    for name in FILES.get(command, []):
        yield name, "--" + name


def written_formats(ftf, folder):
    listed = invoke(ftf, folder, ["formats", "--json"], stdout=subprocess.PIPE).stdout.decode()
    return [row["name"] for row in map(json.loads, listed.splitlines()) if row["write"]]


def jobs(ftf, folder, ids):
    """All runs with the option of the output that is spoiled."""
    for command in RUNS:
        for name, option in outputs_of(ftf, command):
            main_file = ["-o", "new"] if option not in (None, "--output") else []
            yield f"{command}, {name}", [*words_of(command, ids), *main_file], option
    for name in written_formats(ftf, folder):
        words = ["convert", "-q", "--as-of", "2026-06-01", "--to", name, "plain.jsonl"]
        yield f"{name}, output", words, "--output"
        yield f"{name}, standard output", words, None


def listed(ftf, folder, ids):
    """Every command is in the table, and every option that names a file to be written."""
    text = invoke(ftf, folder, ["--help"], stdout=subprocess.PIPE).stdout.decode()
    for command in re.findall(r"^  ([a-z-]+) ", text, re.M):
        if command not in RUNS:
            yield f"{command} is in no run"
            continue
        page = invoke(ftf, folder, [command, "--help"], stdout=subprocess.PIPE).stdout.decode()
        for option, text in re.findall(r"--([a-z-]+) FILE\s+(Write|Keep|Draw)", page):
            if option not in ("output", "refused", "pairs", *FILES.get(command, [])):
                yield f"{command} --{option} is in no run"


def full_disk(ftf, folder, ids):
    for name, words, option in jobs(ftf, folder, ids):
        more = [option, "/dev/full"] if option else []
        with open("/dev/full", "wb") as full:
            done = invoke(ftf, folder, [*words, *more, "--json"], stdout=subprocess.DEVNULL if option else full)
        if done.returncode != 4 or b'"code":"file-write"' not in done.stderr or (folder / "new").exists():
            yield f"{name}: exit {done.returncode}, {done.stderr.decode()[:300]}"


def closed_pipe(ftf, folder, ids):
    for name, words, option in jobs(ftf, folder, ids):
        if option:
            continue
        read, write = os.pipe()
        os.close(read)
        done = invoke(ftf, folder, words, stdout=write)
        os.close(write)
        if done.returncode != -signal.SIGPIPE or done.stderr:
            yield f"{name}: exit {done.returncode}, {done.stderr.decode()[:300]}"


def interrupted(ftf, folder, words, source):
    """Interrupts a run that has its input, but for the end."""
    env = {**os.environ, "HOME": str(folder), "TMPDIR": str(folder)}
    free = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen([ftf, *words], cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=free) as run:
        with open(folder / "pipe", "wb", buffering=0) as pipe:
            pipe.write((folder / source).read_bytes()[:-1])
            run.send_signal(signal.SIGINT)
            return run.wait(60)


def interrupt(ftf, folder, ids):
    os.mkfifo(folder / "pipe")
    for command, line in RUNS.items():
        source = next((INPUTS[word] for word in line.split() if word in INPUTS), None)
        if not source:
            continue
        words = words_of(command, ids, **{word: "pipe" for word in INPUTS})
        if command not in ("romanize", "parse-name", "score-names", "compare", "cluster", "train", "evaluate"):
            words += ["--from", "jsonl", "--encoding", "utf-8"]
        before = set(folder.iterdir())
        code = interrupted(ftf, folder, [*words, "-o", "new"], source)
        left = set(folder.iterdir()) - before
        if code != -signal.SIGINT or left:
            yield f"{command}: exit {code}, left {sorted(path.name for path in left)}"


def main():
    what, ftf = sys.argv[1], str(Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ids = prepare(ftf, folder)
        faults = list(globals()[what](ftf, folder, ids))
    for fault in faults:
        print(fault)
    return bool(faults)


sys.exit(main())
