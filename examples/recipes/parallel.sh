#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# parallel.sh PROFILES FOLDER: the same with GNU parallel: parts are counted and blocked apart, whole blocks compared apart.
set -euo pipefail
profiles=$1
out=$2
mkdir -p "$out"
split -n l/2 "$profiles" "$out/part."
parallel ftf stats {} -o {}.ftfs ::: "$out"/part.a?
ftf stats --merge "$out"/part.*.ftfs -o "$out/s.ftfs"
parallel ftf block --quiet --stats-file "$out/s.ftfs" {} -o {}.keyed ::: "$out"/part.a?
LC_ALL=C sort "$out"/part.*.keyed -o "$out/keyed.tsv"
parallel --pipepart -a "$out/keyed.tsv" --block -1 --colsep '\t' --group-by 1 \
  ftf compare --threads 1 --stats-file "$out/s.ftfs" >"$out/pairs.jsonl"
ftf cluster --profiles "$profiles" "$out/pairs.jsonl" -o "$out/clusters.jsonl"
ftf merge --clusters "$out/clusters.jsonl" "$profiles" -o "$out/entities.jsonl"
