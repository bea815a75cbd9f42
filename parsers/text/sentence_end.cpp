#include "parsers/text/sentence_end.h"

#include <array>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

/// What may follow the mark of a sentence: emphasis, closing brackets and quotation marks, and an opening
/// bracket.
constexpr std::array<std::string_view, 13> closers = {"\"", "'", "”", "’",  ")",  "]", "*",
                                                      "_",  "[", "(", "」", "』", "`"};
constexpr std::array<std::string_view, 5> stops = {".", "!", "?", "…", "。"};
constexpr std::array<std::string_view, 7> verb_ends = {"다", "요", "음", "함", "임", "됨", "까"};

}  // namespace

bool ends_with_stop(std::string_view text) {
  return ends_with_one_of(without_endings(text, closers), stops);
}

bool ends_sentence(std::string_view text) {
  text = without_endings(text, closers);
  return ends_with_one_of(text, stops) || ends_with_one_of(text, verb_ends);
}

}  // namespace daejo::parsers
