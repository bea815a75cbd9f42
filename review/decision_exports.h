#pragma once

#include <span>
#include <string>
#include <vector>

#include "review/review_item.h"

namespace daejo {

/// The findings of the items whose decision settles them, as a baseline (project/baseline.h). `name_of` names
/// a digest relative to the baseline's folder.
std::string decisions_as_baseline(std::span<const ReviewItem> items, const NameOfFile& name_of);

/// Pairs for `daejo eval` and `daejo train --calibrate`, one a line, in the set "review": a summary that is
/// unrelated, generic or swapped is wrong; one that is right, and the corrected text of one that was fixed,
/// is right. A summary with a wrong section or figure alone is about its paper and yet not right, so it is in
/// neither. What has no abstract is left out.
std::string decisions_as_labels(std::span<const ReviewItem> items);

/// Every decision in force as JSON Lines, for programs.
std::string decisions_as_json_lines(std::span<const ReviewItem> items);

/// Every change ever made as JSON Lines.
std::string history_as_json_lines(std::span<const HistoryEntry> history);

/// Marks the reasons of a run's entries as accepted where the queue has settled the same text; says in
/// `justification` who decided what, when and why. Returns how many entries that were.
std::size_t apply_decisions(std::span<const ReviewItem> items, std::span<AuditedEntry> entries);

}  // namespace daejo
