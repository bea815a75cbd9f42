#include "audit/rules/aligned_sentences.h"

#include <algorithm>
#include <array>

#include "audit/score/sentence_alignment.h"

namespace daejo::audit {
namespace {

/// The longest text that is compared as a sentence, in bytes. A longer one is probably a list without full
/// stops.
constexpr std::size_t longest_compared = 2000;

double support_of_text(Vocabulary& vocabulary, std::string_view korean, std::string_view english) {
  if (korean.size() > longest_compared || english.size() > longest_compared) return 0;
  double best = 0;
  for (const SentenceMatch& match : match_sentences(vocabulary, korean, english)) {
    best = std::max(best, match.support);
  }
  return best;
}

/// Whether a word is a noun that only says which aspect of the noun before it is measured: 수 in 단계 수,
/// 성능 in 예측 성능. One more syllable, such as a particle, may follow the noun.
bool is_light_noun(std::string_view word) {
  constexpr std::array<std::string_view, 12> nouns = {"수",   "정도", "비율", "양",   "량",   "성능",
                                                      "능력", "효과", "결과", "측면", "차원", "규모"};
  constexpr std::size_t particle = 3;  // the bytes of one syllable
  return std::ranges::any_of(nouns, [&](std::string_view noun) {
    return word.starts_with(noun) && word.size() <= noun.size() + particle;
  });
}

std::string_view last_word(std::string_view phrase) {
  const std::size_t space = phrase.find_last_of(" -");
  return space == std::string_view::npos ? phrase : phrase.substr(space + 1);
}

}  // namespace

AlignedSentences::AlignedSentences(Vocabulary& vocabulary, const EntryReading& reading)
    : vocabulary_(vocabulary),
      reading_(reading),
      context_(vocabulary, reading),
      supported_(reading.summary.size() * reading.paper.size()),
      said_(supported_.size()) {}

double AlignedSentences::supported(std::size_t summary_sentence, std::size_t paper_sentence) {
  std::optional<double>& share = supported_[summary_sentence * reading_.paper.size() + paper_sentence];
  if (!share) {
    share = support_of_text(vocabulary_, reading_.text_of(reading_.summary[summary_sentence]),
                            reading_.paper[paper_sentence].of(reading_.paper_text));
  }
  return *share;
}

double AlignedSentences::said(std::size_t summary_sentence, std::size_t paper_sentence) {
  std::optional<double>& share = said_[summary_sentence * reading_.paper.size() + paper_sentence];
  if (!share) share = context_.share_said(summary_sentence, paper_sentence, reading_.paper[paper_sentence]);
  return *share;
}

double AlignedSentences::best_supported(std::size_t summary_sentence) {
  double best = 0;
  for (std::size_t i = 0; i < reading_.paper.size(); ++i) {
    if (!is_title(i)) best = std::max(best, supported(summary_sentence, i));
  }
  return best;
}

bool AlignedSentences::is_title(std::size_t paper_sentence) const {
  return reading_.paper[paper_sentence].begin < reading_.audited.paper->title.size();
}

double AlignedSentences::meaning(std::string_view korean, std::string_view english) {
  if (korean.empty() || english.empty()) return 0;
  double share = support_of_text(vocabulary_, korean, english);
  const std::string_view korean_head = last_word(korean);
  if (share > 0 && korean_head.size() < korean.size() && !is_light_noun(korean_head)) {
    share = std::min(share, support_of_text(vocabulary_, korean_head, english));
  }
  constexpr double least_of_head = 0.15;
  const std::string_view english_head = last_word(english);
  if (share > 0 && english_head.size() < english.size() &&
      support_of_text(vocabulary_, korean, english_head) < least_of_head) {
    return 0;
  }
  return share;
}

}  // namespace daejo::audit
