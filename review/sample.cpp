#include "review/sample.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace daejo {
namespace {

/// A number that is random over texts and seeds: the seed, then the text, put a seeded generator in its
/// state.
std::uint64_t lot_of(std::uint64_t seed, std::string_view fingerprint) {
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
  std::vector<std::pair<std::uint64_t, std::size_t>> lots;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const QueuedEntry& entry = entries[i];
    const bool passed = entry.verdict == Verdict::ok && !entry.is_doubted;
    if (!passed || !seen.insert(entry.fingerprint).second || is_known(entry)) continue;
    lots.emplace_back(lot_of(seed, entry.fingerprint), i);
  }
  std::ranges::sort(lots);
  lots.resize(std::min(lots.size(), count));
  std::ranges::sort(lots, {}, &std::pair<std::uint64_t, std::size_t>::second);
  std::vector<QueuedEntry> drawn;
  for (const auto& [lot, entry] : lots) mark_as_sampled(drawn.emplace_back(entries[entry]));
  return drawn;
}

}  // namespace daejo
