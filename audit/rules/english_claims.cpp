#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "audit/rules/claim_words.h"
#include "audit/rules/claims.h"

namespace daejo::audit {
namespace {

constexpr auto english_stems = [] {
  using enum ClaimKind;
  return std::to_array<ClaimStem>(
      {{"increas", amount, true},    {"rise", amount, true},          {"rising", amount, true},
       {"rose", amount, true},       {"grow", amount, true},          {"higher", amount, true},
       {"high", amount, true},       {"raise", amount, true},         {"raising", amount, true},
       {"boost", amount, true},      {"enlarg", amount, true},        {"greater", amount, true},
       {"larger", amount, true},     {"longer", amount, true},        {"stronger", amount, true},
       {"strengthen", amount, true}, {"elevat", amount, true},        {"amplif", amount, true},
       {"decreas", amount, false},   {"reduc", amount, false},        {"lower", amount, false},
       {"low", amount, false},       {"drop", amount, false},         {"declin", amount, false},
       {"fewer", amount, false},     {"less", amount, false},         {"smaller", amount, false},
       {"shorter", amount, false},   {"weaken", amount, false},       {"weaker", amount, false},
       {"diminish", amount, false},  {"shrink", amount, false},       {"cut", amount, false},
       {"fall", amount, false},      {"fell", amount, false},         {"minimi", amount, false},
       {"mitigat", amount, false},   {"alleviat", amount, false},     {"improv", quality, true},
       {"better", quality, true},    {"superior", quality, true},     {"enhanc", quality, true},
       {"degrad", quality, false},   {"deteriorat", quality, false},  {"worse", quality, false},
       {"inferior", quality, false}, {"dilution", quality, false},    {"hurt", quality, false},
       {"impair", quality, false},   {"overestimat", estimate, true}, {"best", quality, true},
       {"worst", quality, false},    {"maximi", amount, true},        {"strong", strength, true},
       {"weak", strength, false},    {"fast", speed, true},           {"slow", speed, false},
       {"positive", sign, true},     {"negative", sign, false},       {"early", time, true},
       {"initial", time, true},      {"late", time, false},           {"all", extent, true},
       {"every", extent, true},      {"entire", extent, true},        {"few", extent, false},
       {"subset", extent, false},    {"some", extent, false},         {"underestimat", estimate, false},
       {"real", origin, true},       {"synthetic", origin, false}});
}();

bool must_be_whole(std::string_view stem) {
  constexpr std::array<std::string_view, 19> whole = {
      "all",  "every", "few",  "some",   "less", "low",  "high", "real",  "cut", "rose",
      "fell", "rise",  "best", "strong", "weak", "fast", "slow", "early", "late"};
  return std::ranges::find(whole, stem) != whole.end();
}

bool is_adjective(std::string_view word) {
  static constexpr std::array<std::string_view, 31> adjectives = {
      "all",     "every",   "entire",   "few",      "subset",   "some",  "strong",  "weak",
      "fast",    "slow",    "positive", "negative", "early",    "late",  "higher",  "high",
      "greater", "larger",  "longer",   "stronger", "lower",    "low",   "fewer",   "less",
      "smaller", "shorter", "weaker",   "better",   "superior", "worse", "inferior"};
  return is_one_of(word, adjectives);
}

bool is_passed_over_before(std::string_view word) {
  static constexpr std::array<std::string_view, 14> words = {
      "is", "are", "was", "were", "be", "been", "can", "may", "further", "also", "has", "have", "does", "to"};
  return is_one_of(word, words) || word.ends_with("ly");
}

class EnglishClaims {
 public:
  explicit EnglishClaims(std::string_view sentence) : sentence_(sentence), words_(english_words(sentence)) {}

  std::vector<Claim> run() const {
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const ClaimStem* stem = stem_of(i);
      if (stem == nullptr || bounds_number(i)) continue;
      Claim claim{stem->kind, stem->up, is_negated(i), compares(i), words_[i].span, after(i)};
      const Span object = before(i);
      if (object.size() > 0) claim.objects.push_back(object);
      claims.push_back(std::move(claim));
    }
    return claims;
  }

 private:
  const ClaimStem* stem_of(std::size_t i) const {
    const std::string& word = words_[i].text;
    if (word.ends_with("ly")) return nullptr;  // "increasingly" does not say that anything increases
    for (const ClaimStem& stem : english_stems) {
      if (must_be_whole(stem.stem) ? word == stem.stem : word.starts_with(stem.stem)) return &stem;
    }
    return nullptr;
  }

  /// Whether word `i` only bounds a number, as in "less than 5 %".
  bool bounds_number(std::size_t i) const {
    return i + 2 < words_.size() && words_[i + 1].text == "than" && words_[i + 2].text[0] <= '9';
  }

  bool compares(std::size_t i) const {
    constexpr std::size_t reach = 8;
    for (std::size_t next = i + 1; next < std::min(words_.size(), i + reach); ++next) {
      if (words_[next].text == "than" || words_[next].text == "compared") return true;
    }
    return false;
  }

  bool is_negated(std::size_t i) const {
    static constexpr std::array<std::string_view, 20> negations = {
        "not",      "no",     "never",  "without",    "neither", "nor",      "cannot",
        "fail",     "fails",  "failed", "avoid",      "avoids",  "avoiding", "prevent",
        "prevents", "rather", "hardly", "mitigating", "minimal", "t"};
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= std::min(i, reach); ++back) {
      if (words_[i - back].closed) return false;
      if (is_one_of(words_[i - back].text, negations)) return true;
    }
    return false;
  }

  /// The noun phrases after word `i`, at most two (between bars): "reduces |peak memory|", "a reduction in
  /// |latency|", "reducing |latency| by 70% and |memory| by 30%".
  std::vector<Span> after(std::size_t i) const {
    if (words_[i].closed || i + 1 == words_.size()) return {};
    // The object in "low-confidence tokens" is "confidence".
    if (sentence_[words_[i].span.end] == '-') return {words_[i + 1].span};
    std::size_t at = i + 1;
    if (words_[at].text == "in" || words_[at].text == "of") ++at;
    std::vector<Span> phrases;
    take_phrase(at, phrases);
    if (phrases.empty()) return phrases;
    while (at < words_.size() && tells_by_how_much(words_[at].text)) ++at;
    const bool goes_on = at + 1 < words_.size() && words_[at].text == "and" && stem_of(at + 1) == nullptr;
    if (goes_on) take_phrase(++at, phrases);
    return phrases;
  }

  static bool tells_by_how_much(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words = {"by",    "up",     "to",    "over",
                                                              "about", "nearly", "times", "more"};
    return is_one_of(word, words) || (word[0] >= '0' && word[0] <= '9');
  }

  bool stands_alone(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> verbs = {"is", "are",    "was",     "were",
                                                              "be", "become", "becomes", "remains"};
    std::size_t before = i;
    while (before > 0 && words_[before - 1].text.ends_with("ly")) --before;
    return before > 0 && is_one_of(words_[before - 1].text, verbs);
  }

  /// Adds the noun phrase of at most five words that begins at word `at`, if there is one, and moves `at`
  /// behind it.
  void take_phrase(std::size_t& at, std::vector<Span>& phrases) const {
    constexpr std::size_t longest = 5;
    Span phrase;
    for (std::size_t count = 0; at < words_.size() && count < longest; ++at, ++count) {
      if (ends_phrase(words_[at].text) || words_[at].text.ends_with("ly")) break;
      if (phrase.size() == 0) phrase.begin = words_[at].span.begin;
      phrase.end = words_[at].span.end;
      if (!words_[at].closed) continue;
      ++at;
      break;
    }
    if (phrase.size() > 0) phrases.push_back(phrase);
  }

  /// The noun phrase before word `i` (between bars): "|performance| degradation", "|the threshold| drops".
  /// Empty for an adjective, whose noun follows it, unless the adjective is a predicate: "|the cost| is
  /// lower".
  Span before(std::size_t i) const {
    if (is_adjective(words_[i].text) && !stands_alone(i)) return {};
    return phrase_before(words_, i, is_passed_over_before);
  }

  std::string_view sentence_;
  std::vector<EnglishWord> words_;
};

}  // namespace

std::vector<Claim> find_english_claims(std::string_view sentence) {
  return EnglishClaims(sentence).run();
}

}  // namespace daejo::audit
