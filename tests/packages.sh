#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# Installs the Debian 12 packages of a kind of work, unless all are there: packages.sh build|test|recipes|full. This is the one list;
# CONTRIBUTING.md says what each library is for.
set -eu
build="g++ cmake ninja-build pkg-config libarchive-dev libcli11-dev libexpat1-dev libfmt-dev libicu-dev libsimdjson-dev libssl-dev libxlsxwriter-dev libxxhash-dev libyaml-cpp-dev zlib1g-dev"
test="$build doctest-dev git libxml2-utils python3 python3-dev python3-venv"
recipes="jq miller parallel"
full="$test $recipes clang-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev"
case ${1:-} in
  build) wanted=$build ;;
  test) wanted=$test ;;
  recipes) wanted=$recipes ;;
  full) wanted=$full ;;
  *) echo "usage: packages.sh build|test|recipes|full" >&2; exit 2 ;;
esac

missing=
for package in $wanted; do
  if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$'; then missing="$missing $package"; fi
done
if [ -z "$missing" ]; then exit 0; fi

echo "installing:$missing" >&2
as_root=
if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
