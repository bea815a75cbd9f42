#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_context.h"

namespace daejo::audit {

/// How far each sentence of a summary and each of its abstract say the same. Rules that compare what
/// sentences claim share one object, since each pair is computed once.
class AlignedSentences {
 public:
  AlignedSentences(Vocabulary& vocabulary, const EntryReading& reading);

  const EntryReading& reading() const { return reading_; }
  ContextMatcher& context() { return context_; }

  /// The share of the summary's sentence that the abstract's supports, as in sentence_alignment.h.
  double supported(std::size_t summary_sentence, std::size_t paper_sentence);
  /// The share of the abstract's sentence that the summary's says.
  double said(std::size_t summary_sentence, std::size_t paper_sentence);
  /// The highest `supported` of any sentence of the abstract.
  double best_supported(std::size_t summary_sentence);
  /// Whether a sentence of the paper belongs to the title.
  bool is_title(std::size_t paper_sentence) const;

  /// How far an English phrase means a Korean one, 0 to 1. The last words of both must be among what they
  /// share: "메모리 사용량" is no "memory interference".
  double meaning(std::string_view korean, std::string_view english);

 private:
  Vocabulary& vocabulary_;
  const EntryReading& reading_;
  ContextMatcher context_;
  std::vector<std::optional<double>> supported_;
  std::vector<std::optional<double>> said_;
};

}  // namespace daejo::audit
