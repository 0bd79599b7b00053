#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# judge.sh PAIRS A B VERDICT WHO WHEN REASON >> JUDGEMENTS: a pair's line becomes a judgement with jq, evidence included.
set -euo pipefail
jq -c --arg a "$2" --arg b "$3" --arg verdict "$4" --arg who "$5" --arg when "$6" --arg reason "$7" '
  select(.a == $a and .b == $b) | {a, b, $verdict, $who, $when, $reason, evidence}' "$1"
