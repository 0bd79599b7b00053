#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# stages.sh FTF SHARED MAPPINGS: the stages over lines give the pairs, clusters and entities of dedupe, byte for byte: on real lists, shuffled, in two parts, with 1, 2 and 4
# threads; and the keyed stream is small. Data that are missing are an error where CI=true, else a skip (77).
set -euo pipefail
FTF=$1
lists=$2/data/lists/un
big=$2/data/linkage/gen_multi_100k.csv
mappings=$3
for input in "$lists/un_consolidated_pakote.xml" "$lists/un_consolidated_2020_perchrh.xml" "$big"; do
  [ -e "$input" ] && continue
  echo "missing: $input" >&2
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 77
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() { echo "$*" >&2; exit 1; }

# The stages with so many threads, of a file in its order or shuffled; comparing in two parts, cut between two keys.
stages() {
  local threads=$1 profiles=$2 lines cut
  "$FTF" stats -q --threads "$threads" "$profiles" -o s.ftfs
  "$FTF" block -q --threads "$threads" --stats-file s.ftfs "$profiles" | LC_ALL=C sort >keyed
  lines=$(wc -l <keyed)
  cut=$(awk -F '\t' -v half=$((lines / 2)) 'NR > half && $1 != key { print NR - 1; exit } { key = $1 }' keyed)
  head -n "${cut:-0}" keyed | "$FTF" compare --threads "$threads" --stats-file s.ftfs >pairs
  tail -n +$((${cut:-0} + 1)) keyed | "$FTF" compare --threads "$threads" --stats-file s.ftfs >>pairs
  "$FTF" compare --threads "$threads" --stats-file s.ftfs keyed | cmp - pairs || fail "$profiles: two parts are not the whole"
  "$FTF" cluster -q --threads "$threads" --profiles "$profiles" --pairs sorted_pairs pairs >clusters
  "$FTF" merge -q --threads "$threads" --clusters clusters "$profiles" >entities
}

# check FILE THREADS...: the stages once for each number of threads, the first time of the shuffled file.
check() {
  local name=$1 threads
  shift
  "$FTF" dedupe -q --threads 1 "$name" --clusters expected_clusters --pairs expected_pairs -o expected_entities
  shuf --random-source="$name" "$name" >"$name.shuffled"
  for threads in "$@"; do
    if [ "$threads" = "$1" ]; then stages "$threads" "$name.shuffled"; else stages "$threads" "$name"; fi
    for part in clusters entities; do cmp "$part" "expected_$part" || fail "$name: $part differ from those of dedupe"; done
    cmp sorted_pairs expected_pairs || fail "$name: pairs differ from those of dedupe"
  done
  "$FTF" dedupe -q --threads 4 "$name.shuffled" --clusters /dev/null -o - | cmp - expected_entities || fail "$name: order or threads count in dedupe"
  echo "$name: $(wc -l <expected_pairs) pairs, $(wc -l <expected_entities) entities, $(($(stat -c %s keyed) / $(wc -l <"$name"))) bytes of keyed records a record"
}

"$FTF" convert -q "$lists/un_consolidated_pakote.xml" >un
"$FTF" convert -q "$lists/un_consolidated_2020_perchrh.xml" | sed 's/"id":"un:/"id":"old:/' | cat - un >un_twice
"$FTF" convert -q --from csv --mapping "$mappings/linkage-benchmark.yml" "$big" >big
check un 2 1 4
check un_twice 4 1 2
check big 1 2 4
[ "$(stat -c %s keyed)" -le $((8192 * $(wc -l <big))) ] || fail "more than 8 KiB of keyed records a record"
