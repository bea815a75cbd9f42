#include "audit/score/sound_matches.h"

#include <algorithm>
#include <span>

#include "audit/text/sound.h"

namespace daejo::audit {
namespace {

/// A term of the paper that the summary contains in translation with at least this probability is not matched
/// by sound.
constexpr double explained_enough = 0.3;
/// At most this many words of the summary are compared with at most this many words of the paper. No real
/// summary or abstract has as many. Without a limit, the time would grow with the product of the two numbers.
constexpr std::size_t most_words_compared = 4096;

}  // namespace

std::vector<SoundMatch> sound_matches(const TranslatedSummary& summary, const Document& document) {
  std::vector<SoundMatch> matches;
  const std::vector<UnknownWord>& words = summary.summary().unknown;
  if (words.empty()) return matches;
  std::vector<const DocumentTerm*> open;
  for (const DocumentTerm& term : document.terms) {
    if (open.size() == most_words_compared) break;
    if (can_sound_alike(term.sound) && summary.explained(term.id) < explained_enough) open.push_back(&term);
  }
  for (const UnknownWord& word : std::span(words).first(std::min(words.size(), most_words_compared))) {
    if (!can_sound_alike(word.sound)) continue;
    const auto match = std::ranges::find_if(
        open, [&](const DocumentTerm* term) { return sounds_alike(word.sound, term->sound); });
    if (match == open.end()) continue;
    matches.push_back({word.term, (*match)->first, (*match)->id});
    open.erase(match);
  }
  return matches;
}

}  // namespace daejo::audit
