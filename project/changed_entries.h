#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"
#include "project/ignore_comments.h"

namespace daejo::project {

/// The texts of entries. An entry is recognised by its text, even if it has moved.
using EntryTexts = std::multiset<std::string>;

/// The texts of a digest's entries, in order. A text consists of the comments to daejo that apply to the
/// entry, and of the entry's bytes without the comments to daejo inside them, which apply to the next entry.
/// Carriage returns, and white space before such a comment or at the end, are left out. `comments` must be in
/// the order of the file.
std::vector<std::string> entry_texts(const parsers::Digest& digest, std::span<const IgnoreComment> comments);

/// Returns for each entry whether it is new or changed, that is, whether `before` lacks its text. One copy of
/// a text that is found is removed from `before`, so that it is not found twice.
std::vector<bool> changed_entries(std::span<const std::string> texts, EntryTexts& before);

}  // namespace daejo::project
