#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Runs one golden case: run_case.sh FOLDER, with the program in $FTF. `cmd` is run by bash in its folder; standard output, standard
# error and exit code must be those of expected_out, expected_err and expected_code. ACCEPT=1 writes what came instead: read the
# diff before you commit it. FTF_FORMATS and FTF_EXAMPLES name the folders with the samples. A case whose file `needs` names a program that
# is not there is skipped (exit code 77), or fails where CI=true.
set -u
cd "$1" || exit 2
: "${FTF:?names no program}"
export FTF LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH FTF_CONFIG FTF_POLICY FTF_RECIPIENT FTF_AUDIT FTF_AUDIT_KEY FTF_PURPOSE FTF_CASE FTF_USER
export XDG_CONFIG_HOME=/nonexistent XDG_CONFIG_DIRS=/nonexistent

if [ -f needs ]; then
  while read -r program; do
    command -v "$program" >/dev/null && continue
    echo "$program is not installed"
    if [ "${CI:-}" = true ]; then exit 1; fi
    exit 77
  done <needs
fi

came=$(mktemp -d) || exit 2
trap 'rm -rf "$came"' EXIT
bash ./cmd >"$came/out" 2>"$came/err" </dev/null
echo $? >"$came/code"

if [ "${ACCEPT:-0}" = 1 ]; then
  for part in out err code; do cp "$came/$part" "expected_$part"; done
  exit 0
fi

failed=0
for part in out err code; do
  if [ ! -f "expected_$part" ]; then
    echo "expected_$part is missing; what came:"
    cat "$came/$part"
    failed=1
  elif ! diff -u "expected_$part" "$came/$part"; then
    failed=1
  fi
done
exit $failed
