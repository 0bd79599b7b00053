// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/command.hpp"

int main(int argc, char** argv) { return ftf::cli::run(argc, argv); }
