#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"
#include "project/ignore_comments.h"

namespace daejo {

/// Entry texts, which identify an entry even after it was moved.
using EntryTexts = std::multiset<std::string>;

/// The texts of a digest's entries, in order: the comments to daejo that apply to the entry, then its bytes
/// without carriage returns, trailing white space and the next entry's comments.
std::vector<std::string> entry_texts(const Digest& digest, std::span<const IgnoreComment> comments);

/// For each entry, whether it is new or changed: its text is not in `before`. Texts that are found are
/// removed from `before`.
std::vector<bool> changed_entries(std::span<const std::string> texts, EntryTexts& before);

}  // namespace daejo
