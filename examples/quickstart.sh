#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Builds ftf and runs the main job on a delivery of invented people. On Debian 12, as root, it installs what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s\n\n' "$*"; }

tests/packages.sh build

say "Building into build/release"
cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release -DFTF_DEVELOPER=OFF >/dev/null
cmake --build build/release --target ftf_tool
PATH=$PWD/build/release/cli:$PATH

delivery=examples/delivery
out=build/quickstart
mkdir -p "$out"

say "A neighbour's table: Arabic, Windows-1256, semicolons, Islamic dates"
ftf convert --mapping $delivery/partner.yml $delivery/partner.csv > $out/partner.jsonl
ftf show --to table $out/partner.jsonl

say "Four sources into one set of persons"
ftf dedupe $delivery/un.xml $delivery/interpol.json $out/partner.jsonl $delivery/colleagues.jsonl \
    --clusters $out/clusters.jsonl -o $out/entities.jsonl
ftf show --to table $out/entities.jsonl

say "Why two of the records are one person"
cat $delivery/un.xml | ftf convert > $out/un.jsonl
ftf explain $out/un.jsonl $out/partner.jsonl un:9900101 partner:102

say "All results are in $out; $delivery holds what went in"
