#include "audit/rules/claim_words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace daejo::audit {
std::vector<Span> spaced_words(std::string_view sentence) {
  std::vector<Span> words;
  std::size_t depth = 0;
  std::size_t begin = std::string_view::npos;
  const auto close = [&](std::size_t end) {
    while (begin < end && std::string_view(".!?").find(sentence[end - 1]) != std::string_view::npos) --end;
    if (begin < end) words.push_back({begin, end});
    begin = std::string_view::npos;
  };
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const char c = sentence[at];
    if (c == '(') {
      if (depth == 0) close(at);
      ++depth;
    }
    const bool is_space = c == ' ' || c == '\t' || c == '\n';
    if (is_space && depth == 0) close(at);
    if (!is_space && depth == 0 && c != ')' && begin == std::string_view::npos) begin = at;
    if (c == ')' && depth > 0) --depth;
  }
  if (depth == 0) close(sentence.size());
  return words;
}

std::vector<EnglishWord> english_words(std::string_view sentence) {
  std::vector<EnglishWord> words;
  for (std::size_t at = 0; at < sentence.size();) {
    if (!is_ascii_alphanumeric(sentence[at])) {
      const bool closes = std::string_view(",.;:()").find(sentence[at]) != std::string_view::npos;
      if (!words.empty() && closes) words.back().closed = true;
      ++at;
      continue;
    }
    EnglishWord word{{at, at}, {}, false};
    while (at < sentence.size() && is_ascii_alphanumeric(sentence[at])) ++at;
    word.span.end = at;
    word.text = to_ascii_lower(word.span.of(sentence));
    words.push_back(std::move(word));
  }
  return words;
}

bool ends_phrase(std::string_view word) {
  static constexpr std::array<std::string_view, 33> words = {
      "in",    "of",     "by",  "for",     "with",    "from",    "on",       "at",   "while",
      "and",   "to",     "as",  "than",    "that",    "which",   "compared", "over", "across",
      "when",  "or",     "but", "through", "via",     "using",   "under",    "into", "per",
      "where", "during", "is",  "are",     "without", "relative"};
  return is_one_of(word, words);
}

Span phrase_before(const std::vector<EnglishWord>& words, std::size_t i,
                   bool (*is_passed_over)(std::string_view)) {
  constexpr std::size_t longest = 4;
  Span phrase;
  std::size_t taken = 0;
  for (std::size_t at = i; at > 0 && taken < longest; --at) {
    const EnglishWord& word = words[at - 1];
    if (word.closed) break;
    if (taken == 0 && is_passed_over(word.text)) continue;
    if (ends_phrase(word.text)) break;
    if (taken == 0) phrase.end = word.span.end;
    phrase.begin = word.span.begin;
    ++taken;
  }
  return phrase;
}

}  // namespace daejo::audit
