#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# shell-pipeline.sh PROFILES FOLDER: what ftf dedupe does, in steps that can be looked into; the same bytes.
set -euo pipefail
profiles=$1
out=$2
mkdir -p "$out"
ftf stats "$profiles" -o "$out/s.ftfs"
ftf block --stats-file "$out/s.ftfs" "$profiles" | LC_ALL=C sort |
  ftf compare --stats-file "$out/s.ftfs" -o "$out/pairs.jsonl"
ftf cluster --profiles "$profiles" "$out/pairs.jsonl" -o "$out/clusters.jsonl"
ftf merge --clusters "$out/clusters.jsonl" "$profiles" -o "$out/entities.jsonl"
