#include "audit/text/sentences.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/ascii.h"
#include "base/error.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

struct BreakCloser {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextCloser {
  void operator()(UText* text) const { utext_close(text); }
};

/// ICU's sentence rules, independent of language. Opening them takes a millisecond, so each thread opens its
/// own only once.
UBreakIterator* sentence_rules() {
  thread_local const std::unique_ptr<UBreakIterator, BreakCloser> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UBreakIterator, BreakCloser> opened(ubrk_open(UBRK_SENTENCE, "", nullptr, 0, &status));
    if (U_FAILURE(status)) throw Error("ICU has no sentence rules; install libicu again.");
    return opened;
  }();
  return rules.get();
}

/// The byte offsets where sentences end by ICU's rules, ascending. The last offset is the size of the text.
/// An empty text has none.
std::vector<std::size_t> icu_breaks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, TextCloser> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  UBreakIterator* rules = sentence_rules();
  ubrk_setUText(rules, source.get(), &status);
  if (U_FAILURE(status)) throw Error("ICU cannot read this text.");
  std::vector<std::size_t> breaks;
  for (int at = ubrk_next(rules); at != UBRK_DONE; at = ubrk_next(rules)) {
    breaks.push_back(static_cast<std::size_t>(at));
  }
  return breaks;
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_ascii_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_ascii_space(text[span.end - 1])) --span.end;
  return span;
}

/// The last word of a sentence with the punctuation after it, but without an opening bracket before it:
/// "al.", "e.g.", "U.S.".
std::string_view last_word(std::string_view sentence) {
  const std::size_t before = sentence.find_last_of(" \t([{");
  return sentence.substr(before == std::string_view::npos ? 0 : before + 1);
}

/// Whether the sentence ends in a full stop that belongs to an abbreviation ("et al."), to an initial ("J.",
/// "U.S.") or to a number that is the whole sentence ("1.").
bool ends_in_abbreviation(std::string_view sentence) {
  constexpr std::array abbreviations = {
      "al."sv,   "e.g."sv,   "i.e."sv, "cf."sv,  "vs."sv,   "fig."sv, "figs."sv, "eq."sv, "eqs."sv,
      "sec."sv,  "tab."sv,   "no."sv,  "dr."sv,  "mr."sv,   "ms."sv,  "prof."sv, "st."sv, "approx."sv,
      "resp."sv, "w.r.t."sv, "ca."sv,  "ref."sv, "refs."sv, "ch."sv,  "vol."sv,  "ed."sv, "eds."sv};
  const std::string_view word = last_word(sentence);
  if (!word.ends_with('.')) return false;
  const auto is_word = [&](std::string_view known) {
    return std::ranges::equal(word, known, {}, ascii_lower);
  };
  if (std::ranges::any_of(abbreviations, is_word)) return true;
  const bool initial = word.size() >= 2 && is_ascii_upper(word[word.size() - 2]) &&
                       (word.size() == 2 || word[word.size() - 3] == '.' || word[word.size() - 3] == '-');
  if (initial) return true;
  return word == sentence && std::ranges::all_of(word.substr(0, word.size() - 1), is_ascii_digit);
}

/// Whether a closing quote or bracket ends at `at` and no space follows, as in the quoted speech
/// `"…다."라고`. Then the sentence continues.
bool continues_after_quote(std::string_view text, std::size_t at) {
  if (at >= text.size() || is_ascii_space(text[at - 1]) || is_ascii_space(text[at])) return false;
  const std::string_view before = text.substr(0, at);
  return std::ranges::any_of(std::array{R"(")"sv, "'"sv, ")"sv, "”"sv, "’"sv, "」"sv, "』"sv, "]"sv},
                             [&](std::string_view mark) { return before.ends_with(mark); });
}

/// Whether the sentence has an open parenthesis, and the next parenthesis in `rest` closes it. That one must
/// be on the same line, within 200 bytes.
bool is_in_parentheses(std::string_view sentence, std::string_view rest) {
  const auto depth = std::ranges::count(sentence, '(') - std::ranges::count(sentence, ')');
  if (depth <= 0) return false;
  constexpr std::size_t longest_aside = 200;
  const std::size_t next = rest.substr(0, longest_aside).find_first_of("()\n");
  return next != std::string_view::npos && rest[next] == ')';
}

}  // namespace

std::vector<Span> find_sentences(std::string_view text) {
  std::vector<Span> sentences;
  std::size_t begin = 0;
  for (const std::size_t at : icu_breaks(text)) {
    const Span span = trimmed(text, {begin, at});
    if (span.size() == 0) {
      begin = at;
      continue;
    }
    const std::string_view sentence = span.of(text);
    const bool line_ends = text.substr(span.end, at - span.end).find('\n') != std::string_view::npos;
    const bool goes_on = at < text.size() && !line_ends &&
                         (ends_in_abbreviation(sentence) || continues_after_quote(text, at) ||
                          is_in_parentheses(sentence, text.substr(at)));
    if (goes_on) continue;
    sentences.push_back(span);
    begin = at;
  }
  const Span rest = trimmed(text, {begin, text.size()});
  if (rest.size() > 0) sentences.push_back(rest);
  return sentences;
}

}  // namespace daejo::audit
