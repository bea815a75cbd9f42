#pragma once

#include <span>
#include <string>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// Formats the findings of those items whose decision `settles` them as a baseline (project/baseline.h).
/// `name_of` turns a digest's path into its name relative to the baseline's folder.
std::string decisions_as_baseline(std::span<const ReviewItem> items, const project::NameOfFile& name_of);

/// Formats items as input for `daejo eval` and `daejo train --calibrate`: lines of JSON, each a pair of a
/// summary and its abstract with a label, in the set "review". Summaries decided to be unrelated, generic or
/// swapped are labelled wrong. Summaries decided to be right, and the corrected texts of fixed ones, are
/// labelled right. All other items are left out, among them those with only a wrong section or figure, fixed
/// ones without a corrected text, and those without an abstract.
std::string decisions_as_labels(std::span<const ReviewItem> items);

/// Formats each item and its current decision, which may be `none`, as a line of JSON.
std::string decisions_as_json_lines(std::span<const ReviewItem> items);

/// Formats each history entry as a line of JSON.
std::string history_as_json_lines(std::span<const HistoryEntry> history);

/// Accepts the reasons of every entry whose `item_fingerprint` is that of an item with a decision that
/// `settles` it. Reasons that were accepted before stay as they are. The `justification` of each newly
/// accepted reason says who decided what and when, and has the editor's note, if there is one. Returns the
/// number of entries with such an item.
std::size_t apply_decisions(std::span<const ReviewItem> items, std::span<AuditedEntry> entries);

}  // namespace daejo::review
