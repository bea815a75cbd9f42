#include "audit/rules/shingles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/utf8.h"

namespace daejo::audit {
namespace {

constexpr std::uint64_t seed = 0xCBF29CE484222325U;
constexpr std::uint64_t prime = 0x100000001B3U;

/// Whether a character is a letter or digit of any script. ASCII capitals must be in lower case already.
/// Beyond ASCII, the result is approximate: blocks of signs are excluded.
bool is_word_letter(char32_t value) {
  if (value < 0x80) return (value >= U'a' && value <= U'z') || (value >= U'0' && value <= U'9');
  return !(value < 0xC0 || (value >= 0x2000 && value < 0x2C00) || (value >= 0x3000 && value < 0x3040) ||
           value >= 0xFE00);
}

/// The finaliser of MurmurHash3. It spreads FNV hashes evenly over all bits.
std::uint64_t mix(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
  return hash ^ (hash >> 33U);
}

/// The hashes of the words (FNV-1a over code points), in order.
std::vector<std::uint64_t> hash_words(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t hash = seed;
  bool is_open = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    i += point.length;
    const bool is_capital = point.value >= U'A' && point.value <= U'Z';
    const char32_t value = is_capital ? point.value + (U'a' - U'A') : point.value;
    if (is_word_letter(value)) {
      hash = (hash ^ value) * prime;
      is_open = true;
    } else if (is_open) {
      words.push_back(hash);
      hash = seed;
      is_open = false;
    }
  }
  if (is_open) words.push_back(hash);
  return words;
}

}  // namespace

std::vector<std::uint64_t> find_shingles(std::string_view text) {
  constexpr std::size_t words_a_shingle = 3;
  const auto words = hash_words(text);
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + words_a_shingle <= words.size(); ++i) {
    std::uint64_t hash = seed;
    for (std::size_t k = 0; k < words_a_shingle; ++k) hash = mix(hash ^ words[i + k]);
    shingles.push_back(hash);
  }
  std::ranges::sort(shingles);
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t common = 0;
  auto in_a = a.begin();
  auto in_b = b.begin();
  while (in_a != a.end() && in_b != b.end()) {
    if (*in_a < *in_b) {
      ++in_a;
    } else if (*in_b < *in_a) {
      ++in_b;
    } else {
      ++common;
      ++in_a;
      ++in_b;
    }
  }
  const std::size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

std::vector<std::uint32_t> sketch_of(std::span<const std::uint64_t> shingles) {
  constexpr std::size_t sketch_size = 8;
  std::vector<std::uint32_t> sketch;
  for (const std::uint64_t hash : shingles.first(std::min(sketch_size, shingles.size()))) {
    sketch.push_back(static_cast<std::uint32_t>(hash));
  }
  return sketch;
}

std::deque<CandidatePair> pairs_to_compare(std::deque<ShinglePosting>& postings) {
  constexpr std::size_t most_before = 8;
  std::ranges::sort(postings);
  std::deque<CandidatePair> pairs;
  std::size_t group = 0;
  for (std::size_t i = 1; i < postings.size(); ++i) {
    if (postings[i].hash != postings[group].hash) group = i;
    const std::size_t from = std::max(group, i > most_before ? i - most_before : 0);
    for (std::size_t j = from; j < i; ++j) pairs.push_back({postings[j].text, postings[i].text});
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace daejo::audit
