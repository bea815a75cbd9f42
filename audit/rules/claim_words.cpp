#include "audit/rules/claim_words.h"

namespace daejo {

std::vector<Span> spaced_words(std::string_view sentence) {
  std::vector<Span> words;
  std::size_t depth = 0;
  std::size_t begin = std::string_view::npos;
  const auto close = [&](std::size_t end) {
    while (begin < end && std::string_view(".!?").find(sentence[end - 1]) != std::string_view::npos) --end;
    if (begin < end) words.push_back({begin, end});
    begin = std::string_view::npos;
  };
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const char c = sentence[at];
    if (c == '(') {
      if (depth == 0) close(at);
      ++depth;
    }
    const bool is_space = c == ' ' || c == '\t' || c == '\n';
    if (is_space && depth == 0) close(at);
    if (!is_space && depth == 0 && c != ')' && begin == std::string_view::npos) begin = at;
    if (c == ')' && depth > 0) --depth;
  }
  if (depth == 0) close(sentence.size());
  return words;
}

}  // namespace daejo
