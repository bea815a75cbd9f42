#include "audit/text/title_match.h"

#include <algorithm>
#include <string>
#include <vector>

#include "audit/text/hangul.h"
#include "audit/text/plain_words.h"
#include "base/nearest_name.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

using Words = std::vector<std::string>;

/// The words of a title, and those before and after its first colon, dash or question mark.
struct TitleParts {
  Words all;
  Words head;  ///< Empty, like `tail`, if the title has no such character.
  Words tail;
};

TitleParts read_title(std::string_view title) {
  TitleParts parts{plain_words(title), {}, {}};
  std::size_t cut = std::string_view::npos;
  std::size_t after = 0;
  for (const std::string_view mark : {":", " - ", " – ", " — ", "—", "?", "："}) {
    const std::size_t at = title.find(mark);
    if (at >= cut) continue;
    cut = at;
    after = at + mark.size();
  }
  if (cut == std::string_view::npos) return parts;
  parts.head = plain_words(title.substr(0, cut));
  parts.tail = plain_words(title.substr(after));
  return parts;
}

bool has_hangul(const Words& words) {
  return std::ranges::any_of(
      words, [](const std::string& word) { return is_hangul_syllable(decode_utf8(word, 0).value); });
}

/// For each word that has digits, its digits as one string; the strings are sorted.
Words numbers_of(const Words& words) {
  Words numbers;
  for (const std::string& word : words) {
    std::string digits;
    std::ranges::copy_if(word, std::back_inserter(digits),
                         [](char byte) { return byte >= '0' && byte <= '9'; });
    if (!digits.empty()) numbers.push_back(digits);
  }
  std::ranges::sort(numbers);
  return numbers;
}

/// Dice's coefficient of two lists of words; 0 if a list is empty. A word counts as common as often as it
/// occurs in both lists.
double dice(Words a, Words b) {
  if (a.empty() || b.empty()) return 0;
  std::ranges::sort(a);
  std::ranges::sort(b);
  Words both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

/// Whether the words of `piece` are an excerpt of the title. An excerpt is the head, a tail of at least three
/// words, or consecutive words with at least 12 bytes: three at the start of the title, or four elsewhere.
bool is_excerpt_of(const Words& piece, const TitleParts& title) {
  constexpr std::size_t fewest_head_words = 3;
  constexpr std::size_t fewest_inner_words = 4;
  constexpr std::size_t shortest_piece = 12;
  const std::string joined = join_words(piece);
  if (!title.head.empty() && !title.tail.empty()) {
    if (joined == join_words(title.head)) return true;
    if (piece.size() >= fewest_head_words && joined == join_words(title.tail)) return true;
  }
  if (joined.size() < shortest_piece) return false;
  const std::size_t at = join_words(title.all).find(joined);
  return at != std::string::npos && piece.size() >= (at == 0 ? fewest_head_words : fewest_inner_words);
}

/// Whether two titles with the same numbers probably differ only by typing errors: by at most one byte in
/// sixteen or, if both have at least six words and the same first word, by few words.
bool differs_by_slips(const TitleParts& a, const TitleParts& b) {
  constexpr std::size_t letters_a_slip = 16;
  constexpr double nearly_all = 0.85;
  constexpr std::size_t fewest_words = 6;
  if (numbers_of(a.all) != numbers_of(b.all)) return false;
  const std::string joined_a = join_words(a.all);
  const std::string joined_b = join_words(b.all);
  const std::size_t most = std::max(joined_a.size(), joined_b.size()) / letters_a_slip;
  if (edit_distance(joined_a, joined_b, most) <= most) return true;
  return std::min(a.all.size(), b.all.size()) >= fewest_words && a.all.front() == b.all.front() &&
         dice(a.all, b.all) >= nearly_all;
}

bool are_related(const TitleParts& a, const TitleParts& b) {
  constexpr std::size_t shortest_name = 3;
  constexpr double half = 0.5;
  const std::string name = join_words(a.head);
  if (name.size() >= shortest_name && name == join_words(b.head)) return true;
  return dice(a.all, b.all) >= half;
}

}  // namespace

TitleMatch match_titles(std::string_view title, std::string_view arxiv_title) {
  if (title == arxiv_title && !title.empty()) return TitleMatch::same;
  const TitleParts a = read_title(title);
  const TitleParts b = read_title(arxiv_title);
  if (a.all.empty() || b.all.empty()) return TitleMatch::unknown;
  if (join_words(a.all) == join_words(b.all)) return TitleMatch::same;
  if (is_excerpt_of(a.all, b) || is_excerpt_of(b.all, a) || differs_by_slips(a, b)) return TitleMatch::same;
  if (has_hangul(a.all) != has_hangul(b.all)) return TitleMatch::unknown;
  return are_related(a, b) ? TitleMatch::related : TitleMatch::different;
}

double title_likeness(std::string_view title, std::string_view arxiv_title) {
  return dice(plain_words(title), plain_words(arxiv_title));
}

}  // namespace daejo::audit
