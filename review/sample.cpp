#include "review/sample.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace daejo::review {
namespace {

/// A pseudo-random number that depends only on the seed and the text's fingerprint.
std::uint64_t random_rank(std::uint64_t seed, std::string_view fingerprint) {
  std::vector<std::uint32_t> material = {static_cast<std::uint32_t>(seed),
                                         static_cast<std::uint32_t>(seed >> 32U)};
  material.insert(material.end(), fingerprint.begin(), fingerprint.end());
  std::seed_seq sequence(material.begin(), material.end());
  std::mt19937_64 generator(sequence);
  return generator();
}

}  // namespace

bool is_sampled(const QueuedEntry& entry) {
  return std::ranges::find(entry.codes, sample_code) != entry.codes.end();
}

void mark_as_sampled(QueuedEntry& entry) {
  if (!is_sampled(entry)) entry.codes.emplace_back(sample_code);
  entry.is_doubted = true;
}

std::vector<QueuedEntry> draw_sample(std::span<const QueuedEntry> entries, std::size_t count,
                                     std::uint64_t seed,
                                     const std::function<bool(const QueuedEntry&)>& is_known) {
  std::vector<std::pair<std::uint64_t, std::size_t>> ranks;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const QueuedEntry& entry = entries[i];
    const bool passed = entry.verdict == Verdict::ok && !entry.is_doubted;
    if (!passed || !seen.insert(entry.fingerprint).second || is_known(entry)) continue;
    ranks.emplace_back(random_rank(seed, entry.fingerprint), i);
  }
  std::ranges::sort(ranks);
  ranks.resize(std::min(ranks.size(), count));
  std::ranges::sort(ranks, {}, &std::pair<std::uint64_t, std::size_t>::second);
  std::vector<QueuedEntry> drawn;
  for (const auto& [rank, entry] : ranks) mark_as_sampled(drawn.emplace_back(entries[entry]));
  return drawn;
}

}  // namespace daejo::review
