#include "parsers/records/anchors.h"

#include <algorithm>
#include <map>
#include <set>

#include "parsers/ascii.h"
#include "parsers/records/block_text.h"
#include "parsers/records/role.h"

namespace daejo {
namespace {

/// "[^1]: …" at the start of a line: the label with what its line names.
struct Footnote {
  std::string_view label;
  std::size_t length = 0;  ///< Of the label and the colon.
};

Footnote footnote_at(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  if (!text.starts_with("[^")) return {};
  const std::size_t close = text.substr(0, longest_label).find("]:");
  return close == std::string_view::npos ? Footnote{} : Footnote{text.substr(0, close + 1), close + 2};
}

class AnchorFinder {
 public:
  explicit AnchorFinder(const BlockTree& tree) : tree_(tree) {}

  std::vector<Anchor> find() {
    read_footnotes();
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i) take_block(i);
    return std::move(anchors_);
  }

 private:
  void read_footnotes() {
    for (const Block& block : tree_.blocks) {
      const Footnote note = footnote_at(block.content.text);
      if (note.length == 0) continue;
      const auto ids = all_arxiv_ids(std::string_view(block.content.text).substr(note.length));
      if (!ids.empty()) footnotes_.try_emplace(std::string(note.label), ids.front().id);
    }
  }

  void take_block(std::size_t index) {
    const Block& block = tree_.blocks[index];
    std::vector<Anchor> here;
    if (block.kind == BlockKind::field) {
      if (auto id = parse_arxiv_id(block.name)) here.push_back({*std::move(id), "", index, {}, true});
    }
    for (const TextLink& link : block.content.links) {
      auto id = arxiv_id_in_link(link.url);
      const bool is_certain = id.has_value();
      if (!id) id = arxiv_id_in_path(link.url);
      if (id) here.push_back({*std::move(id), link.url, index, link.text, is_certain});
    }
    take_text(index, here);
    std::ranges::stable_sort(here, {}, [](const Anchor& anchor) { return anchor.text.begin; });
    std::set<std::string> seen;
    for (Anchor& anchor : here) {
      if (!seen.insert(anchor.id.base).second && here.size() > 1) continue;
      anchor.is_in_prose = is_in_prose(block, anchor);
      anchors_.push_back(std::move(anchor));
    }
  }

  void take_text(std::size_t index, std::vector<Anchor>& here) const {
    const Block& block = tree_.blocks[index];
    const std::string_view text = block.content.text;
    if (auto whole = parse_arxiv_id(text)) {
      here.push_back({*std::move(whole), "", index, {0, text.size()}, true});
      return;
    }
    for (PlacedArxivId& found : all_arxiv_ids(text)) {
      const bool is_link = text.substr(found.begin).starts_with("http");
      const std::size_t end = std::min(text.find_first_of(" \t\n)]>\"'", found.begin), text.size());
      here.push_back({std::move(found.id),
                      is_link ? std::string(text.substr(found.begin, end - found.begin)) : "",
                      index,
                      {found.begin, end},
                      !found.is_bare});
    }
    if (footnotes_.empty() || footnote_at(text).length > 0) return;
    for (std::size_t at = 0; (at = text.find("[^", at)) != std::string_view::npos; ++at) {
      const std::size_t close = text.find(']', at);
      if (close == std::string_view::npos) break;
      const auto note = footnotes_.find(std::string(text.substr(at, close + 1 - at)));
      if (note != footnotes_.end()) here.push_back({note->second, "", index, {at, close + 1}, true});
    }
  }

  static bool is_in_prose(const Block& block, const Anchor& anchor) {
    constexpr std::size_t few_syllables = 4;
    if (block.kind == BlockKind::heading || block.kind == BlockKind::bold_line) return false;
    const bool has_text = anchor.text.size() > 0 && anchor.text.end <= block.content.text.size();
    if (has_text && !anchor.link.empty() && is_generic_link_text(anchor.text.of(block.content.text)) &&
        !anchor.text.of(block.content.text).starts_with("http")) {
      return false;
    }
    std::string_view before = std::string_view(block.content.text).substr(0, anchor.text.begin);
    const std::size_t colon = before.find(':');
    if (colon != std::string_view::npos && role_of_label(before.substr(0, colon)))
      before.remove_prefix(colon);
    if (is_generic_link_text(before)) return false;
    // A title may stand before its id, a sentence or most of one does so where the id is mentioned.
    constexpr std::size_t most_of_a_sentence = 60;
    const bool is_sentence =
        anchor.link.empty() && (before.find(". ") != std::string_view::npos ||
                                (!anchor.is_certain && count_latin(before) > most_of_a_sentence));
    return count_hangul(before) > few_syllables || is_sentence;
  }

  const BlockTree& tree_;
  std::map<std::string, ArxivId, std::less<>> footnotes_;
  std::vector<Anchor> anchors_;
};

}  // namespace

std::vector<Anchor> find_anchors(const BlockTree& tree) {
  return AnchorFinder(tree).find();
}

}  // namespace daejo
