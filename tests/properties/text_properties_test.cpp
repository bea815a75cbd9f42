// Properties of the conversion of texts to terms.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <tuple>

#include "audit/rules/figures.h"
#include "audit/text/folded_text.h"
#include "audit/text/plain_words.h"
#include "audit/text/sentences.h"
#include "audit/text/set_aside.h"
#include "audit/text/terms.h"
#include "base/utf8.h"
#include "parsers/paper_text.h"
#include "tests/properties/generators.h"

namespace daejo::test {
namespace {

std::string folded(const std::string& text) {
  std::string out;
  for (const char32_t character : audit::fold(text).characters) append_utf8(out, character);
  return out;
}

bool is_border(const std::string& text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

void assert_inside(const std::string& text, const Span& span) {
  RC_ASSERT(span.begin <= span.end);
  RC_ASSERT(span.end <= text.size());
  RC_ASSERT(is_border(text, span.begin));
  RC_ASSERT(is_border(text, span.end));
}

RC_GTEST_PROP(TextProperties, normalising_twice_is_normalising_once, ()) {
  const std::string text = *any_bytes();
  RC_ASSERT(folded(folded(text)) == folded(text));
  RC_ASSERT(parsers::fold_white_space(parsers::fold_white_space(text)) == parsers::fold_white_space(text));
}

RC_GTEST_PROP(TextProperties, words_of_words_are_the_same_words, ()) {
  const std::vector<std::string> once = audit::plain_words(*any_text());
  std::string joined;
  for (const std::string& word : once) joined += word + " ";
  RC_ASSERT(audit::plain_words(joined) == once);
}

RC_GTEST_PROP(TextProperties, every_folded_character_knows_the_bytes_that_it_came_from, ()) {
  const std::string text = *any_text();
  const audit::FoldedText result = audit::fold(text);
  RC_ASSERT(result.begins.size() == result.characters.size());
  RC_ASSERT(result.ends.size() == result.characters.size());
  for (std::size_t i = 0; i < result.characters.size(); ++i) {
    assert_inside(text, result.source_span(i, i + 1));
    if (i > 0) RC_ASSERT(result.begins[i - 1] <= result.begins[i]);
  }
}

RC_GTEST_PROP(TextProperties, every_span_lies_in_its_text_on_borders_of_code_points, ()) {
  const std::string text = *any_text();
  for (const audit::Term& term : audit::find_terms(text).terms) assert_inside(text, term.span);
  for (const audit::Figure& figure : audit::find_figures(text).figures) {
    assert_inside(text, figure.span);
    RC_ASSERT(std::isfinite(figure.value));
  }
  std::size_t last_end = 0;
  for (const Span& sentence : audit::find_sentences(text)) {
    assert_inside(text, sentence);
    RC_ASSERT(last_end <= sentence.begin);
    RC_ASSERT(sentence.begin < sentence.end);
    last_end = sentence.end;
  }
}

/// What must not depend on the word cache: the text of a term's key, and its other fields except `word` and
/// where the key is stored.
auto facts_of(const audit::TermList& list, const audit::Term& term) {
  return std::tuple(term.kind, term.whole, term.part, term.adjacent, term.span.begin, term.span.end,
                    std::string(list.key(term)));
}

void assert_same_terms_without_cache(const std::string& text, audit::WordCache& words) {
  audit::WordCache fresh;
  const audit::TermList expected = find_terms(text, fresh);
  for (int again = 0; again < 2; ++again) {  // The second time, all words are in the cache.
    const audit::TermList found = find_terms(text, words);
    RC_ASSERT(found.terms.size() == expected.terms.size());
    for (std::size_t i = 0; i < found.terms.size(); ++i)
      RC_ASSERT(facts_of(found, found.terms[i]) == facts_of(expected, expected.terms[i]));
  }
}

RC_GTEST_PROP(TextProperties, terms_do_not_depend_on_what_the_cache_holds, ()) {
  audit::WordCache words;
  assert_same_terms_without_cache(*any_text(), words);
  assert_same_terms_without_cache(*any_bytes(), words);
  assert_same_terms_without_cache(*any_text(), words);
}

RC_GTEST_PROP(TextProperties, what_is_kept_stands_in_the_source_byte_for_byte, ()) {
  const std::string text = *any_text();
  const audit::KeptText kept = audit::keep_unquoted(text);
  for (std::size_t i = 0; i < kept.runs.size(); ++i) {
    const std::size_t begin = kept.runs[i].text_begin;
    const std::size_t end = i + 1 < kept.runs.size() ? kept.runs[i + 1].text_begin : kept.text.size();
    RC_ASSERT(text.compare(kept.runs[i].source_begin, end - begin, kept.text, begin, end - begin) == 0);
  }
}

}  // namespace
}  // namespace daejo::test
