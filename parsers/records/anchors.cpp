#include "parsers/records/anchors.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "parsers/records/chips.h"
#include "parsers/records/footnotes.h"
#include "parsers/records/remark.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

class AnchorFinder {
 public:
  explicit AnchorFinder(const BlockTree& tree) : tree_(tree) {}

  std::vector<Anchor> find() {
    footnotes_ = find_footnotes(tree_);
    for (std::size_t i = 0; i < tree_.blocks.size(); ++i) take_block(i);
    leave_out_footnotes();
    return std::move(anchors_);
  }

 private:
  /// Removes the anchors in the texts of footnotes, because a footnote's mark names the paper at the place of
  /// the mark. If all marks of a footnote are only mentions and no other footnote is next to it, its anchor
  /// stays, because it may be that of a record.
  void leave_out_footnotes() {
    std::set<std::size_t> notes;
    for (const auto& [mark, note] : footnotes_) {
      if (note.is_collected) notes.insert({note.block, note.id_block});
    }
    for (const Anchor& anchor : anchors_) {
      if (anchor.note && !anchor.is_in_prose) notes.insert(*anchor.note);
    }
    if (notes.empty()) return;
    std::erase_if(anchors_, [&](const Anchor& anchor) { return notes.contains(anchor.block); });
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
    const std::size_t others = here.empty() ? std::string::npos : begin_of_other_words(index);
    const std::vector<Span> marks = here.empty() ? std::vector<Span>() : footnote_marks(block.content);
    std::set<std::string> seen;
    std::size_t anchors_in_block = 0;
    for (Anchor& anchor : here) {
      if (!seen.insert(anchor.id.base).second && here.size() > 1) {
        // The text of a link to a publisher's own page may be "arXiv:…". The link is then certain.
        if (anchor.is_certain && anchors_.back().id.base == anchor.id.base) anchors_.back().is_certain = true;
        continue;
      }
      anchor.is_in_prose = anchor.text.begin >= others || is_in_prose(block, marks, anchor);
      anchor.is_labelled = !anchor.is_in_prose && anchors_in_block++ == 0 && is_labelled(block, anchor);
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
    if (auto labelled = id_behind_label(block)) {
      here.push_back({*std::move(labelled), "", index, {0, text.size()}, true});
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
    if (footnotes_.empty() || is_footnote_text(text)) return;
    std::vector<Span> marks = footnote_marks(block.content);
    if (const auto cited = cited_reference(block)) marks.push_back(*cited);
    for (const Span& mark : marks) {
      const auto note = footnotes_.find(mark.of(text));
      if (note == footnotes_.end()) continue;
      Anchor& anchor = here.emplace_back(Anchor{note->second.id, "", index, mark, true});
      anchor.note = note->second.block;
    }
  }

  /// The id in a short line that has nothing else but a label of metadata: "eprint: math/0309136".
  static std::optional<ArxivId> id_behind_label(const Block& block) {
    constexpr std::size_t longest_line = 60;
    const std::string_view text = block.content.text;
    if (text.size() > longest_line || text.empty() || !is_ascii_digit(text.back())) return std::nullopt;
    const FoundLabel found = find_label(block.content, {});
    if (found.end == 0 || role_of_label(found.label) != Role::metadata) return std::nullopt;
    return parse_arxiv_id(text.substr(found.end));
  }

  /// The offset from which the block's text is about other papers or is a comment, according to its column,
  /// its callout or its label; npos if there is none.
  std::size_t begin_of_other_words(std::size_t index) const {
    const Block& block = tree_.blocks[index];
    const auto is_other = [](std::string_view label) {
      const auto role = label.empty() ? std::nullopt : role_of_label(label);
      return role == Role::reference || role == Role::comment;
    };
    if (block.kind == BlockKind::cell) return is_other(block.name) ? 0 : std::string::npos;
    if (block.kind != BlockKind::line) return std::string::npos;
    if (is_other(callout_around(index))) return 0;
    const std::string_view label = find_label(block.content, {}).label;
    const std::size_t at = block.content.text.find(label);
    return is_other(label) && at != std::string::npos ? at + label.size() : std::string::npos;
  }

  /// The title of the callout around a block, such as "내 메모" for "[!question] 내 메모", or its type if it
  /// has no title. Empty if the block is in no callout.
  std::string callout_around(std::size_t index) const {
    std::size_t quote = tree_.blocks[index].parent;
    while (quote != 0 && tree_.blocks[quote].kind != BlockKind::quote) quote = tree_.blocks[quote].parent;
    if (quote == 0) return {};
    const std::string_view text = tree_.blocks[quote + 1].content.text;
    const auto callout = find_callout(text);
    if (!callout) return {};
    return std::string(callout->title.size() > 0 ? callout->title.of(text) : callout->type);
  }

  /// Whether the anchor follows a label of metadata in its block, such as "arXiv: …" or "**URL**: …".
  static bool is_labelled(const Block& block, const Anchor& anchor) {
    if (block.kind != BlockKind::line && block.kind != BlockKind::item) return false;
    const std::string_view label = find_label(block.content, {}).label;
    if (label.empty() || role_of_label(label) != Role::metadata) return false;
    const std::size_t at = block.content.text.find(label);
    return at != std::string::npos && at + label.size() <= anchor.text.begin;
  }

  /// Whether nothing follows the anchor in its block but signs and words like "PDF".
  static bool ends_block(const Block& block, const Anchor& anchor) {
    return is_generic_link_text(std::string_view(block.content.text).substr(anchor.text.end));
  }

  /// Whether a text ends with a whole sentence and has at least 24 syllables. A link after it is then not a
  /// part of the sentence. Marks at the end, such as a dash or an open bracket, do not count.
  static bool ends_text(std::string_view before) {
    constexpr std::size_t fewest_syllables = 24;
    constexpr std::string_view marks[] = {"—", "–", "-", "→", "👉", "(", "[", "|", "·", ":"};
    before = without_endings(before, marks);
    return ends_sentence(before) && count_hangul(before) >= fewest_syllables;
  }

  /// A text without the ids at its end: "비슷한 논문: " for "비슷한 논문: 2309.05566, 2309.05567, ". Removes
  /// at most ten ids.
  static std::string_view without_ids_at_end(std::string_view text) {
    constexpr int most_ids = 10;
    constexpr std::string_view marks[] = {",", "、"};
    for (int i = 0; i < most_ids; ++i) {
      const std::string_view rest = trim(without_endings(trim(text), marks));
      const std::size_t space = rest.rfind(' ');
      if (space == rest.npos || !parse_arxiv_id(rest.substr(space + 1))) return text;
      text = rest.substr(0, space);
    }
    return text;
  }

  /// Whether the words right before an anchor say that it is a related paper: "#math · 함께 보기:
  /// 2309.05566". They are at most two if other words precede them.
  static bool leads_to_others(std::string_view before) {
    constexpr std::size_t longest_label = 30;
    constexpr std::size_t longest_part = 60;  // In bytes, with the marks around the words.
    before = without_ids_at_end(before);
    before = before.substr(before.size() - std::min(before.size(), longest_part));
    constexpr std::string_view separators[] = {"·", "|", "•", "ㆍ", "/", "—"};
    std::size_t begin = 0;
    for (const std::string_view separator : separators) {
      const std::size_t at = before.rfind(separator);
      if (at != std::string_view::npos) begin = std::max(begin, at + separator.size());
    }
    constexpr std::string_view marks[] = {":", "：", "(", "[", "→", "👉", "arXiv"};
    const std::string_view words = trim(without_endings(before.substr(begin), marks));
    if (words.size() <= longest_label) return role_of_label(words) == Role::reference;
    const std::size_t last = words.rfind(' ');
    const std::size_t last_but_one =
        last == words.npos || last == 0 ? words.npos : words.rfind(' ', last - 1);
    return last_but_one != words.npos && trim(before).ends_with(':') &&
           role_of_label(words.substr(last_but_one + 1)) == Role::reference;
  }

  /// Whether Hangul follows the anchor without a space, or after a closing bracket. That is usually a
  /// particle, which makes the anchor a word of a sentence.
  static bool has_particle(const Block& block, const Anchor& anchor) {
    std::string_view after = std::string_view(block.content.text).substr(anchor.text.end);
    if (after.starts_with(')') || after.starts_with(']')) after.remove_prefix(1);
    return !after.empty() && is_hangul(decode_utf8(after, 0).value);
  }

  static bool is_in_prose(const Block& block, const std::vector<Span>& marks, const Anchor& anchor) {
    constexpr std::size_t few_syllables = 4;
    const bool is_headline = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line ||
                             block.kind == BlockKind::details_label;
    if (is_headline) return false;
    if (anchor.note && cited_reference(block)) return false;
    const auto mark = std::ranges::lower_bound(marks, anchor.text.begin, {}, &Span::begin);
    if (mark != marks.end() && mark->begin == anchor.text.begin && mark->end == anchor.text.end)
      return !cites_sentence(block.content.text, anchor.text);
    std::string_view before = std::string_view(block.content.text).substr(0, anchor.text.begin);
    if (leads_to_others(before) || is_in_speech(block.content.text, anchor.text) ||
        is_correction(block.content.text))
      return true;
    // A line may name thousands of papers, so only its first 4,000 bytes are examined.
    constexpr std::size_t longest_beginning = 4000;
    before = last_chip(before.substr(0, longest_beginning));
    const bool has_text = anchor.text.size() > 0 && anchor.text.end <= block.content.text.size();
    if (has_text && parse_arxiv_id(anchor.text.of(block.content.text)) && has_particle(block, anchor) &&
        count_hangul(before) > few_syllables)
      return true;
    if (has_text && !anchor.link.empty() && is_generic_link_text(anchor.text.of(block.content.text)) &&
        !anchor.text.of(block.content.text).starts_with("http")) {
      return false;
    }
    const std::size_t colon = before.find(':');
    if (colon != std::string_view::npos && role_of_label(before.substr(0, colon)))
      before.remove_prefix(colon);
    if (is_generic_link_text(before)) return false;
    // A bare address at the end of a remark is only a mention.
    const bool has_words = has_text && !anchor.text.of(block.content.text).starts_with("http");
    if (!anchor.link.empty() && has_words && ends_block(block, anchor) && ends_text(before)) return false;
    // A short text before an id may be the paper's title. If it has several sentences, or is longer and the
    // id is not certain, it is prose that mentions the id.
    constexpr std::size_t most_of_a_sentence = 60;
    const bool is_long = count_latin(before) > most_of_a_sentence && !looks_like_title(clean_title(before));
    const bool is_sentence = anchor.link.empty() &&
                             (before.find(". ") != std::string_view::npos || (!anchor.is_certain && is_long));
    return count_hangul(before) > few_syllables || is_sentence;
  }

  const BlockTree& tree_;
  std::map<std::string, Footnote, std::less<>> footnotes_;
  std::vector<Anchor> anchors_;
};

}  // namespace

std::vector<Anchor> find_anchors(const BlockTree& tree) {
  return AnchorFinder(tree).find();
}

}  // namespace daejo::parsers
