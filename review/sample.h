#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// The code that an entry gets if it passed the audit but was drawn for review.
inline constexpr std::string_view sample_code = "sample";

bool is_sampled(const QueuedEntry& entry);

/// Marks an entry as drawn for review: adds `sample_code`, and sets `is_doubted`, so that it waits for a
/// decision.
void mark_as_sampled(QueuedEntry& entry);

/// Draws at most `count` of the entries with the verdict `ok` that are not doubted, and returns them marked,
/// in the order of `entries`. Each text is drawn at most once, and is as likely as any other. Which texts are
/// drawn depends on the seed, but not on the order of `entries`. Texts for which `is_known` returns true are
/// not drawn.
std::vector<QueuedEntry> draw_sample(std::span<const QueuedEntry> entries, std::size_t count,
                                     std::uint64_t seed,
                                     const std::function<bool(const QueuedEntry&)>& is_known);

}  // namespace daejo::review
