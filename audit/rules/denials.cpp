#include "audit/rules/denials.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "audit/rules/claim_words.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

/// The noun phrase of at most four words that begins at word number `at`; empty if none begins there.
Span phrase_from(const std::vector<EnglishWord>& words, std::size_t at) {
  constexpr std::size_t longest = 4;
  Span phrase;
  for (std::size_t count = 0; at < words.size() && count < longest; ++at, ++count) {
    if (ends_phrase(words[at].text)) break;
    if (phrase.size() == 0) phrase.begin = words[at].span.begin;
    phrase.end = words[at].span.end;
    if (words[at].closed) break;
  }
  return phrase;
}

/// Whether a word may stand between "absent" and the phrase before it (between bars): "|verification support|
/// is absent".
bool is_copula(std::string_view word) {
  static constexpr std::array<std::string_view, 6> words = {"is",   "are",     "was",
                                                            "were", "largely", "entirely"};
  return is_one_of(word, words);
}

/// If a denial begins at word `i`, the number of the word where its object may begin, which may be past the
/// last word; otherwise nothing.
std::optional<std::size_t> behind_denial(const std::vector<EnglishWord>& words, std::size_t i) {
  static constexpr std::array<std::string_view, 3> denials = {"no", "without", "unrelated"};
  static constexpr std::array<std::string_view, 5> removals = {"eliminat", "bypass", "remov", "obviat",
                                                               "avoid"};
  const std::string& word = words[i].text;
  std::size_t next = i + 1;
  if (is_one_of(word, denials)) {
    if (word == "unrelated" && next < words.size() && words[next].text == "to") ++next;
  } else if (begins_with_one_of(word, removals)) {
    const bool need = i + 3 < words.size() && words[i + 1].text == "the" && words[i + 2].text == "need";
    if (!need) return std::nullopt;
    next = i + 4;  // skips "the need for" or "the need to"
  } else {
    return std::nullopt;
  }
  static constexpr std::array<std::string_view, 8> passed_over = {"such", "any",  "the",       "a",
                                                                  "an",   "need", "requiring", "relying"};
  while (next < words.size() && (is_one_of(words[next].text, passed_over) || words[next].text == "for" ||
                                 words[next].text == "on")) {
    ++next;
  }
  return next;
}

}  // namespace

std::vector<Denial> find_english_denials(std::string_view sentence) {
  static constexpr std::array<std::string_view, 5> loose = {"longer", "less", "more", "fewer", "matter"};
  std::vector<Denial> denials;
  const std::vector<EnglishWord> words = english_words(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::optional<std::size_t> next = behind_denial(words, i);
    if (words[i].text == "absent") denials.push_back({words[i].span, phrase_before(words, i, is_copula)});
    if (!next || *next >= words.size() || words[i].closed || is_one_of(words[*next].text, loose)) continue;
    denials.push_back({words[i].span, phrase_from(words, *next)});
  }
  return denials;
}

bool may_deny_english(std::string_view sentence) {
  static constexpr std::array<std::string_view, 24> words = {
      "no",      "not",     "never",  "without", "neither", "nor",    "cannot", "t",
      "rather",  "instead", "only",   "hardly",  "few",     "little", "less",   "fewer",
      "despite", "unlike",  "beyond", "free",    "zero",    "none",   "yet",    "however"};
  static constexpr std::array<std::string_view, 24> begins = {
      "un",      "fail",     "lack",   "avoid",  "eliminat", "remov",   "limit",    "independen",
      "prevent", "exclud",   "absen",  "bypass", "ignor",    "neglect", "overlook", "miss",
      "inabil",  "insuffic", "incons", "incomp", "inaccura", "ineff",   "degrad",   "struggl"};
  const std::vector<EnglishWord> found = english_words(sentence);
  return std::ranges::any_of(found, [&](const EnglishWord& word) {
    return is_one_of(word.text, words) || begins_with_one_of(word.text, begins) ||
           word.text.ends_with("less");
  });
}

bool may_deny_korean(std::string_view sentence) {
  static constexpr std::array<std::string_view, 37> parts = {
      "대체", "않",     "못",   "없",   "아니",   "불필요", "배제", "제거", "대신", "벗어",
      "자유", "만으로", "생략", "우회", "피하",   "피한",   "극복", "해결", "한계", "어렵",
      "어려", "부족",   "문제", "기존", "비지도", "달리",   "말고", "제외", "줄이", "줄여",
      "감소", "최소",   "거의", "안 ",  "무관",   "독립",   "회피"};
  return contains_any(sentence, parts);
}

std::vector<Denial> find_korean_limits(std::string_view sentence) {
  static constexpr std::array<std::string_view, 4> limits = {"국한", "한정", "한해", "한하여"};
  static constexpr std::array<std::string_view, 3> adjectives = {"한정된", "한정적", "국한된"};
  static constexpr std::array<std::string_view, 3> particles = {"에", "에만", "로"};
  std::vector<Denial> found;
  const std::vector<Span> words = spaced_words(sentence);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i].of(sentence);
    if (!begins_with_one_of(word, limits) || begins_with_one_of(word, adjectives)) continue;
    if (!ends_with_one_of(words[i - 1].of(sentence), particles)) continue;
    Span object = words[i - 1];
    if (i > 1) object.begin = words[i - 2].begin;
    found.push_back({words[i], object});
  }
  return found;
}

bool may_limit_english(std::string_view sentence) {
  static constexpr std::array<std::string_view, 20> begins = {
      "only",   "limit", "sole",   "restrict", "exclusiv",  "just",   "confin",
      "single", "alone", "merely", "specific", "constrain", "narrow", "particular",
      "focus",  "pure",  "primar", "depend",   "main",      "rel"};
  const std::vector<EnglishWord> found = english_words(sentence);
  return std::ranges::any_of(found,
                             [&](const EnglishWord& word) { return begins_with_one_of(word.text, begins); });
}

}  // namespace daejo::audit
