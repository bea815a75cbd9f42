#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"
#include "project/ignore_comments.h"

namespace daejo {

/// The texts of entries, by which one is known again wherever it was moved to.
using EntryTexts = std::multiset<std::string>;

/// The texts of a digest's entries, in order: each entry's bytes without line ends' carriage returns,
/// trailing white space and the comments of the next entry, after the comments to daejo that are for this
/// one.
std::vector<std::string> entry_texts(const Digest& digest, std::span<const IgnoreComment> comments);

/// Whether each entry is new or was changed: its text is not among `before`, from which those found are
/// taken.
std::vector<bool> changed_entries(std::span<const std::string> texts, EntryTexts& before);

}  // namespace daejo
