#include "audit/text/set_aside.h"

#include <algorithm>
#include <vector>

#include "audit/text/hangul.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

/// A group: a pair of parentheses with the text inside. A group that is never closed extends to the end of
/// the text.
struct Group {
  std::size_t open = 0;
  std::size_t end = 0;  ///< The offset after the closing parenthesis, or the size of the text.
  std::size_t words = 1;
  bool hangul = false;
};

/// Whether a Hangul syllable begins at byte `at`.
bool is_hangul_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) >= 0xEA && is_hangul_syllable(decode_utf8(text, at).value);
}

/// All groups (see `Group`) of a text, in the order in which they end. An inner group comes before the outer
/// one.
std::vector<Group> find_groups(std::string_view text) {
  std::vector<Group> closed;
  std::vector<Group> open;
  const auto close = [&](std::size_t end) {
    const Group inner = open.back();
    open.pop_back();
    closed.push_back(inner);
    closed.back().end = end;
    if (open.empty()) return;
    open.back().words += inner.words - 1;
    open.back().hangul |= inner.hangul;
  };
  bool after_space = true;
  for (std::size_t i = text.find('('); i < text.size(); i = open.empty() ? text.find('(', i + 1) : i + 1) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (c == ')' && !open.empty()) close(i + 1);
    if (!open.empty() && after_space && !space) ++open.back().words;
    if (!open.empty() && is_hangul_at(text, i)) open.back().hangul = true;
    if (c == '(') open.push_back({i, 0, 1, false});
    after_space = space;
  }
  while (!open.empty()) close(text.size());
  return closed;
}

/// The length in bytes of the label at the start of a line (see `without_section_labels`), with the spaces,
/// tabs and hyphens before it, the asterisks and the colon; 0 if there is no label.
std::size_t label_length(std::string_view line) {
  constexpr std::size_t longest_label = 60;
  const auto skip = [&](std::size_t at, std::string_view characters) {
    return std::min(line.find_first_not_of(characters, at), line.size());
  };
  const std::size_t open = skip(0, " \t-");
  const std::size_t label = skip(open, "*");
  const std::size_t close = line.find('*', label);
  if (label == open || close == std::string_view::npos || close - label > longest_label) return 0;
  const std::size_t colon = skip(close, "*");
  const bool colon_inside = line[close - 1] == ':';
  if (!colon_inside && (colon == line.size() || line[colon] != ':')) return 0;
  return colon_inside ? colon : colon + 1;
}

}  // namespace

std::string without_section_labels(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out += text.substr(begin, end - begin).substr(label_length(text.substr(begin, end - begin)));
    begin = end;
  }
  return out;
}

KeptText keep_unquoted(std::string_view text, std::size_t min_words) {
  std::vector<Group> groups = find_groups(text);
  std::ranges::sort(groups, {}, &Group::open);
  KeptText kept;
  std::size_t at = 0;
  const auto keep_up_to = [&](std::size_t end) {
    if (end > at) kept.runs.push_back({kept.text.size(), at});
    kept.text += text.substr(at, end - at);
  };
  for (const Group& group : groups) {
    if (group.open < at || group.hangul || group.words < min_words) continue;
    keep_up_to(group.open);
    at = group.end;
  }
  keep_up_to(text.size());
  return kept;
}

std::string without_quoted_english(std::string_view text, std::size_t min_words) {
  return keep_unquoted(text, min_words).text;
}

}  // namespace daejo::audit
