#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# review.sh PAIRS: the pairs that a person should look at, best first, with jq: score, ids, and the strongest reason for and against.
set -euo pipefail
jq -r -s '
  map(select(.judgement == null and .score < 0.99)) | sort_by(-.score)[]
  | (.reasons | max_by(.weight)) as $for | (.reasons | min_by(.weight)) as $against
  | [.score, .a, .b, "\($for.feature) \($for.level)", "\($against.feature) \($against.level)"] | @tsv' "$1"
