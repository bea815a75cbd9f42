#include "parsers/records/footnotes.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t longest_mark = 40;

/// The mark at the start of a footnote's text, such as "[^1]" in "[^1]: text"; empty if there is none.
std::string_view mark_of_footnote(std::string_view line) {
  if (!line.starts_with("[^")) return {};
  const std::size_t close = line.substr(0, longest_mark).find("]:");
  return close == std::string_view::npos ? std::string_view() : line.substr(0, close + 1);
}

bool is_mark_link(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  if (text.starts_with('^')) return text.size() <= longest_mark && text.find(' ') == text.npos;
  return !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_ascii_digit);
}

/// The most marks in a row that are skipped.
constexpr int most_marks_in_row = 8;

/// Removes marks and white space at the end of a text. The beginning of a long text may be missing in the
/// result.
std::string_view before_marks(std::string_view text) {
  for (int i = 0; i < most_marks_in_row; ++i) {
    text = trim(text.substr(text.size() - std::min(text.size(), 2 * longest_mark)));
    const std::size_t open = text.ends_with(']') ? text.rfind("[^") : std::string_view::npos;
    if (open == std::string_view::npos) break;
    text = text.substr(0, open);
  }
  return text;
}

/// The mark at the start of a numbered reference, such as "[3]" in "[3] Lovelace, …"; empty if there is none.
std::string_view mark_of_reference(std::string_view line) {
  const std::size_t close = line.starts_with('[') ? line.find(']') : std::string_view::npos;
  const bool is_mark = close < longest_mark && is_mark_link(line.substr(0, close + 1)) && line[1] != '^';
  return is_mark ? line.substr(0, close + 1) : std::string_view();
}

/// Finds the numbered references that name papers. A reference may have up to four lines.
std::map<std::string, Footnote, std::less<>> find_references(const BlockTree& tree) {
  constexpr std::size_t most_lines = 4;
  std::map<std::string, Footnote, std::less<>> references;
  std::string mark;
  std::size_t begin = 0;
  for (std::size_t i = 1; i < tree.blocks.size(); ++i) {
    const std::string_view text = tree.blocks[i].content.text;
    if (const std::string_view next = mark_of_reference(text); !next.empty()) {
      mark = next;
      begin = i;
    }
    if (mark.empty() || i >= begin + most_lines) continue;
    const auto ids = all_arxiv_ids(text);
    if (ids.empty()) continue;
    references.try_emplace(mark, Footnote{ids.front().id, begin, i, true});
    mark.clear();
  }
  return references;
}

/// Removes the references that no heading before them cites, or all if headings cite fewer than two.
void keep_cited(const BlockTree& tree, std::map<std::string, Footnote, std::less<>>& references) {
  std::set<std::string, std::less<>> cited;
  for (std::size_t i = 1; i < tree.blocks.size() && !references.empty(); ++i) {
    const auto mark = cited_reference(tree.blocks[i]);
    if (!mark) continue;
    const auto found = references.find(mark->of(tree.blocks[i].content.text));
    if (found != references.end() && i < found->second.block) cited.insert(found->first);
  }
  std::erase_if(references,
                [&](const auto& reference) { return cited.size() < 2 || !cited.contains(reference.first); });
}

}  // namespace

std::optional<Span> cited_reference(const Block& block) {
  constexpr std::size_t longest_heading = 200;
  const std::string_view text = block.content.text;
  const bool may_be = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line ||
                      (block.kind == BlockKind::line && !block.continues);
  if (!may_be || text.size() > longest_heading) return std::nullopt;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  const std::size_t begin = text.substr(0, end).rfind('[');
  if (begin == std::string_view::npos || begin == 0 ||
      mark_of_reference(text.substr(begin, end - begin)).empty())
    return std::nullopt;
  const bool is_sentence = block.kind == BlockKind::line && ends_sentence(trim(text.substr(0, begin)));
  return is_sentence ? std::nullopt : std::optional(Span{begin, end});
}

bool is_footnote_text(std::string_view line) {
  return !mark_of_footnote(line).empty();
}

std::map<std::string, Footnote, std::less<>> find_footnotes(const BlockTree& tree) {
  std::map<std::string, Footnote, std::less<>> notes;
  std::size_t last = 0;               // The block of the previous footnote.
  bool* last_is_collected = nullptr;  // Null if it is not in `notes`.
  for (std::size_t i = 1; i < tree.blocks.size(); ++i) {
    const std::string_view text = tree.blocks[i].content.text;
    const std::string_view mark = mark_of_footnote(text);
    if (mark.empty()) continue;
    const bool follows = last != 0 && last + 1 == i;
    if (follows && last_is_collected != nullptr) *last_is_collected = true;
    last = i;
    last_is_collected = nullptr;
    const auto ids = all_arxiv_ids(text.substr(mark.size()));
    if (ids.empty()) continue;
    const auto added = notes.try_emplace(std::string(mark), Footnote{ids.front().id, i, i, follows});
    if (added.second) last_is_collected = &added.first->second.is_collected;
  }
  auto references = find_references(tree);
  keep_cited(tree, references);
  notes.merge(references);
  return notes;
}

std::vector<Span> footnote_marks(const PlainText& content) {
  const std::string_view text = content.text;
  std::vector<Span> marks;
  for (std::size_t at = 0; (at = text.find("[^", at)) != std::string_view::npos; ++at) {
    const std::size_t close = text.substr(at, longest_mark).find(']');
    if (close == std::string_view::npos) continue;
    const bool is_word = text.substr(at, close).find(' ') == std::string_view::npos;
    if (is_word && !text.substr(at + close + 1).starts_with(':')) marks.push_back({at, at + close + 1});
  }
  for (const TextLink& link : content.links) {
    if (link.text.end > text.size() || link.text.size() == 0) continue;
    const bool starts_text = trim(text.substr(0, link.text.begin)).empty();
    if (!starts_text && is_mark_link(link.text.of(text))) marks.push_back(link.text);
  }
  std::ranges::sort(marks, {}, &Span::begin);
  std::erase_if(marks, [reached = std::size_t{0}](const Span& mark) mutable {
    const bool overlaps = mark.begin < reached;
    reached = std::max(reached, mark.end);
    return overlaps;
  });
  return marks;
}

bool cites_sentence(std::string_view text, Span mark) {
  constexpr std::size_t near = most_marks_in_row * longest_mark;
  const std::size_t from = mark.begin - std::min(mark.begin, near);
  const std::string_view before = before_marks(text.substr(from, mark.begin - from));
  if (before.empty() || before.ends_with(':') || ends_with_stop(before)) return true;
  std::string_view after = trim(text.substr(std::min(mark.end, text.size()), near));
  while (after.starts_with("[^") && after.find(']') != std::string_view::npos)
    after = trim(after.substr(after.find(']') + 1));
  if (!after.empty() && after != "]" && after != ")") return false;
  return ends_sentence(before) || (count_hangul(before) == 0 && looks_like_title(before));
}

std::string title_in_footnote(const PlainText& content) {
  std::vector<Span> parts = content.emphasis;
  for (const TextLink& link : content.links) parts.push_back(link.text);
  const std::string_view text = content.text;
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"“", "”"}, {"\"", "\""}, {"「", "」"}}) {
    const std::size_t begin = text.find(open);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = text.find(close, begin + open.size());
    if (end != std::string_view::npos) parts.push_back({begin + open.size(), end});
  }
  constexpr std::size_t fewest_letters = 8;
  std::string best;
  for (const Span& part : parts) {
    if (part.end > text.size()) continue;
    const std::string title = clean_title(without_endings(trim(part.of(text)), {{","}}));
    const bool may_be = looks_like_title(title) && count_latin(title) >= fewest_letters &&
                        !arxiv_id_in_text(title) && title.size() > best.size();
    if (may_be) best = title;
  }
  return best;
}

}  // namespace daejo::parsers
