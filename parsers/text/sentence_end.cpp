#include "parsers/text/sentence_end.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

/// Without spaces, emphasis and what closes brackets and quotations, or opens a bracket that follows.
std::string_view without_closers(std::string_view text) {
  constexpr std::array<std::string_view, 13> closers = {"\"", "'", "”", "’",  ")",  "]", "*",
                                                        "_",  "[", "(", "」", "』", "`"};
  for (bool again = true; again;) {
    again = false;
    text = trim(text);
    for (const std::string_view closer : closers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      again = true;
    }
  }
  return text;
}

template <typename Ends>
bool ends_with_any(std::string_view text, const Ends& ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

constexpr std::array<std::string_view, 5> stops = {".", "!", "?", "…", "。"};
constexpr std::array<std::string_view, 7> verb_ends = {"다", "요", "음", "함", "임", "됨", "까"};

}  // namespace

bool ends_with_stop(std::string_view text) {
  return ends_with_any(without_closers(text), stops);
}

bool ends_sentence(std::string_view text) {
  text = without_closers(text);
  return ends_with_any(text, stops) || ends_with_any(text, verb_ends);
}

}  // namespace daejo::parsers
