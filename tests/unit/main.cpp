// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#define DOCTEST_CONFIG_IMPLEMENT  // this one, too, because the precompiled header has included doctest before
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
