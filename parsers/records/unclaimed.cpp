#include "parsers/records/unclaimed.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/ascii.h"
#include "parsers/records/form_role.h"
#include "parsers/records/title_lines.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// Whether an anchor is certain or in a field, or is a bare id outside prose that hardly is another number.
bool is_marked(const BlockTree& tree, const Anchor& anchor) {
  return anchor.is_certain || tree.blocks[anchor.block].kind == BlockKind::field ||
         (!anchor.is_in_prose && is_distinct(anchor.id));
}

/// Whether an anchor is a bare id at the end of a line, after a title without Hangul: "A Title 2501.00001".
bool follows_title(const BlockTree& tree, const Anchor& anchor) {
  const Block& block = tree.blocks[anchor.block];
  const std::string_view text = block.content.text;
  const bool is_line = block.kind == BlockKind::line && anchor.text.size() > 0;
  if (!is_line || anchor.is_certain || anchor.text.end > text.size()) return false;
  constexpr std::size_t longest_rest = 8;
  constexpr std::size_t longest_title = 300;
  const std::string_view rest = text.substr(anchor.text.end);
  if (rest.size() > longest_rest || count_latin(rest) + count_hangul(rest) > 0) return false;
  const std::string_view title = trim(text.substr(0, anchor.text.begin));
  return title.size() <= longest_title && title.find(' ') != title.npos && count_hangul(title) == 0 &&
         looks_like_title(title);
}

/// Tells which anchors could name the paper of a record. An anchor in a block with prose could not, because
/// it is a mention. Call `contains` for anchors in the order of blocks: a block may have thousands of
/// anchors, so its prose is measured only once.
class NamingAnchors {
 public:
  explicit NamingAnchors(const BlockTree& tree) : tree_(tree) {}

  bool contains(const Anchor& anchor) {
    if (!is_marked(tree_, anchor) || anchor.note) return false;
    if (block_ != anchor.block) {
      block_ = anchor.block;
      has_prose_ = prose_in(tree_.blocks[block_].content.text) >= least_prose;
    }
    return !has_prose_;
  }

 private:
  const BlockTree& tree_;
  std::size_t block_ = 0;
  bool has_prose_ = false;
};

/// The first paper, if it is named before the first record and has at least two sentences after it, before
/// the next paper. It is then in the place of a record. Empty otherwise.
std::vector<Anchor> first_before_records(const BlockTree& tree, const std::vector<Anchor>& papers,
                                         std::span<const Record> records) {
  constexpr std::ptrdiff_t fewest_sentences = 2;
  if (records.empty() || papers.empty()) return {};
  const std::size_t begin = papers.front().block + 1;
  const std::size_t next = papers.size() > 1 ? papers[1].block : tree.blocks.size();
  const std::size_t end = std::min(next, records.front().blocks.begin);
  if (begin >= end) return {};
  const auto sentences =
      std::ranges::count_if(std::span(tree.blocks).subspan(begin, end - begin),
                            [](const Block& block) { return is_sentence(block.content.text); });
  return sentences < fewest_sentences ? std::vector<Anchor>() : std::vector<Anchor>{papers.front()};
}

/// The table row around a block; nothing outside of tables.
std::optional<std::size_t> row_of(const BlockTree& tree, std::size_t block) {
  while (block != 0 && tree.blocks[block].kind != BlockKind::row) block = tree.blocks[block].parent;
  return block == 0 ? std::nullopt : std::optional(block);
}

/// Whether two papers are in one block or in one row of a table. In a table with a column for each paper,
/// their texts are in the rows below.
bool share_row(const BlockTree& tree, const Anchor& a, const Anchor& b) {
  if (a.block == b.block) return true;
  const auto row = row_of(tree, a.block);
  return row && row == row_of(tree, b.block);
}

/// The papers that are followed, before the next paper, by a text for which `is_prose` is true. Papers in one
/// block or table row share the text after them. Blocks from `end` on, or from one for which `is_taken` is
/// true, do not count. Empty if fewer than two papers, or less than half, are found. `papers` must be in
/// document order.
template <typename IsProse, typename IsTaken>
std::vector<Anchor> followed_by_prose(const BlockTree& tree, const std::vector<Anchor>& papers,
                                      std::size_t end, const IsProse& is_prose, const IsTaken& is_taken) {
  std::vector<Anchor> found;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    std::size_t other = i + 1;
    while (other < papers.size() && share_row(tree, papers[i], papers[other])) ++other;
    const std::size_t next = other < papers.size() ? papers[other].block : end;
    for (std::size_t block = papers[i].block + 1; block < next && !is_taken(block); ++block) {
      if (!is_prose(tree.blocks[block].content.text)) continue;
      found.push_back(papers[i]);
      break;
    }
  }
  constexpr std::size_t fewest_papers = 2;
  if (found.size() < fewest_papers || 2 * found.size() < papers.size()) found.clear();
  return found;
}

bool is_short_prose(std::string_view text) {
  return count_hangul(text) > 0 && prose_in(text) >= 2 * least_prose;
}

/// Whether an item has a single text, a title without Hangul together with a link or an address.
bool is_titled_source(const BlockTree& tree, std::size_t item) {
  constexpr std::size_t longest_title = 300;
  const PlainText* only = nullptr;
  for (std::size_t i = item; i < tree.blocks[item].end; ++i) {
    if (tree.blocks[i].content.text.empty()) continue;
    if (only != nullptr) return false;
    only = &tree.blocks[i].content;
  }
  if (only == nullptr || count_hangul(only->text) > 0) return false;
  const std::size_t address = std::min(only->text.find("http"), only->text.size());
  const bool has_address = address < only->text.size() || !only->links.empty();
  const std::string_view before = trim(std::string_view(only->text).substr(0, address));
  const std::string_view title = trim(without_endings(before, {{"(", "[", ":", "-", "—"}}));
  return has_address && title.size() <= longest_title && title.find(' ') != title.npos &&
         looks_like_title(title);
}

/// Whether a record has no paper, begins with a heading and has a link or an address.
bool is_about_other_site(const BlockTree& tree, const Record& record) {
  if (record.own || record.start != RecordStart::heading) return false;
  for (std::size_t i = record.blocks.begin; i < record.blocks.end; ++i) {
    const PlainText& content = tree.blocks[i].content;
    if (!content.links.empty() || content.text.find("://") != std::string::npos) return true;
  }
  return false;
}

bool has_line_of_prose(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (is_korean_prose(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// Tells which anchors are in a field of an object whose fields have a line of Korean prose. An object may
/// have thousands of anchors, so its prose is looked for only once.
class AnchorsInData {
 public:
  explicit AnchorsInData(const BlockTree& tree) : tree_(tree) {}

  bool contains(const Anchor& anchor) {
    if (tree_.blocks[anchor.block].kind != BlockKind::field) return false;
    const std::size_t object = tree_.blocks[anchor.block].parent;
    const auto [known, is_new] = has_prose_.try_emplace(object, false);
    if (is_new) known->second = has_prose(object);
    return known->second;
  }

 private:
  bool has_prose(std::size_t object) const {
    for (std::size_t i = object + 1; i < tree_.blocks[object].end; i = tree_.blocks[i].end) {
      const Block& block = tree_.blocks[i];
      if (block.kind == BlockKind::field && has_line_of_prose(block.content.text)) return true;
    }
    return false;
  }

  const BlockTree& tree_;
  std::map<std::size_t, bool> has_prose_;
};

/// The label of a summary in a block: a heading, a bold line or the label at the start of a line. Empty if
/// there is none.
std::string_view summary_label_in(const Block& block) {
  const bool is_label = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line ||
                        block.kind == BlockKind::details_label;
  const std::string_view label = is_label ? block.content.text : find_label(block.content, {}).label;
  return role_of_label(label) == Role::summary ? label : std::string_view();
}

/// The first paper with the same label of a summary before it and after it, both in the record.
std::vector<Anchor> between_equal_labels(const BlockTree& tree, const std::vector<Anchor>& papers,
                                         const Record& record) {
  std::set<std::string_view> before;
  std::size_t block = record.blocks.begin + 1;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    for (; block < papers[i].block; ++block) before.insert(summary_label_in(tree.blocks[block]));
    before.erase("");
    const std::size_t next = i + 1 < papers.size() ? papers[i + 1].block : record.blocks.end;
    for (std::size_t after = papers[i].block + 1; after < next; ++after) {
      if (before.contains(summary_label_in(tree.blocks[after]))) return {papers[i]};
    }
  }
  return {};
}

/// The papers whose anchors are in a line of their own that is an English title, with Korean prose right
/// below it.
std::vector<Anchor> below_own_title(const BlockTree& tree, const std::vector<Anchor>& papers,
                                    const Record& record) {
  std::vector<Anchor> found;
  for (const Anchor& paper : papers) {
    const std::size_t below = paper.block + 1;
    if (below < record.blocks.end && is_english_title(tree.blocks[paper.block].content.text) &&
        is_korean_prose(tree.blocks[below].content.text))
      found.push_back(paper);
  }
  return found;
}

/// How many blocks before `end` are an English title, maybe with the mark of a note: "A Title [1]".
std::size_t count_titles(const BlockTree& tree, std::size_t end) {
  std::size_t titles = 0;
  for (std::size_t i = 0; i < end; ++i) {
    std::string_view text = tree.blocks[i].content.text;
    if (text.ends_with(']')) text = trim(text.substr(0, text.rfind('[')));
    titles += is_english_title(text) ? 1 : 0;
  }
  return titles;
}

void add_paper(std::vector<Anchor>& papers, const Anchor& anchor) {
  if (papers.empty() || papers.back().id.base != anchor.id.base) papers.push_back(anchor);
}

}  // namespace

std::size_t count_korean(const BlockTree& tree, Span blocks) {
  std::size_t syllables = 0;
  for (std::size_t i = blocks.begin; i < blocks.end; ++i)
    syllables += count_hangul(tree.blocks[i].content.text);
  return syllables;
}

std::vector<Anchor> papers_with_unclaimed_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                                std::span<const Record> records) {
  std::set<std::string> claimed;
  for (const Record& record : records) {
    if (record.own) claimed.insert(record.own->id.base);
  }
  const auto is_taken = [&](std::size_t block) {
    const auto next = std::ranges::upper_bound(records, block, {},
                                               [](const Record& record) { return record.blocks.begin; });
    return next != records.begin() && block < (next - 1)->blocks.end;
  };
  std::vector<Anchor> papers;
  std::vector<Anchor> titled;
  NamingAnchors naming(tree);
  for (const Anchor& anchor : anchors) {
    if (claimed.contains(anchor.id.base) || is_taken(anchor.block)) continue;
    if (naming.contains(anchor)) add_paper(papers, anchor);
    if (follows_title(tree, anchor)) add_paper(titled, anchor);
  }
  // If the document has records, a link with only a short text after it is a recommendation.
  std::vector<Anchor> found = followed_by_prose(tree, papers, tree.blocks.size(),
                                                records.empty() ? is_short_prose : is_korean_prose, is_taken);
  if (found.empty()) found = followed_by_prose(tree, titled, tree.blocks.size(), is_short_prose, is_taken);
  if (found.empty()) found = first_before_records(tree, papers, records);
  return found;
}

std::vector<Anchor> papers_beside_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                        bool counts_above) {
  constexpr std::size_t fewest_papers = 3;
  constexpr std::size_t long_text = 40;  // A text with 40 syllables need not end like a sentence.
  std::vector<Anchor> papers;
  std::vector<Anchor> in_data;
  AnchorsInData data(tree);
  std::set<std::string> known;
  for (const Anchor& anchor : anchors) {
    if (!is_marked(tree, anchor) || !known.insert(anchor.id.base).second) continue;
    papers.push_back(anchor);
    if (data.contains(anchor)) in_data.push_back(anchor);
  }
  if (papers.size() < fewest_papers) return in_data;
  std::size_t texts = 0;
  const std::size_t first = papers.front().block;
  counts_above = counts_above || 2 * count_titles(tree, first) >= papers.size();
  for (std::size_t i = counts_above ? 0 : first; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    const std::size_t syllables = count_hangul(block.content.text);
    const bool is_sentence = syllables >= least_prose && ends_sentence(block.content.text);
    if (block.kind != BlockKind::heading && (is_sentence || syllables >= long_text)) ++texts;
  }
  return texts < papers.size() ? in_data : papers;
}

std::vector<Anchor> papers_in_code(const BlockTree& tree, std::span<const Anchor> anchors) {
  constexpr std::size_t syllables_of_summary = 40;
  std::vector<Anchor> found;
  for (auto anchor = anchors.begin(); anchor != anchors.end();) {
    const Block& block = tree.blocks[anchor->block];
    const auto next = std::find_if(anchor, anchors.end(),
                                   [&](const Anchor& other) { return other.block != anchor->block; });
    const auto papers = static_cast<std::size_t>(next - anchor);
    if (block.kind == BlockKind::code && papers > 1 &&
        count_hangul(block.content.text) >= syllables_of_summary * papers)
      found.insert(found.end(), anchor, next);
    anchor = next;
  }
  return found;
}

std::vector<Anchor> papers_sharing(const BlockTree& tree, std::span<const Anchor> anchors,
                                   const Record& record) {
  std::vector<Anchor> papers;
  std::set<std::string> known;
  auto anchor = std::ranges::lower_bound(anchors, record.blocks.begin, {}, &Anchor::block);
  for (; anchor != anchors.end() && anchor->block < record.blocks.end; ++anchor) {
    const bool may_be = !anchor->is_in_prose && is_marked(tree, *anchor);
    if (may_be && known.insert(anchor->id.base).second) papers.push_back(*anchor);
  }
  if (papers.size() < 2) papers.clear();
  return papers;
}

std::vector<Anchor> papers_with_own_text(const BlockTree& tree, std::span<const Anchor> anchors,
                                         const Record& record, double usual_syllables) {
  const std::vector<Anchor> papers = papers_sharing(tree, anchors, record);
  if (papers.empty()) return {};
  std::size_t last_text = record.blocks.end;
  while (last_text > record.blocks.begin && !is_short_prose(tree.blocks[last_text - 1].content.text))
    --last_text;
  std::vector<Anchor> titled;
  for (const Anchor& paper : papers) {
    const std::string_view text = tree.blocks[paper.block].content.text;
    const std::string_view linked = paper.text.end <= text.size() ? paper.text.of(text) : std::string_view();
    if (is_english_title(linked) && paper.block + 1 < last_text) titled.push_back(paper);
  }
  if (!titled.empty()) return titled;
  const auto syllables = static_cast<double>(count_korean(tree, record.blocks));
  return 2 * syllables >= usual_syllables ? papers : std::vector<Anchor>();
}

std::vector<Anchor> papers_swallowed_by(const BlockTree& tree, std::span<const Anchor> anchors,
                                        const Record& record) {
  if (!record.own) return {};
  std::vector<Anchor> papers;
  NamingAnchors naming(tree);
  auto anchor = std::ranges::lower_bound(anchors, record.blocks.begin, {}, &Anchor::block);
  for (; anchor != anchors.end() && anchor->block < record.blocks.end; ++anchor) {
    if (anchor->id.base != record.own->id.base && naming.contains(*anchor)) add_paper(papers, *anchor);
  }
  std::vector<Anchor> found =
      followed_by_prose(tree, papers, record.blocks.end, is_short_prose, [](std::size_t) { return false; });
  if (found.empty()) found = below_own_title(tree, papers, record);
  return found.empty() ? between_equal_labels(tree, papers, record) : found;
}

bool is_in_list_of_sources(const BlockTree& tree, std::size_t block, const Record& record) {
  std::size_t item = block;
  while (item != 0 && tree.blocks[item].kind != BlockKind::item) item = tree.blocks[item].parent;
  if (item == 0) return false;
  const std::size_t list = tree.blocks[item].parent;
  if (list < record.blocks.begin) return false;  // The record is itself an item.
  std::size_t sources = 0;
  for (std::size_t i = list + 1; i < tree.blocks[list].end; i = tree.blocks[i].end) {
    if (!is_titled_source(tree, i)) return false;
    ++sources;
  }
  return sources >= 2;
}

ProseBetween prose_between(const BlockTree& tree, Span gap, std::span<const CutRecord> between) {
  ProseBetween prose;
  auto next = between.begin();
  for (std::size_t i = gap.begin; i < gap.end; ++i) {
    while (next != between.end() && next->record->blocks.begin < i) ++next;
    if (next != between.end() && next->record->blocks.begin == i &&
        is_about_other_site(tree, *next->record)) {
      i = next->record->blocks.end - 1;
      continue;
    }
    if (i > gap.begin && tree.blocks[i].continues) continue;
    const std::string text = paragraph_text(tree, i);
    if (!is_korean_prose(text)) continue;
    if (prose.syllables == 0) prose.first = i;
    prose.syllables += count_hangul(text);
  }
  return prose;
}

}  // namespace daejo::parsers
