#include "audit/index/terms_of_paper.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "audit/model/document.h"

namespace daejo::audit {
namespace {

/// Reads "2024-10-17…" as 20241017. Returns 0 if the text does not start with digits and hyphens in these
/// places. Does not check whether the day exists.
std::uint32_t day_number(std::string_view date) {
  constexpr std::string_view form = "0000-00-00";
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = i < date.size() ? date[i] : '\0';
    if (form[i] == '-' ? c != '-' : c < '0' || c > '9') return 0;
    if (c != '-') number = 10 * number + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

/// Cuts a text in UTF-8 to at most `most` bytes. If the cut would be inside a character, the text is cut
/// before that character.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  constexpr unsigned top_bits = 0xC0;
  constexpr unsigned continuation = 0x80;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & top_bits) == continuation) --most;
  return text.substr(0, most);
}

}  // namespace

IndexedPaper to_indexed(Vocabulary& vocabulary, const parsers::Paper& paper) {
  constexpr std::size_t longest_title = 1000;
  const Document document = read_document(vocabulary, paper.id.base, paper.title, paper.abstract);
  IndexedPaper indexed;
  indexed.id = paper.id.base;
  indexed.version = {static_cast<std::uint32_t>(std::max(paper.id.version, 0)), day_number(paper.updated)};
  indexed.title = cut(paper.title, longest_title);
  const std::size_t terms = std::min(document.terms.size(), most_terms_of_paper);
  indexed.terms.reserve(terms);
  for (std::size_t i = 0; i < terms; ++i) indexed.terms.push_back(document.terms[i].id);
  return indexed;
}

}  // namespace daejo::audit
