#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# nightly.sh FOLDER INPUT...: for cron. One run at a time, one log line a run, and an alert when a run fails.
#   17 3 * * *  ALERT='mail -s ftf desk@police.example' /usr/local/bin/nightly.sh /srv/ftf /srv/ftf/in/*.xml
set -euo pipefail
folder=$1
shift
say() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*" >>"$folder/log"; }

exec 9>"$folder/lock"
if ! flock --nonblock 9; then
  say "skipped: the run before is not done"
  exit 75
fi
code=0
ftf dedupe --quiet --clusters "$folder/clusters.jsonl" -o "$folder/entities.jsonl" --report "$folder/report.json" "$@" 2>"$folder/errors" || code=$?
if [ $code != 0 ]; then
  say "failed: exit code $code"
  ${ALERT:-cat} <"$folder/errors"
  exit $code
fi
say "done: $(jq -c '{records, pairs, entities}' "$folder/report.json")"
