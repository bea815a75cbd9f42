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

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool begins_with_one_of(std::string_view word, std::span<const std::string_view> stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

bool ends_with_one_of(std::string_view word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

bool ends_phrase(std::string_view word) {
  static constexpr std::array<std::string_view, 33> words = {
      "in",    "of",     "by",  "for",     "with",    "from",    "on",       "at",   "while",
      "and",   "to",     "as",  "than",    "that",    "which",   "compared", "over", "across",
      "when",  "or",     "but", "through", "via",     "using",   "under",    "into", "per",
      "where", "during", "is",  "are",     "without", "relative"};
  return is_one_of(word, words);
}

}  // namespace daejo::audit
