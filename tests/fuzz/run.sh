#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Fuzzes every target for a while: run.sh SECONDS [TARGET...]. Builds with Clang 19 in build/fuzz. What is found goes to
# tests/fuzz/regressions/TARGET, where the ordinary tests replay it; new inputs that reach new code stay in the build tree.
set -eu
seconds=${1:?how many seconds for each target}
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
build=${FTF_FUZZ_BUILD:-$root/build/fuzz}
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++-19 -DFTF_DEVELOPER=ON -DFTF_FUZZ=ON -DCMAKE_UNITY_BUILD=ON >/dev/null
targets=("$@")
if [ ${#targets[@]} = 0 ]; then
  for source in "$root"/tests/fuzz/*_fuzz.cpp; do targets+=("$(basename "$source" _fuzz.cpp)"); done
fi
ninja -C "$build" "${targets[@]/#/fuzz_}"

failed=0
for name in "${targets[@]}"; do
  corpus=$root/tests/fuzz/corpus/$name
  found=$build/corpus/$name
  regressions=$root/tests/fuzz/regressions/$name
  mkdir -p "$found" "$regressions" "$corpus"
  echo "== $name"
  dictionary=()
  if [ -f "$root/tests/fuzz/$name.dict" ]; then dictionary=("-dict=$root/tests/fuzz/$name.dict"); fi
  if ! "$build/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
      "${dictionary[@]}" "-artifact_prefix=$regressions/" "$found" "$corpus" "$regressions" >"$build/$name.log" 2>&1; then
    tail -n 40 "$build/$name.log"
    failed=1
  fi
  grep -E '^stat::number_of_executed_units|^Done' "$build/$name.log" || true
  rmdir --ignore-fail-on-non-empty "$regressions" "$corpus"
done
exit $failed
