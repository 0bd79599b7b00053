// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Profiles as bytes between two stages of one run: several times faster than the canonical form, and never seen by anyone else.

#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Appends the packed form. It is read back by the same build of the program only.
void append_packed(std::string& out, const Profile& profile);

/// Replaces `profile` with what was packed. Throws Error(internal) for bytes that append_packed did not make.
void read_packed(std::string_view packed, Profile& profile);

}  // namespace ftf::profile
