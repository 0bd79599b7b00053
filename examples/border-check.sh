#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# border-check.sh INDEX: machine readable zones in, alerts out, one JSON line each; exit code 1 when there is none. A scanner's
# zones have two or three lines each. An alert is a proposal: an officer decides.
set -euo pipefail
ftf screen --quiet --exit-code --index "$1" --from mrz --as-of "${AS_OF:-today}"
