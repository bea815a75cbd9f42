#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/model/vocabulary.h"
#include "findings/finding.h"

namespace daejo {

/// `bad-source` where a summary cannot have been made from its paper, because the text that the bot read has
/// next to nothing in it, or is not the paper's: it shares hardly a run of four words with title and
/// abstract, and has none of the paper's own names. A text in Korean is only asked whether it is empty.
std::optional<Reason> bad_source_reason(const Model& model, std::string_view bot_text,
                                        std::string_view paper_text);

/// The sentences of the bot's text that clearly support a sentence of the summary which the paper's record
/// supports less, one a line, in their order. Of a summary about other work hardly a sentence is supported so
/// clearly.
std::string supporting_sentences(Vocabulary& vocabulary, std::string_view summary,
                                 std::string_view paper_text, std::string_view bot_text);

/// What a summary is held against: title and abstract, and behind them the sentences of the bot's text that
/// support it, for what either supports is supported. A bad source supports nothing.
class OriginalText {
 public:
  /// Without a text of the bot, or with a bad one, the paper's text alone.
  OriginalText(Vocabulary& vocabulary, std::string_view summary, std::string paper_text,
               const std::optional<std::string>& bot_text);

  const std::string& text() const { return text_; }
  /// Whether the bot's text supports more than the paper's record.
  bool has_more() const { return text_.size() > paper_size_; }
  /// Adds `bad-source`, and takes away the terms that are missing from the bot's text alone and the places in
  /// it: reports show the abstract.
  void finish(Judgement& judgement) const;

 private:
  std::string text_;
  std::size_t paper_size_ = 0;
  std::optional<Reason> bad_source_;
};

}  // namespace daejo
