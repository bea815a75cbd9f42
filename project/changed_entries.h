#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"
#include "project/ignore_comments.h"

namespace daejo::project {

/// The texts of entries. They identify an entry even if it has moved.
using EntryTexts = std::multiset<std::string>;

/// The texts of a digest's entries, in order. A text consists of the comments to daejo that apply to the
/// entry, and the entry's bytes without carriage returns, trailing white space and comments for the next
/// entry.
std::vector<std::string> entry_texts(const parsers::Digest& digest, std::span<const IgnoreComment> comments);

/// Whether each entry is new or changed, that is, whether its text is missing from `before`. Texts that are
/// found are removed from `before`.
std::vector<bool> changed_entries(std::span<const std::string> texts, EntryTexts& before);

}  // namespace daejo::project
