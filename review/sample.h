#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// Stands among the codes of an entry that passed the audit and was drawn to be looked at all the same.
inline constexpr std::string_view sample_code = "sample";

bool is_sampled(const QueuedEntry& entry);

/// Marks an entry as drawn, so that it is to be decided on.
void mark_as_sampled(QueuedEntry& entry);

/// Draws at most `count` of the entries that passed without a warning, each as likely as any other, marked
/// and in their order. The seed, not the order of the entries, decides which; texts that `is_known` are
/// passed over.
std::vector<QueuedEntry> draw_sample(std::span<const QueuedEntry> entries, std::size_t count,
                                     std::uint64_t seed,
                                     const std::function<bool(const QueuedEntry&)>& is_known);

}  // namespace daejo::review
