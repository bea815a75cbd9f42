#include "audit/rules/acronym_expansions.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "audit/text/english_word.h"
#include "audit/text/plain_words.h"
#include "base/ascii.h"
#include "base/nearest_name.h"

namespace daejo::audit {
namespace {

bool is_part_of_words(char c) {
  return is_ascii_letter(c) || c == '-' || c == ' ';
}

/// The offset of the first of the words whose first letters spell an acronym. Words and letters are matched
/// from the right. Stop words that do not match are skipped. Nothing if another word does not match, or if
/// letters are left over.
std::optional<std::size_t> initials_begin(std::string_view words, std::string_view acronym) {
  std::size_t letter = acronym.size();
  for (std::size_t end = words.size(); end > 0;) {
    const std::size_t mark = words.find_last_of(" -", end - 1);
    const std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
    std::string word(words.substr(begin, end - begin));
    std::ranges::transform(word, word.begin(), ascii_lower);
    if (!word.empty() && word.front() == ascii_lower(acronym[letter - 1])) {
      if (--letter == 0) return begin;
    } else if (!word.empty() && !is_stop_word(word)) {
      return std::nullopt;
    }
    end = begin == 0 ? 0 : begin - 1;
  }
  return std::nullopt;
}

/// The offset of the acronym's first letter in the words, if they contain all of its letters in order. The
/// letters are searched for from the right, and the first one must begin a word. Nothing if a letter is not
/// found.
std::optional<std::size_t> letters_begin(std::string_view words, std::string_view acronym) {
  std::size_t at = words.size();
  for (std::size_t letter = acronym.size(); letter-- > 0;) {
    const bool is_first = letter == 0;
    do {
      if (at == 0) return std::nullopt;
      --at;
    } while (ascii_lower(words[at]) != ascii_lower(acronym[letter]) ||
             (is_first && at > 0 && is_ascii_letter(words[at - 1])));
  }
  return at;
}

std::optional<std::size_t> spelling_begin(std::string_view words, std::string_view acronym) {
  const auto begin = initials_begin(words, acronym);
  return begin ? begin : letters_begin(words, acronym);
}

/// Whether a word consists of two to ten ASCII letters, more than half of them capitals.
bool is_acronym(std::string_view word) {
  constexpr std::size_t longest = 10;
  const auto capitals = static_cast<std::size_t>(
      std::ranges::count_if(word, [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }));
  return word.size() >= 2 && word.size() <= longest && std::ranges::all_of(word, is_ascii_letter) &&
         2 * capitals > word.size();
}

/// The word of ASCII letters that ends at `end`, or before a single space there. Empty if the letters are
/// only the end of a longer word such as "GPT-neo" or "3D".
Span word_before(std::string_view text, std::size_t end) {
  if (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  const bool is_part_of_more =
      begin > 0 && (text[begin - 1] == '-' || std::isdigit(static_cast<unsigned char>(text[begin - 1])) != 0);
  return is_part_of_more ? Span{end, end} : Span{begin, end};
}

/// The words of ASCII letters and hyphens that end at `end`, or before a single space there. At most as many
/// as an acronym of `letters` letters may stand for (Schwartz and Hearst).
Span words_before(std::string_view text, std::size_t end, std::size_t letters) {
  if (end > 0 && text[end - 1] == ' ') --end;
  const std::size_t most_words = std::min(letters + 5, 2 * letters);
  std::size_t begin = end;
  std::size_t words = 0;
  while (begin > 0 && is_part_of_words(text[begin - 1])) {
    if (text[begin - 1] == ' ' && ++words == most_words) break;
    --begin;
  }
  return {begin, end};
}

bool has_two_words(std::string_view words) {
  return words.find_first_of(" -") != std::string_view::npos;
}

bool is_same_word(const std::string& a, const std::string& b) {
  constexpr std::size_t letters_a_slip = 5;
  const std::size_t most = std::min(a.size(), b.size()) / letters_a_slip;
  return std::string(english_stem(a)) == std::string(english_stem(b)) || edit_distance(a, b, most) <= most;
}

/// Whether the words of `some` occur in `all` in the same order. There may be other words before, between and
/// after them.
bool are_among(const std::vector<std::string>& some, const std::vector<std::string>& all) {
  auto next = some.begin();
  for (const std::string& word : all) {
    if (next != some.end() && is_same_word(*next, word)) ++next;
  }
  return next == some.end();
}

/// Whether the words contain an acronym, as in "iterative DPO".
bool has_acronym(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" -"), words.size());
    if (is_acronym(words.substr(0, end))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

bool spells_out(std::string_view words, std::string_view acronym) {
  const auto begin = spelling_begin(words, acronym);
  return begin && *begin == 0;
}

std::vector<AcronymExpansion> acronym_expansions(std::string_view text) {
  constexpr std::size_t longest = 120;
  std::vector<AcronymExpansion> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.substr(open, longest).find(')');
    if (close == std::string_view::npos) continue;
    const Span inside{open + 1, open + close};
    const std::string_view words = inside.of(text);
    const std::string_view before = word_before(text, open).of(text);
    if (is_acronym(before) && has_two_words(words) && std::ranges::all_of(words, is_part_of_words)) {
      found.push_back({std::string(before), std::string(words), inside});
    } else if (is_acronym(words)) {
      Span spelling = words_before(text, open, words.size());
      const auto begin = spelling_begin(spelling.of(text), words);
      if (!begin) continue;
      spelling.begin += *begin;
      if (!has_two_words(spelling.of(text))) continue;
      found.push_back({std::string(words), std::string(spelling.of(text)), spelling});
    }
  }
  return found;
}

bool may_be_same_expansion(std::string_view a, std::string_view b) {
  if (has_acronym(a) || has_acronym(b)) return true;
  const auto words_a = plain_words(a);
  const auto words_b = plain_words(b);
  return join_words(words_a) == join_words(words_b) || are_among(words_a, words_b) ||
         are_among(words_b, words_a);
}

}  // namespace daejo::audit
