#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Installs what is missing, builds and runs every test: a release build with GCC, and one with GCC's address and undefined behaviour
# sanitizers. Ends on ctest's own summary. `run.sh PRESET...` takes other presets; tests/full.sh takes the rest of them.
set -eu
cd "$(dirname "$0")/.."
tests/packages.sh test
tests/packages.sh recipes || echo "without these, the cases of some recipes are skipped" >&2
{ python3 -m venv build/python && build/python/bin/pip install -q -r tests/conformance/requirements.txt; } ||
  echo "without these, the checks against packages of PyPI are skipped" >&2
presets=("$@")
if [ ${#presets[@]} = 0 ]; then presets=(release asan); fi
jobs=$(nproc)

for preset in "${presets[@]}"; do
  cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" --parallel "$jobs"
done

failed=
for preset in "${presets[@]}"; do
  echo "== tests of $preset"
  ctest --preset "$preset" --parallel "$jobs" || failed="$failed $preset"
done
if [ -n "$failed" ]; then
  echo "failed:$failed" >&2
  exit 1
fi
