#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// Is added to the codes of an entry that passed the audit but was drawn for review.
inline constexpr std::string_view sample_code = "sample";

bool is_sampled(const QueuedEntry& entry);

/// Marks an entry as drawn for review, so that an editor must decide on it.
void mark_as_sampled(QueuedEntry& entry);

/// Draws at most `count` of the entries that passed without a warning, and returns them marked, in their
/// order. Each entry is as likely as any other. Which ones are drawn depends on the seed, not on the order of
/// the entries. Texts for which `is_known` returns true are not drawn.
std::vector<QueuedEntry> draw_sample(std::span<const QueuedEntry> entries, std::size_t count,
                                     std::uint64_t seed,
                                     const std::function<bool(const QueuedEntry&)>& is_known);

}  // namespace daejo::review
