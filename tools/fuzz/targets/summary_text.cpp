// Fuzzes the analysis of a summary or an abstract: its terms, sentences and figures, and the removal of
// quotations and labels.
#include <cmath>

#include "audit/rules/figures.h"
#include "audit/text/folded_text.h"
#include "audit/text/sentences.h"
#include "audit/text/set_aside.h"
#include "audit/text/terms.h"
#include "base/utf8.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;

class Spans {
 public:
  explicit Spans(std::string_view text) : text_(text), is_utf8_(!first_invalid_utf8(text)) {}

  void check(const Span& span) const {
    fuzz::promise(span.begin <= span.end && span.end <= text_.size(), "a span lies in its text");
    fuzz::promise(is_border(span.begin) && is_border(span.end), "a span has borders of code points");
  }

 private:
  bool is_border(std::size_t offset) const {
    return !is_utf8_ || offset == text_.size() ||
           (static_cast<unsigned char>(text_[offset]) & 0xC0U) != 0x80U;
  }

  std::string_view text_;
  bool is_utf8_;
};

void check_folding(std::string_view text) {
  std::string once;
  for (const char32_t character : audit::fold(text).characters) append_utf8(once, character);
  const std::u32string twice = audit::fold(once).characters;
  std::string again;
  for (const char32_t character : twice) append_utf8(again, character);
  fuzz::promise(again == once, "folding what is folded changes nothing");
}

/// Checks that the terms found with this thread's cache, which other inputs have filled, are the same as
/// those found with an empty cache.
void check_cache(std::string_view text) {
  audit::WordCache fresh;
  const audit::TermList expected = find_terms(text, fresh);
  const audit::TermList found = audit::find_terms(text);
  fuzz::promise(found.keys == expected.keys && found.terms.size() == expected.terms.size(),
                "terms are the same with any cache");
  for (std::size_t i = 0; i < found.terms.size(); ++i) {
    const audit::Term& one = found.terms[i];
    const audit::Term& other = expected.terms[i];
    fuzz::promise(one.span == other.span && one.kind == other.kind && one.adjacent == other.adjacent,
                  "a term has the same place with any cache");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  const Spans spans(text);
  check_folding(text);
  check_cache(text);
  for (const audit::Term& term : audit::find_terms(text).terms) spans.check(term.span);
  for (const Span& sentence : audit::find_sentences(text)) spans.check(sentence);
  for (const audit::Figure& figure : audit::find_figures(text).figures) {
    spans.check(figure.span);
    fuzz::promise(std::isfinite(figure.value), "a figure is a number");
  }
  const audit::KeptText kept = audit::keep_unquoted(text);
  fuzz::promise(kept.text == audit::without_quoted_english(text), "both ways to leave quotations out agree");
  fuzz::promise(audit::without_quoted_english(kept.text).size() <= kept.text.size(), "nothing is added");
  audit::without_section_labels(text);
  return 0;
}
