// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the commands that link share: their options, the model, and reading all inputs into one collection.

#include <memory>
#include <string>
#include <vector>

#include <ftf/comparison/model.hpp>
#include <ftf/pipeline/collection.hpp>
#include <ftf/pipeline/link.hpp>

#include "cli/command.hpp"
#include "cli/profile_source.hpp"
#include "cli/run_report.hpp"

namespace ftf::cli {

/// --model, --ignore, --threads.
[[nodiscard]] Options linking_options();

/// --min-score.
[[nodiscard]] Options score_options();

/// The model that the user chose, or the shipped one.
[[nodiscard]] comparison::Model chosen_model(const Arguments& arguments);

/// Takes the rows of linking_options() and score_options().
[[nodiscard]] pipeline::LinkOptions link_options(const Arguments& arguments, pipeline::Sides sides);

/// Reads all records of a source.
[[nodiscard]] pipeline::Collection collect(const Arguments& arguments, ProfileSource& source, pipeline::SameId same_id);

/// Adds what reading and pairing found to a report.
void add_figures(RunReport& report, const ProfileSource& source, const pipeline::Collection& collection, const pipeline::Pairs& pairs);

/// Says what was not linked, and what blocking left out.
void print_remarks(const Console& console, ProfileSource& source, const pipeline::Collection& collection, const pipeline::Pairs& pairs);

}  // namespace ftf::cli
