// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the commands that link share: their options, the model, and reading all inputs into one collection.

#include <ftf/blocking/statistics_file.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/merging/merge_policy.hpp>
#include <ftf/pipeline/collection.hpp>
#include <ftf/pipeline/judging.hpp>
#include <ftf/pipeline/line_readers.hpp>
#include <ftf/pipeline/outputs.hpp>

#include "cli/closing.hpp"
#include "cli/command.hpp"

namespace ftf::cli {

/// --model, --ignore, --threads.
[[nodiscard]] Options linking_options();

/// --min-score.
[[nodiscard]] Options score_options();

/// --judgements.
[[nodiscard]] Options judgement_options();

/// --stats-file.
[[nodiscard]] Options statistics_options();

/// --merge-policy.
[[nodiscard]] Options merge_policy_options();

/// The model that the user chose, or the shipped one.
[[nodiscard]] comparison::Model chosen_model(const Arguments& arguments);

/// The merge policy that the user chose, or the default one.
[[nodiscard]] merging::MergePolicy chosen_merge_policy(const Arguments& arguments);

/// The fields that are compared.
[[nodiscard]] blocking::ComparedFields compared_fields(const Arguments& arguments);

/// The statistics file; throws Error(usage) without one, or where it was made for other keys or other fields than the user names.
[[nodiscard]] blocking::StatisticsFile chosen_statistics(const Arguments& arguments, const comparison::Model& model);

/// Takes the rows of linking_options() and score_options().
[[nodiscard]] pipeline::LinkOptions link_options(const Arguments& arguments, pipeline::Sides sides);

/// The source's records as a stage takes them.
[[nodiscard]] pipeline::Arrivals arrivals_of(ProfileSource& source);

/// Reads all records of a source.
[[nodiscard]] pipeline::Collection collect(const Arguments& arguments, ProfileSource& source, pipeline::SameId same_id);

/// What lines on records that are not there do: they are passed over where the source kept records back, of which they may be.
[[nodiscard]] pipeline::Absent absent_records(const ProfileSource& source);

/// The user's file of judgements; none without one.
[[nodiscard]] clustering::Judgements chosen_judgements(const Arguments& arguments);

/// Applies the user's judgements to the records; takes the rows of judgement_options() and input_options().
[[nodiscard]] pipeline::Judged chosen_constraints(const Arguments& arguments, const ProfileSource& source,
                                                  const pipeline::Collection& collection, pipeline::Sides sides);

/// What a stage found, as figures of the report, remarks and notes.
void report(Closing& closing, const pipeline::Collection& collection);
void report(Closing& closing, const blocking::KeyReport& keys);
void report(Closing& closing, const pipeline::Judged& judged, const pipeline::Collection& collection);
void report(Closing& closing, const pipeline::EntityReport& entities);

}  // namespace ftf::cli
