#pragma once

#include <string_view>
#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo {

/// `withdrawn`: arXiv's comment or abstract says so, of the version linked or of a later one.
std::vector<Reason> withdrawn_reasons(const EntryReading& reading);

/// `newer-version`: the link names a version, and `other_versions` has a later one whose abstract differs
/// clearly.
std::vector<Reason> newer_version_reasons(const EntryReading& reading);

/// The share of words that two texts have in common: Jaccard's coefficient of the sets of their
/// `plain_words`, 0 to 1.
double share_of_common_words(std::string_view a, std::string_view b);

/// Below this share of common words two abstracts differ clearly. An abstract that is polished keeps most of
/// its words; with a third of them exchanged on both sides (2/3 kept of each: 0.5) it says other things.
inline constexpr double clearly_other_abstract = 0.6;

}  // namespace daejo
