#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# cluster-sizes.sh CLUSTERS: how many clusters have how many records, with Miller.
set -euo pipefail
mlr --ijsonl --opprint count -g cluster -o records then count -g records -o clusters then sort -nf records "$1"
