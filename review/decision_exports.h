#pragma once

#include <span>
#include <string>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// The findings of settled items as a baseline (project/baseline.h). `name_of` turns a digest's path into its
/// name relative to the baseline's folder.
std::string decisions_as_baseline(std::span<const ReviewItem> items, const project::NameOfFile& name_of);

/// Labelled pairs for `daejo eval` and `daejo train --calibrate`, one per line, in the set "review".
/// Summaries decided to be unrelated, generic or swapped are labelled wrong. Those decided to be right, and
/// the corrected texts of fixed ones, are labelled right. A summary with just a wrong section or figure is
/// neither, so it is left out, and so are items without an abstract.
std::string decisions_as_labels(std::span<const ReviewItem> items);

/// All current decisions as JSON Lines.
std::string decisions_as_json_lines(std::span<const ReviewItem> items);

/// The whole history as JSON Lines.
std::string history_as_json_lines(std::span<const HistoryEntry> history);

/// Accepts the reasons of entries whose text was settled in the queue. The `justification` of each records
/// who decided what, when and why. Returns the number of such entries.
std::size_t apply_decisions(std::span<const ReviewItem> items, std::span<AuditedEntry> entries);

}  // namespace daejo::review
