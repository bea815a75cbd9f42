#include "parsers/paper_text.h"

#include "base/ascii.h"

namespace daejo::parsers {

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (const char byte : trim(text)) {
    if (!is_ascii_space(byte)) {
      folded += byte;
    } else if (folded.back() != ' ') {
      folded += ' ';
    }
  }
  return folded;
}

bool says_withdrawn(std::string_view comment, std::string_view abstract) {
  if (contains_any(to_ascii_lower(comment), {"has been withdrawn", "withdrawn by", "paper withdrawn"}))
    return true;
  // Only longer phrases count in an abstract, because an abstract may mention a drug that was withdrawn.
  return contains_any(
      to_ascii_lower(abstract),
      {"paper has been withdrawn", "article has been withdrawn", "submission has been withdrawn",
       "manuscript has been withdrawn", "withdrawn by the author", "withdrawn by arxiv"});
}

}  // namespace daejo::parsers
