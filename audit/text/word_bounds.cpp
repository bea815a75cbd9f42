#include "audit/text/word_bounds.h"

#include <algorithm>
#include <array>
#include <bit>

#include "audit/text/byte_class.h"
#include "audit/text/record_table.h"

namespace daejo {
namespace {

constexpr std::size_t block_size = WordBounds::longest;

/// A byte for each of a block, 1 for yes and 0 for no.
using Answers = std::array<std::uint8_t, block_size>;

struct BlockAnswers {
  Answers space;
  Answers unusual;
};

/// Without a branch, so that the compiler takes many bytes at a time.
BlockAnswers look_at(const char* block) {
  BlockAnswers answers;
  for (std::size_t i = 0; i < block_size; ++i) {
    const auto byte = static_cast<std::uint8_t>(block[i]);
    const bool is_break = static_cast<std::uint8_t>(byte - '\t') <= '\r' - '\t';
    answers.space[i] = static_cast<std::uint8_t>(byte == ' ' || is_break);
    answers.unusual[i] = byte_class(byte) != ordinary ? 1 : 0;
  }
  return answers;
}

/// The answers as bits, the first in the lowest.
std::uint64_t bits_of(const Answers& answers) {
  constexpr std::size_t together = sizeof(std::uint64_t);
  // Shifts the lowest bit of each byte into the top one; no two meet on the way.
  constexpr std::uint64_t gather = 0x0102040810204080U;
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < block_size; at += together) {
    const auto eight = number_at<std::uint64_t>(reinterpret_cast<const char*>(answers.data() + at));
    bits |= (eight * gather >> (block_size - together)) << at;
  }
  return bits;
}

}  // namespace

void WordBounds::find(std::string_view text) {
  static_assert(std::endian::native == std::endian::little, "the first byte has to be the lowest");
  bounds_.clear();
  unusual_.clear();
  std::uint64_t in_word = 0;  // 1 where the block before ended within a word
  const auto take = [&](const char* block, std::size_t offset) {
    const BlockAnswers answers = look_at(block);
    const std::uint64_t words = ~bits_of(answers.space);
    unusual_.push_back(bits_of(answers.unusual));
    for (std::uint64_t changes = words ^ (words << 1U | in_word); changes != 0; changes &= changes - 1) {
      bounds_.push_back(
          static_cast<std::uint32_t>(offset + static_cast<std::size_t>(std::countr_zero(changes))));
    }
    in_word = words >> (block_size - 1);
  };
  std::size_t offset = 0;
  for (; offset + block_size <= text.size(); offset += block_size) take(text.data() + offset, offset);
  std::array<char, block_size> rest{};
  rest.fill(' ');
  text.substr(offset).copy(rest.data(), block_size);
  take(rest.data(), offset);
  unusual_.push_back(0);
}

}  // namespace daejo
