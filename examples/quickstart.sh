#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Builds ftf and runs the main job on a delivery of invented people. On Debian 12, as root, it installs what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n\n' "$*"; }

tests/packages.sh build

say "Building into build/release"
cmake --preset release -D FTF_DEVELOPER=OFF >/dev/null
cmake --build --preset release --target ftf_tool
PATH=$PWD/build/release/cli:$PATH

out=$PWD/build/quickstart
mkdir -p "$out"
cd examples/delivery

say "What came in: a UN list, INTERPOL notices, a neighbour's table in Arabic, notes of the own desk"
ftf show --to table --mapping partner.yml un.xml interpol.json partner.csv colleagues.jsonl

say "Who is who: one line a person"
ftf dedupe --mapping partner.yml un.xml interpol.json partner.csv colleagues.jsonl \
    --clusters "$out/clusters.jsonl" --pairs "$out/pairs.jsonl" -o "$out/entities.jsonl"
ftf show --to table "$out/entities.jsonl"

say "Why two of the records are one person"
ftf explain un:9900102 desk:18 --mapping partner.yml un.xml interpol.json partner.csv colleagues.jsonl

say "The results are in build/quickstart: entities.jsonl, clusters.jsonl, pairs.jsonl"
