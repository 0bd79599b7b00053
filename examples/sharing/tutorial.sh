#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Sharing within the rules, step by step: Xland has six records of invented people and two partners, Yland and Zland. Read policy.yml and
# records.jsonl first. Needs `ftf` in PATH; writes to the folder named as argument.
set -uo pipefail
work=$(realpath "${1:?names a folder for the results}")
cd "$(dirname "$0")" || exit

say() { printf '\n== %s\n\n' "$*"; }

# The policy and the log are configured once, so that no command leads around them. /etc/ftf/ftf.yml would hold for everybody.
export FTF_POLICY=$PWD/policy.yml FTF_AUDIT=$work/audit.jsonl
today=2026-06-01

say "With a log, nothing runs without a purpose"
ftf show --as-of $today records.jsonl
echo "exit status $?"
export FTF_PURPOSE="counter-terrorism, operation Example" FTF_CASE=X/2026/5

say "What is due: x:6 should have been deleted in January"
ftf expire --as-of $today records.jsonl --kept "$work/kept.jsonl"

say "What Yland may have: x:2 by Wland's letter, x:5 because the courier is arranged, x:3 without the alias that Vland lent; x:4 stays"
ftf release --as-of $today --recipient Yland "$work/kept.jsonl" -o "$work/yland.jsonl" --refused "$work/refused.jsonl"
echo "exit status $?"
ftf show --policy '' --to table "$work/yland.jsonl"

say "Zland gets names, births and nationalities of less"
ftf release --quiet --as-of $today --recipient Zland "$work/kept.jsonl" --to table --sidecar "$work/zland-rules.jsonl"

say "No other command leads around it, and no format drops the rules"
ftf convert --quiet --as-of $today --recipient Yland --fields names "$work/kept.jsonl" --to un-xml -o "$work/yland.xml"
echo "exit status $?"

say "A life is at stake: x:4 goes to Yland against its code, by authority and with a reason, which stay in the record and in the log"
grep '"x:4"' "$work/kept.jsonl" | ftf release --as-of $today --recipient Yland \
    --override H2 --authority "head of unit 7" --reason "imminent threat to life" -o "$work/urgent.jsonl"
grep -o '"releases".*' "$work/urgent.jsonl"

say "A month later x:1 turns out to be wrong, and x:2 is withdrawn. Who has them?"
grep -v '"x:2"' "$work/kept.jsonl" | sed 's/1980-02-03/1981-02-03/g' >"$work/today.jsonl"
ftf release --recall --as-of 2026-07-01 "$work/today.jsonl" | sed 's/"time":"[^"]*","run":"[^"]*",//'

say "The log tells all of it, without a name, and nobody can change it unseen"
ftf audit show | sed 's/^\( *[0-9]*\) [^ ]*Z/\1/; s/uid=[0-9]*/uid=.../'
ftf audit verify 2>&1 | sed 's/.*audit.jsonl/audit.jsonl/'
sed -i 's/Yland/Zland/' "$work/audit.jsonl"
ftf audit verify >/dev/null 2>&1
echo "after a change, verify exits with $?"
