#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/model/vocabulary.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `bad-source`: the summary cannot have been made from its paper, because the text that the bot
/// read is almost empty or is not the paper's. Such a text shares hardly any sequences of four words with
/// title and abstract, and has none of the paper's own names. Of a Korean text, only the length is checked.
std::optional<Reason> bad_source_reason(const Model& model, std::string_view bot_text,
                                        std::string_view paper_text);

/// The sentences of the bot's text that clearly support a sentence of the summary, and more than the paper's
/// record does. They are in order, one per line. A summary about other work has hardly any such sentence.
std::string supporting_sentences(Vocabulary& vocabulary, std::string_view summary,
                                 std::string_view paper_text, std::string_view bot_text);

/// The text that a summary is compared with: title and abstract, followed by the sentences of the bot's text
/// that support the summary. A statement counts as supported if either text supports it. A bad source
/// supports nothing.
class OriginalText {
 public:
  /// Without a text of the bot, or with a bad one, this is only the paper's text.
  OriginalText(Vocabulary& vocabulary, std::string_view summary, std::string paper_text,
               const std::optional<std::string>& bot_text);

  const std::string& text() const { return text_; }
  /// Whether the bot's text supports more than the paper's record.
  bool has_more() const { return text_.size() > paper_size_; }
  /// Adds `bad-source`. Reports show the abstract, so it also removes missed terms that are only in the bot's
  /// text, and the spans of terms in it.
  void finish(Judgement& judgement) const;

 private:
  std::string text_;
  std::size_t paper_size_ = 0;
  std::optional<Reason> bad_source_;
};

}  // namespace daejo::audit
