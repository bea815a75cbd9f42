#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "audit/rules/aligned_sentences.h"
#include "audit/rules/claim_words.h"
#include "audit/rules/denials.h"
#include "audit/rules/opposite_claims.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

/// If the abstract's sentence supports less than this share of the summary's sentence, the two may be about
/// different things.
constexpr double least_supported = 0.3;

class ContradictionFinder {
 public:
  ContradictionFinder(const EntryReading& reading, Vocabulary& vocabulary)
      : reading_(reading), sentences_(vocabulary, reading) {}

  std::vector<Reason> run() {
    tell_opposite_claims();
    for (std::size_t i = 0; i < reading_.summary.size(); ++i) {
      if (reported_.contains(i)) continue;
      tell_denied(i);
      if (!reported_.contains(i)) tell_limited(i);
    }
    std::ranges::stable_sort(reasons_, {}, [](const Reason& reason) { return reason.source.begin; });
    return std::move(reasons_);
  }

 private:
  void tell_opposite_claims() {
    for (const OppositeClaims& pair : find_opposite_claims(sentences_)) {
      const bool compares = pair.summary.claim.compares || pair.abstract.claim.compares;
      const ClaimKind kind = pair.summary.claim.kind;
      const bool scope = kind == ClaimKind::origin || kind == ClaimKind::extent;
      const Claim& there = pair.abstract.claim;
      const Span object = there.objects.empty() ? Span{} : there.objects.front();
      tell(scope      ? "scope-contradicted"
           : compares ? "comparison-contradicted"
                      : "direction-contradicted",
           pair.summary.sentence, pair.summary.claim.word, pair.abstract.sentence,
           joined(there.word, object));
    }
  }

  static Span joined(Span a, Span b) {
    return b.size() == 0 ? a : Span{std::min(a.begin, b.begin), std::max(a.end, b.end)};
  }

  /// Reports sentence `here` of the summary if it states as a fact what the abstract denies.
  void tell_denied(std::size_t here) {
    const std::string_view text = reading_.text_of(reading_.summary[here]);
    // A sentence of the summary that contains a denial itself does not contradict the abstract's denial.
    // English denials are looked for, too, because the sentence may quote the English original.
    if (may_deny_korean(text) || !find_english_denials(text).empty()) return;
    for (std::size_t there = 0; there < reading_.paper.size(); ++there) {
      constexpr double nearly_best = 0.06;
      if (!renders(here, there, nearly_best)) continue;
      const Span sentence = reading_.paper[there];
      if (tells_of_others(sentence.of(reading_.paper_text))) continue;
      for (const Denial& denial : find_english_denials(sentence.of(reading_.paper_text))) {
        const Span object{denial.object.begin + sentence.begin, denial.object.end + sentence.begin};
        const Span word{denial.word.begin + sentence.begin, denial.word.end + sentence.begin};
        if (object.size() == 0 || !is_affirmed(here, there, word, object)) continue;
        return tell("negation-contradicted", here, reading_.summary[here].text, there, joined(word, object));
      }
    }
  }

  /// Whether the abstract's sentence `there` supports the summary's sentence `here` by at least
  /// `least_supported`, and by at most `gap` less than the abstract's best sentence does. False for the
  /// title.
  bool renders(std::size_t here, std::size_t there, double gap) {
    if (sentences_.is_title(there)) return false;
    const double supported = sentences_.supported(here, there);
    return supported >= least_supported && supported >= sentences_.best_supported(here) - gap;
  }

  /// Whether a sentence is probably about earlier work, judged by words such as "However" and "existing".
  /// What such a sentence denies is often what the paper provides, so its denials do not count.
  static bool tells_of_others(std::string_view sentence) {
    static constexpr std::array<std::string_view, 6> marks = {"However",  "Despite",     "Yet",
                                                              "existing", "traditional", "previous"};
    return contains_any(sentence, marks);
  }

  bool is_affirmed(std::size_t here, std::size_t there, Span word, Span object) {
    constexpr double least_said = 0.9;
    if (sentences_.context().share_said(here, there, object) < least_said) return false;
    const std::string_view phrase = object.of(reading_.paper_text);
    if (is_light(phrase)) return false;
    static constexpr std::array<std::string_view, 3> relations = {"관련", "연관", "상관"};
    const bool relation = word.of(reading_.paper_text) == "unrelated";
    if (relation) return contains_any(reading_.text_of(reading_.summary[here]), relations);
    return !stands_elsewhere(phrase, there);
  }

  /// Whether a phrase consists only of words that are too common to show anything, like "model" and "data".
  static bool is_light(std::string_view phrase) {
    static constexpr std::array<std::string_view, 18> light = {
        "use",    "need",  "training", "train", "additional",  "any",    "fine",    "tuning",  "human",
        "models", "model", "data",     "loss",  "performance", "change", "changes", "further", "extra"};
    return std::ranges::all_of(english_words(phrase),
                               [&](const EnglishWord& word) { return is_one_of(word.text, light); });
  }

  /// Whether another sentence of the paper has all words of the phrase, compared by their beginnings, and no
  /// word that may deny.
  bool stands_elsewhere(std::string_view phrase, std::size_t there) const {
    for (std::size_t i = 0; i < reading_.paper.size(); ++i) {
      const std::string_view other = reading_.paper[i].of(reading_.paper_text);
      if (i == there || may_deny_english(other)) continue;
      const std::vector<EnglishWord> words = english_words(other);
      const bool has_all = std::ranges::all_of(english_words(phrase), [&](const EnglishWord& word) {
        const std::string_view stem = stem_of(word.text);
        return std::ranges::any_of(words, [&](const EnglishWord& w) { return w.text.starts_with(stem); });
      });
      if (has_all) return true;
    }
    return false;
  }

  static std::string_view stem_of(std::string_view word) {
    constexpr std::size_t stem = 6;
    return word.substr(0, word.size() > stem ? stem : word.size() - (word.ends_with('s') ? 1 : 0));
  }

  /// Reports sentence `here` of the summary if it limits a statement that the abstract makes without a limit.
  void tell_limited(std::size_t here) {
    const std::string_view text = reading_.text_of(reading_.summary[here]);
    if (may_deny_korean(text)) return;
    const std::size_t begin = reading_.summary[here].text.begin;
    for (const Denial& limit : find_korean_limits(text)) {
      for (std::size_t there = 0; there < reading_.paper.size(); ++there) {
        constexpr double best = 0;
        const std::string_view sentence = reading_.paper[there].of(reading_.paper_text);
        if (!renders(here, there, best) || may_limit_english(sentence)) continue;
        if (sentences_.said(here, there) < least_said_of_limited ||
            sentences_.meaning(last_word_of(limit.object.of(text)), sentence) < least_supported) {
          continue;
        }
        return tell("scope-contradicted", here, {limit.word.begin + begin, limit.word.end + begin}, there,
                    reading_.paper[there]);
      }
    }
  }

  static std::string_view last_word_of(std::string_view phrase) {
    const std::size_t space = phrase.rfind(' ');
    return space == std::string_view::npos ? phrase : phrase.substr(space + 1);
  }

  /// Adds a reason, unless the summary's sentence has one already. `here` is the index of that sentence in
  /// `EntryReading::summary`, and `word` is a span in its section's text. `there` is the index of the
  /// abstract's sentence in `EntryReading::paper`, and `abstract` is a span in `EntryReading::paper_text`.
  /// The message quotes both spans.
  void tell(std::string_view code, std::size_t here, Span word, std::size_t there, Span abstract) {
    if (!reported_.insert(here).second) return;
    const SummarySentence& sentence = reading_.summary[here];
    const parsers::Section& section = reading_.entry().sections[sentence.section];
    const std::string written(word.of(section.text));
    const std::string original(abstract.of(reading_.paper_text));
    Reason reason = make_reason(
        code,
        {fmt::format(
             R"(The summary says "{}", but the abstract says "{}", which contradicts it. Check the summary.)",
             written, original),
         fmt::format("요약과 초록이 어긋납니다. 요약은 “{}”, 초록은 “{}”. 요약을 확인하세요.", written,
                     original)},
        source_of(section, word));
    reason.evidence = {{"written", written},
                       {"abstract", original},
                       {"sentence", std::string(reading_.text_of(sentence))},
                       {"abstract_sentence", std::string(reading_.paper[there].of(reading_.paper_text))}};
    reasons_.push_back(std::move(reason));
  }

  static constexpr double least_said_of_limited = 0.2;

  const EntryReading& reading_;
  AlignedSentences sentences_;
  std::set<std::size_t> reported_;  // The numbers of the summary's sentences that have a reason.
  std::vector<Reason> reasons_;
};

}  // namespace

std::vector<Reason> contradiction_reasons(const EntryReading& reading, Vocabulary& vocabulary) {
  if (!reading.audited.paper || reading.audited.judgement.verdict == Verdict::mismatch) return {};
  return ContradictionFinder(reading, vocabulary).run();
}

}  // namespace daejo::audit
