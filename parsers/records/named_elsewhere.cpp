#include "parsers/records/named_elsewhere.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/ascii.h"
#include "parsers/records/summary_lines.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t fewest_papers = 2;

/// A paper that the document names in a list or table: the index of its anchor, and its number there.
struct ListedPaper {
  std::size_t anchor = 0;
  std::optional<std::size_t> number = std::nullopt;
};

/// A heading, bold line or item that has a text but names no paper.
struct NamelessText {
  std::size_t block = 0;
  std::size_t end = 0;  ///< The block after the text.
  std::optional<std::size_t> number = std::nullopt;
};

/// The letters of a title. Empty if they have fewer than nine bytes, which are too few to tell it from other
/// titles, or if the text is longer than 300 bytes.
std::string key_of(std::string_view text) {
  constexpr std::size_t shortest_key = 9;
  constexpr std::size_t longest_title = 300;
  if (text.size() > longest_title) return {};
  std::string key = letters_of(clean_title(text));
  if (key.size() < shortest_key) key.clear();
  return key;
}

/// The number at the start of a text, such as "1. …", "[2] …" or "3) …", or the number that is the whole
/// text. A capital letter, as in "A. …", is a number from 1001 on. Nothing if there is none, or if it has
/// more than three digits.
std::optional<std::size_t> number_of(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  text = trim(text);
  while (!text.empty() && std::string_view("[(#").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  constexpr std::size_t first_letter = 1001;
  const bool is_letter = !text.empty() && is_ascii_upper(text.front());
  std::size_t number = is_letter ? first_letter + static_cast<std::size_t>(text.front() - 'A') : 0;
  std::size_t length = 1;
  if (!is_letter) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || length > most_digits) return std::nullopt;
  }
  const std::string_view rest = text.substr(length);
  const bool ends = rest.empty() || std::string_view(".)]").find(rest.front()) != std::string_view::npos;
  const bool is_decimal = rest.size() > 1 && is_ascii_digit(rest[1]);
  return ends && !is_decimal ? std::optional(number) : std::nullopt;
}

class ListMatcher {
 public:
  ListMatcher(const BlockTree& tree, std::vector<Anchor>& anchors) : tree_(tree), anchors_(anchors) {}

  void match() {
    find_papers();
    const bool has_numbers =
        std::ranges::any_of(papers_, [](const ListedPaper& paper) { return paper.number.has_value(); });
    if (papers_.size() < fewest_papers || (titles_.empty() && !has_numbers)) return;
    find_texts();
    for (auto& [kind, texts] : texts_) {
      if (texts.size() < fewest_papers) continue;
      std::map<std::size_t, std::size_t> pairs = pairs_by_title(texts);
      if (pairs.empty()) pairs = pairs_by_number(texts);
      if (pairs.empty()) continue;
      return name(pairs);
    }
    name(only_titled_text());
  }

 private:
  std::size_t around(std::size_t block, BlockKind kind) const {
    while (block != 0 && tree_.blocks[block].kind != kind) block = tree_.blocks[block].parent;
    return block;
  }

  /// The position of an item in a numbered list, from 1; nothing if the item is in no such list.
  std::optional<std::size_t> number_in_list(std::size_t item) const {
    const std::size_t list = tree_.blocks[item].parent;
    if (item == 0 || tree_.blocks[list].kind != BlockKind::list || tree_.blocks[list].level != 1)
      return std::nullopt;
    if (list != counted_list_) {
      counted_list_ = list;
      numbers_.clear();
      std::size_t number = 0;
      for (std::size_t i = list + 1; i < tree_.blocks[list].end; i = tree_.blocks[i].end)
        numbers_[i] = ++number;
    }
    return numbers_[item];
  }

  /// Finds the papers that are named in short lines, items and table rows. Finds none if one of them is named
  /// in a longer text.
  void find_papers() {
    std::set<std::string> known;
    for (std::size_t i = 0; i < anchors_.size(); ++i) {
      const Anchor& anchor = anchors_[i];
      const BlockKind kind = tree_.blocks[anchor.block].kind;
      const bool may_be = kind == BlockKind::line || kind == BlockKind::cell || kind == BlockKind::item;
      if (!may_be || anchor.is_in_prose || !anchor.is_certain || anchor.note) continue;
      if (!known.insert(anchor.id.base).second) continue;
      const std::size_t row = around(anchor.block, BlockKind::row);
      const std::size_t unit = row == 0 ? anchor.block : row;
      if (!is_short(unit)) return papers_.clear();
      ListedPaper paper{i};
      paper.number = number_of(tree_.blocks[anchor.block].content.text);
      if (!paper.number && row == 0) paper.number = number_in_list(around(anchor.block, BlockKind::item));
      note_titles(unit, anchor, paper);
      papers_.push_back(paper);
    }
  }

  /// Whether a line, item or row is so short that it may only name a paper. Korean sentences and longer
  /// Korean texts are not.
  bool is_short(std::size_t unit) const {
    std::size_t syllables = 0;
    for (std::size_t i = unit; i < tree_.blocks[unit].end; ++i) {
      const std::string_view text = tree_.blocks[i].content.text;
      syllables += count_hangul(text);
      if (syllables >= least_prose && ends_sentence(text)) return false;
    }
    return syllables < 4 * least_prose;
  }

  void note_titles(std::size_t unit, const Anchor& anchor, ListedPaper& paper) {
    const auto note = [&](std::string_view text) {
      const std::string key = key_of(text);
      if (key.empty()) return;
      const auto [known, is_new] = titles_.try_emplace(key, papers_.size());
      if (!is_new && known->second != papers_.size()) known->second = several;
    };
    const std::string_view own = tree_.blocks[anchor.block].content.text;
    if (anchor.text.end <= own.size()) {
      note(anchor.text.of(own));
      note(own.substr(0, anchor.text.begin));
    }
    for (std::size_t i = unit + 1; i < tree_.blocks[unit].end; ++i) {
      const std::string_view text = tree_.blocks[i].content.text;
      note(text);
      if (!paper.number && i == unit + 1) paper.number = number_of(text);
    }
  }

  /// Finds headings, bold lines and items that have Korean text and name no paper, neither themselves nor in
  /// that text.
  void find_texts() {
    std::vector<std::size_t> anchored(tree_.blocks.size() + 1, 0);
    for (const Anchor& anchor : anchors_) {
      if (!anchor.is_in_prose) anchored[anchor.block + 1] = 1;
    }
    for (std::size_t i = 1; i < anchored.size(); ++i) anchored[i] += anchored[i - 1];
    for (std::size_t i = 1; i < tree_.blocks.size(); ++i) {
      const Block& block = tree_.blocks[i];
      const bool is_head = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line;
      if (!is_head && block.kind != BlockKind::item) continue;
      const std::size_t end = is_head ? end_of_section(i) : block.end;
      if (anchored[end] > anchored[i] || !has_prose({i, end})) continue;
      NamelessText text{i, end, number_of(block.content.text)};
      if (!text.number && !is_head) text.number = number_in_list(i);
      texts_[{block.kind, block.level, block.parent}].push_back(text);
    }
  }

  bool has_prose(Span blocks) const {
    std::size_t syllables = 0;
    for (std::size_t i = blocks.begin; i < blocks.end && syllables < 2 * least_prose; ++i)
      syllables += count_hangul(tree_.blocks[i].content.text);
    return syllables >= 2 * least_prose;
  }

  std::size_t end_of_section(std::size_t head) const {
    const Block& first = tree_.blocks[head];
    const std::size_t last = tree_.blocks[first.parent].end;
    std::size_t end = first.end;
    while (end < last) {
      const Block& block = tree_.blocks[end];
      const bool is_heading = block.kind == BlockKind::heading;
      const bool stops = first.kind == BlockKind::heading ? is_heading && block.level <= first.level
                                                          : is_heading || block.kind == BlockKind::bold_line;
      if (stops) break;
      end = block.end;
    }
    return end;
  }

  /// Gives each text the paper whose title is in its first three blocks with text. Empty if two texts get the
  /// same paper, or if fewer than two papers, or less than half of them, get a text.
  std::map<std::size_t, std::size_t> pairs_by_title(const std::vector<NamelessText>& texts) const {
    constexpr std::size_t lines = 3;
    std::map<std::size_t, std::size_t> pairs;
    std::set<std::size_t> taken;
    for (const NamelessText& text : texts) {
      std::size_t seen = 0;
      for (std::size_t i = text.block; i < text.end && seen < lines; ++i) {
        if (tree_.blocks[i].content.text.empty()) continue;
        ++seen;
        const auto title = titles_.find(key_of(tree_.blocks[i].content.text));
        if (title == titles_.end() || title->second == several) continue;
        if (!taken.insert(title->second).second) return {};
        pairs.emplace(text.block, title->second);
        break;
      }
    }
    if (pairs.size() < fewest_papers || 2 * pairs.size() < papers_.size()) pairs.clear();
    return pairs;
  }

  /// Gives a paper to one text: its heading is the title of the paper, and no other heading of the same level
  /// and parent has such a text. Empty if there is no such text, or more than one.
  std::map<std::size_t, std::size_t> only_titled_text() const {
    std::map<std::size_t, std::size_t> pairs;
    for (const auto& [kind, texts] : texts_) {
      if (texts.size() > 1 || std::get<BlockKind>(kind) != BlockKind::heading) continue;
      const std::size_t block = texts.front().block;
      const auto title = titles_.find(key_of(tree_.blocks[block].content.text));
      if (title != titles_.end() && title->second != several) pairs.emplace(block, title->second);
    }
    if (pairs.size() > 1) pairs.clear();
    return pairs;
  }

  /// Gives each text with a number the paper with the same one. Empty unless all papers have different
  /// numbers, each paper gets a text, and each of these texts a paper.
  std::map<std::size_t, std::size_t> pairs_by_number(const std::vector<NamelessText>& texts) const {
    std::map<std::size_t, std::size_t> numbered;
    for (std::size_t i = 0; i < papers_.size(); ++i) {
      if (!papers_[i].number || !numbered.emplace(*papers_[i].number, i).second) return {};
    }
    std::map<std::size_t, std::size_t> pairs;
    for (const NamelessText& text : texts) {
      if (!text.number) continue;
      const auto paper = numbered.find(*text.number);
      if (paper == numbered.end()) return {};
      pairs.emplace(text.block, paper->second);
      numbered.erase(paper);
    }
    return numbered.empty() ? pairs : std::map<std::size_t, std::size_t>();
  }

  void name(const std::map<std::size_t, std::size_t>& pairs) {
    std::set<std::string> named;
    std::vector<Anchor> added;
    for (const auto& [block, paper] : pairs) {
      Anchor anchor = anchors_[papers_[paper].anchor];
      named.insert(anchor.id.base);
      anchor.block = block;
      anchor.text = {};
      anchor.is_labelled = false;
      added.push_back(std::move(anchor));
    }
    for (Anchor& anchor : anchors_) {
      if (named.contains(anchor.id.base)) anchor.is_in_prose = true;
    }
    anchors_.insert(anchors_.end(), added.begin(), added.end());
    std::ranges::stable_sort(anchors_, {}, &Anchor::block);
  }

  static constexpr std::size_t several = static_cast<std::size_t>(-1);

  const BlockTree& tree_;
  std::vector<Anchor>& anchors_;
  std::vector<ListedPaper> papers_;
  /// The index of the paper with each title; `several` if papers share it.
  std::map<std::string, std::size_t> titles_;
  std::map<std::tuple<BlockKind, int, std::size_t>, std::vector<NamelessText>> texts_;
  mutable std::size_t counted_list_ = 0;
  mutable std::map<std::size_t, std::size_t> numbers_;  ///< The position of each item in `counted_list_`.
};

}  // namespace

void name_texts_by_list(const BlockTree& tree, std::vector<Anchor>& anchors) {
  ListMatcher(tree, anchors).match();
}

}  // namespace daejo::parsers
