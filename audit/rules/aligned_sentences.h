#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_context.h"

namespace daejo::audit {

/// How far each sentence of a summary agrees with each sentence of its paper's title and abstract. Rules that
/// compare sentences share one object, so that each pair is computed only once.
class AlignedSentences {
 public:
  AlignedSentences(Vocabulary& vocabulary, const EntryReading& reading);

  const EntryReading& reading() const { return reading_; }
  ContextMatcher& context() { return context_; }

  /// The share of the summary's sentence that the paper's sentence supports, 0 to 1, as in
  /// sentence_alignment.h. 0 if either sentence is longer than 2,000 bytes.
  double supported(std::size_t summary_sentence, std::size_t paper_sentence);
  /// The share of the paper's sentence that the summary's sentence says, 0 to 1; see
  /// `ContextMatcher::share_said`.
  double said(std::size_t summary_sentence, std::size_t paper_sentence);
  /// The highest `supported` of the summary's sentence, over all sentences of the abstract, but not of the
  /// title.
  double best_supported(std::size_t summary_sentence);
  /// Whether a sentence of the paper belongs to the title.
  bool is_title(std::size_t paper_sentence) const;

  /// How far an English phrase means a Korean one, 0 to 1. The result is never higher than for the Korean
  /// phrase's last word alone, unless this is a light noun such as 성능. It is 0 if the English phrase's last
  /// word means hardly any of the Korean phrase. So "메모리 사용량" does not mean "memory interference".
  double meaning(std::string_view korean, std::string_view english);

 private:
  Vocabulary& vocabulary_;
  const EntryReading& reading_;
  ContextMatcher context_;
  std::vector<std::optional<double>> supported_;
  std::vector<std::optional<double>> said_;
};

}  // namespace daejo::audit
