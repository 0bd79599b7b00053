#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Everything that tests/run.sh leaves out: Clang 19, the thread sanitizer, the layout and lint checks, and a minute of fuzzing for
# each target (FUZZ_SECONDS says how long).
set -eu
cd "$(dirname "$0")/.."
tests/packages.sh full
git ls-files '*.cpp' '*.hpp' | xargs -r clang-format-19 --dry-run --Werror
tests/run.sh clang tsan
cmake --preset tidy >/dev/null
cmake --build --preset tidy --parallel "$(nproc)"
tests/fuzz/run.sh "${FUZZ_SECONDS:-60}"
