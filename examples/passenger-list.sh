#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# passenger-list.sh INDEX [PAXLST...]: the passengers of a flight who should be looked at, most evidence first, as a table.
# MOST is how many can be looked at before the flight is in.
set -euo pipefail
index=$1
shift
ftf screen --quiet --index "$index" --from paxlst --as-of "${AS_OF:-today}" --to table --max-alerts "${MOST:-50}" "$@"
