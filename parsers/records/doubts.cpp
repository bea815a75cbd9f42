#include "parsers/records/doubts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "parsers/records/data_fields.h"
#include "parsers/records/form_role.h"
#include "parsers/records/markup_residue.h"
#include "parsers/records/remark.h"
#include "parsers/records/set_aside.h"
#include "parsers/records/summary_lines.h"
#include "parsers/records/unclaimed.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

using Why = UnreadPaper::Why;

/// The fewest records that can be compared with one another.
constexpr std::size_t fewest_siblings = 3;
/// A text with at least this many syllables is prose.
constexpr std::size_t prose_syllables = 25;

/// Whether a line is short and does not end like a sentence, so that it may be a value such as a name, a
/// number or a state.
bool is_fragment(const SummaryLine& line) {
  constexpr std::size_t most_syllables = 12;
  constexpr std::size_t most_letters = 40;
  return line.syllables <= most_syllables && count_latin(line.text) <= most_letters &&
         !ends_sentence(line.text);
}

class DoubtFinder {
 public:
  DoubtFinder(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors)
      : tree_(tree), cuts_(cuts), anchors_(anchors), doubts_(cuts.size()) {
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      lines_.push_back(cuts[i].record->own ? summary_lines(cuts[i]) : std::vector<SummaryLine>());
      if (!lines_.back().empty()) judged_.push_back(i);
    }
  }

  Doubts find() {
    for (const std::size_t i : judged_) doubt_lines(i);
    doubt_speech();
    doubt_remarks();
    doubt_gaps();
    doubt_order();
    doubt_shift();
    doubt_split_records();
    spread();
    Doubts found{std::move(doubts_), {}};
    for (const auto look :
         {&DoubtFinder::repeated_lines, &DoubtFinder::short_values, &DoubtFinder::texts_in_several_places}) {
      if (!found.unsure) found.unsure = summed_up((this->*look)(), found.doubts);
    }
    return found;
  }

 private:
  void doubt(std::size_t cut, Why why, std::size_t offset, std::string_view text) {
    if (!doubts_[cut]) doubts_[cut] = Doubt{why, offset, std::string(text)};
  }

  void doubt(std::size_t cut, Why why, const SummaryLine& line) {
    doubt(cut, why, offset_of(line), line.text);
  }

  /// The byte offset of a line in the source.
  static std::size_t offset_of(const SummaryLine& line) {
    const auto& runs = line.piece->text.runs;
    return runs.empty() ? line.piece->source.begin : source_offset(runs, line.begin);
  }

  /// Whether a line names a paper. The record's own paper does not count in a Korean sentence, such as "원본
  /// 그림은 arxiv.org/abs/… 에서 볼 수 있다".
  static bool names_paper(std::string_view line, const ArxivId& own) {
    const auto named = arxiv_id_in_text(line);
    const bool is_own_in_sentence =
        named && named->base == own.base && count_hangul(line) >= least_prose && ends_sentence(line);
    return named && !is_own_in_sentence;
  }

  void doubt_lines(std::size_t cut) {
    bool in_formula = false;  // Whether a formula in "$$" is open.
    for (const SummaryLine& line : lines_[cut]) {
      const bool was_in_formula = in_formula;
      for (std::size_t at = 0; (at = line.text.find("$$", at)) != std::string_view::npos; at += 2)
        in_formula = !in_formula;
      const bool is_comment = line.piece->kind == PieceKind::code && line.text.starts_with('#');
      if (in_formula || was_in_formula || is_comment) continue;
      if (names_paper(line.text, cuts_[cut].record->own->id) || has_markup_residue(line.text))
        doubt(cut, Why::markup_in_summary, line);
    }
  }

  std::size_t syllables_of(std::size_t cut) const {
    std::size_t syllables = 0;
    for (const SummaryLine& line : lines_[cut]) syllables += line.syllables;
    return syllables;
  }

  bool are_most(std::size_t count) const { return count >= fewest_siblings && 2 * count >= judged_.size(); }

  /// Why daejo is unsure about some records, and the line of each record that shows it.
  struct TextOfRecord {
    std::string_view why;
    std::map<std::size_t, SummaryLine> lines = {};
  };

  static std::optional<UnsureText> summed_up(const TextOfRecord& texts,
                                             std::span<const std::optional<Doubt>> doubts) {
    UnsureText unsure{texts.why, 0, 0, {}};
    for (const auto& [i, line] : texts.lines) {
      if (doubts[i] || unsure.records++ > 0) continue;
      unsure.offset = offset_of(line);
      unsure.text = line.text;
    }
    return unsure.records == 0 ? std::nullopt : std::optional(std::move(unsure));
  }

  static bool may_be_template(const SummaryLine& line) {
    constexpr std::size_t prose_letters = 60;
    return line.label == SummaryLabel::none && line.syllables < prose_syllables &&
           count_latin(line.text) < prose_letters;
  }

  /// Finds short lines that at least half of the records, and at least three, have. These are probably part
  /// of a template. A record that has nothing else is left out, because the lines are then its summary, for
  /// example a notice of failure.
  TextOfRecord repeated_lines() const {
    std::map<std::string, std::set<std::size_t>> records;
    for (const std::size_t i : judged_) {
      for (const SummaryLine& line : lines_[i]) {
        if (may_be_template(line)) records[letters_of(line.text)].insert(i);
      }
    }
    records.erase("");
    const auto is_repeated = [&](const SummaryLine& line) {
      if (!may_be_template(line)) return false;
      const auto found = records.find(letters_of(line.text));
      return found != records.end() && are_most(found->second.size());
    };
    TextOfRecord unsure{"most entries have the same lines"};
    for (const std::size_t i : judged_) {
      const auto repeated = std::ranges::find_if(lines_[i], is_repeated);
      if (repeated != lines_[i].end() && !std::ranges::all_of(lines_[i], is_repeated))
        unsure.lines.emplace(i, *repeated);
    }
    return unsure;
  }

  /// Finds short values in summaries, such as a name or a number, in records that also have prose. If at
  /// least half of the records, and at least three, are like that, the values are probably data about the
  /// paper and not part of its summary. Otherwise the result is empty.
  TextOfRecord short_values() const {
    TextOfRecord unsure{"there are short values beside the text"};
    for (const std::size_t i : judged_) {
      bool has_prose = false;
      std::optional<SummaryLine> fragment;
      for (const SummaryLine& line : lines_[i]) {
        has_prose = has_prose || (line.syllables >= prose_syllables && ends_sentence(line.text));
        if (!fragment && is_fragment(line) && line.label == SummaryLabel::none) fragment = line;
      }
      if (has_prose && fragment) unsure.lines.emplace(i, *fragment);
    }
    if (!are_most(unsure.lines.size())) unsure.lines.clear();
    return unsure;
  }

  struct PlacedText {
    std::optional<SummaryLine> first;
    std::size_t syllables = 0;
    bool has_own_label = false;  ///< See `has_label_beside`.
    std::size_t list = 0;        ///< The list around all of its lines; 0 if there is none.
  };
  static constexpr std::string_view whole_place = "summary";
  static constexpr std::string_view part_place = "part";
  /// The texts in a place matter only if they are at least a tenth of the summary.
  static constexpr std::size_t share_of_summary = 10;

  /// Whether a piece has a label beside it, as in `**결론:** …` and `{"label": "결론", "text": "…"}`, and not
  /// only the name of a field.
  bool has_label_beside(const Piece& piece) const {
    if (tree_.blocks[piece.block].kind != BlockKind::field) return piece.has_own_label;
    const std::size_t parent = tree_.blocks[piece.block].parent;
    return tree_.blocks[parent].kind == BlockKind::object && label_field(tree_, parent).has_value();
  }

  /// A name for the place of a line. It is "summary" if the line is labelled as the whole summary, and "part"
  /// if it is labelled as a part of one. Otherwise it has the names of the elements, quotes, cells and fields
  /// around the piece in the record, and the letters of the piece's label.
  std::string place_of(const SummaryLine& line, const Record& record) const {
    if (line.label == SummaryLabel::whole) return std::string(whole_place);
    if (line.label == SummaryLabel::part) return std::string(part_place);
    std::string place;
    for (std::size_t up = tree_.blocks[line.piece->block].parent; up > record.blocks.begin && up != 0;
         up = tree_.blocks[up].parent) {
      const Block& block = tree_.blocks[up];
      const bool counts = block.kind == BlockKind::element || block.kind == BlockKind::quote ||
                          block.kind == BlockKind::cell || block.kind == BlockKind::field;
      if (counts) place += "/" + block.name;
    }
    return place + "|" + letters_of(line.piece->label);
  }

  /// The outermost list around a block in its record; 0 if there is none.
  std::size_t list_around(std::size_t block, const Record& record) const {
    std::size_t list = 0;
    for (std::size_t up = tree_.blocks[block].parent; up >= record.blocks.begin && up != 0;
         up = tree_.blocks[up].parent) {
      if (tree_.blocks[up].kind == BlockKind::list) list = up;
    }
    return list;
  }

  /// Unknown labels without emphasis ("지난 글: …") that at least half of the records, and at least three,
  /// have.
  std::set<std::string> repeated_labels() const {
    std::map<std::string, std::set<std::size_t>> records;
    for (const std::size_t i : judged_) {
      for (const SummaryLine& line : lines_[i]) {
        const std::string_view label = plain_label(line.text);
        if (!label.empty()) records[std::string(label)].insert(i);
      }
    }
    std::set<std::string> labels;
    for (const auto& [label, having] : records) {
      if (are_most(having.size()) && !role_of_label(label)) labels.insert(label);
    }
    return labels;
  }

  struct Remark {
    SummaryLine line;
    RemarkSign sign = RemarkSign::none;
  };

  /// Doubts records whose own paper is named only by a bare id inside what someone says (see `is_in_speech`).
  void doubt_speech() {
    for (const std::size_t i : judged_) {
      const Anchor& own = *cuts_[i].record->own;
      const Block& block = tree_.blocks[own.block];
      if (!own.is_certain && own.link.empty() && is_in_speech(block.content.text, own.text))
        doubt(i, Why::remark_in_summary, block.source.begin, block.content.text);
    }
  }

  /// Doubts records with people's remarks next to other prose in the summary, if at least a third of the
  /// records, and at least three, have some. If fewer than a third of the remarks have a strong sign, the
  /// summaries are only written in a friendly style, and there is no doubt. A strong remark at the end of the
  /// last record makes that record doubtful in any case, if there are at least three records.
  void doubt_remarks() {
    std::map<std::size_t, Remark> remarks;
    std::size_t strong = 0;
    for (const std::size_t i : judged_) {
      bool has_other = false;
      Remark remark;
      for (const SummaryLine& line : lines_[i]) {
        const RemarkSign sign = find_remark_sign(line.text);
        has_other = has_other || (sign == RemarkSign::none && line.syllables >= prose_syllables);
        const bool counts = sign != RemarkSign::none && line.label != SummaryLabel::whole;
        if (counts && sign >= remark.sign) remark = {line, sign};
      }
      if (!has_other || remark.sign == RemarkSign::none) continue;
      remarks.emplace(i, remark);
      strong += remark.sign == RemarkSign::strong ? 1 : 0;
    }
    const bool are_some = remarks.size() >= fewest_siblings && 3 * remarks.size() >= judged_.size() &&
                          3 * strong >= remarks.size();
    for (const auto& [i, remark] : remarks) {
      // The last record may end with the digest's farewell.
      const bool is_farewell =
          i == judged_.back() && judged_.size() >= fewest_siblings && remark.sign == RemarkSign::strong &&
          lines_[i].back().text == remark.line.text && remark.line.label == SummaryLabel::none;
      if (are_some || is_farewell) doubt(i, Why::remark_in_summary, remark.line);
    }
  }

  /// Finds texts that are in another place than other texts of the same summary, and are not labelled as a
  /// summary. Only places where at least a quarter of the records, and at least three, have text count.
  TextOfRecord texts_in_several_places() const {
    TextOfRecord unsure{"there are texts in several places, and not all of them are labelled as the summary"};
    std::map<std::string, std::set<std::size_t>> records;
    std::map<std::size_t, std::map<std::string, PlacedText>> places;
    const std::set<std::string> labels = repeated_labels();
    for (const std::size_t i : judged_) {
      for (const SummaryLine& line : lines_[i]) {
        const bool is_field = line.piece->kind == PieceKind::field;
        if (line.syllables < (is_field ? least_prose : prose_syllables)) continue;
        std::string place = place_of(line, *cuts_[i].record);
        const std::string label(plain_label(line.text));
        if (place.ends_with('|') && labels.contains(label)) place += label;
        records[place].insert(i);
        PlacedText& text = places[i][place];
        const std::size_t list = list_around(line.piece->block, *cuts_[i].record);
        text.list = !text.first || text.list == list ? list : 0;
        if (!text.first) text.first = line;
        text.syllables += line.syllables;
        text.has_own_label = text.has_own_label || has_label_beside(*line.piece);
      }
    }
    const auto is_template = [&](const std::string& place) {
      const std::size_t count = records[place].size();
      return count >= fewest_siblings && 4 * count >= judged_.size();
    };
    for (auto& [i, texts] : places) {
      std::erase_if(texts, [&](const auto& text) { return !is_template(text.first); });
      // Items of one list are one text, and so are texts that all have labels of their own.
      const std::size_t list = texts.empty() ? 0 : texts.begin()->second.list;
      const bool is_list =
          std::ranges::all_of(texts, [](const auto& text) { return text.second.has_own_label; }) ||
          (list != 0 &&
           std::ranges::all_of(texts, [&](const auto& text) { return text.second.list == list; }));
      if (texts.size() < 2 || is_list) continue;
      // The rarest place is the doubtful one, unless a label says that it is the summary.
      const PlacedText* doubtful = nullptr;
      std::size_t fewest = 0;
      for (const auto& [place, text] : texts) {
        const bool is_some = share_of_summary * text.syllables >= syllables_of(i);
        const std::size_t count = records[place].size();
        const bool is_labelled = place == whole_place || place == part_place;
        // A text without any label may have labelled parts after it.
        const bool has_only_parts =
            texts.size() == 2 && texts.contains(std::string(part_place)) && place.ends_with('|');
        if (is_labelled || has_only_parts || !is_some || (doubtful != nullptr && count >= fewest)) continue;
        doubtful = &text;
        fewest = count;
      }
      if (doubtful != nullptr) unsure.lines.emplace(i, *doubtful->first);
    }
    return unsure;
  }

  /// Doubts records that are followed, before the next record, by at least as much Korean prose as their
  /// summaries have. Together with the last record, these must be at least half of the records, and at least
  /// three.
  void doubt_gaps() {
    std::map<std::size_t, std::size_t> firsts;
    for (std::size_t at = 0; at + 1 < judged_.size(); ++at) {
      const std::size_t i = judged_[at];
      const Span gap{cuts_[i].record->blocks.end, cuts_[judged_[at + 1]].record->blocks.begin};
      const auto prose = prose_between(tree_, gap, cuts_.subspan(i + 1, judged_[at + 1] - i - 1));
      if (prose.syllables > 0 && prose.syllables >= syllables_of(i)) firsts.emplace(i, prose.first);
    }
    if (!are_most(firsts.size() + 1)) return;
    for (const auto& [i, first] : firsts) {
      const Block& block = tree_.blocks[first];
      doubt(i, Why::text_outside, block.source.begin, block.content.text);
    }
  }

  /// Doubts all records with a summary if there is Korean prose before the first record, and the last record
  /// is the only one without a summary. The records then begin where they should end. There must be at least
  /// three records with a paper.
  void doubt_order() {
    if (judged_.size() + 1 < fewest_siblings) return;
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
      if (cuts_[i].record->own) own.push_back(i);
    }
    const bool only_last_is_empty = own.size() == judged_.size() + 1 && own.back() != judged_.back();
    if (!only_last_is_empty) return;
    for (std::size_t k = 0; k < cuts_[own.front()].record->blocks.begin; ++k) {
      const Block& block = tree_.blocks[k];
      if (!is_korean_prose(block.content.text)) continue;
      for (const std::size_t i : judged_) doubt(i, Why::text_outside, block.source.begin, block.content.text);
    }
  }

  /// Doubts all records if most of them name their papers below their texts, and a paper that no record is
  /// about is named before the first one. Each text then probably belongs to the paper above it. Records that
  /// are a block of their own, or end with their link, do not count as naming their papers below, because
  /// they hold both the text and the paper.
  void doubt_shift() {
    if (judged_.size() < 2) return;
    const std::size_t begin = cuts_[judged_.front()].record->blocks.begin;
    std::set<std::string> owned;
    std::size_t below = 0;
    for (const std::size_t i : judged_) {
      const Anchor& own = *cuts_[i].record->own;
      owned.insert(own.id.base);
      const RecordStart start = cuts_[i].record->start;
      const bool holds_both = start == RecordStart::linked_end || start == RecordStart::group;
      if (!holds_both && own.block > lines_[i].back().piece->block && !own.note) ++below;
    }
    if (2 * below <= judged_.size()) return;
    for (const Anchor& anchor : anchors_) {
      if (anchor.block >= begin) break;
      if (anchor.is_in_prose || !anchor.is_certain || owned.contains(anchor.id.base)) continue;
      const Block& block = tree_.blocks[anchor.block];
      for (const std::size_t i : judged_) doubt(i, Why::text_outside, block.source.begin, anchor.id.base);
      return;
    }
  }

  /// Doubts neighbouring records that are about one paper, if more than half of the records, and at least
  /// three, are such.
  void doubt_split_records() {
    std::set<std::size_t> split;
    for (std::size_t at = 0; at + 1 < judged_.size(); ++at) {
      const Anchor& own = *cuts_[judged_[at]].record->own;
      if (own.id.base != cuts_[judged_[at + 1]].record->own->id.base) continue;
      split.insert({judged_[at], judged_[at + 1]});
    }
    if (2 * split.size() <= judged_.size() || !are_most(split.size())) return;
    for (const std::size_t i : split) {
      const Block& block = tree_.blocks[cuts_[i].record->blocks.begin];
      doubt(i, Why::paper_twice, block.source.begin, cuts_[i].record->own->id.base);
    }
  }

  /// Doubts all records of a paper if one of them is in doubt, and all records with a summary if at least
  /// half of them, and at least three, are.
  void spread() {
    std::map<std::string, std::size_t> papers;
    std::size_t count = 0;
    for (const std::size_t i : judged_) {
      if (!doubts_[i]) continue;
      papers.emplace(cuts_[i].record->own->id.base, i);
      ++count;
    }
    if (papers.empty()) return;
    const std::size_t example = papers.begin()->second;
    const bool is_whole_file = are_most(count);
    for (const std::size_t i : judged_) {
      const auto same = papers.find(cuts_[i].record->own->id.base);
      if (same == papers.end() && !is_whole_file) continue;
      const Doubt& source = *doubts_[same == papers.end() ? example : same->second];
      const std::size_t own_place = tree_.blocks[cuts_[i].record->blocks.begin].source.begin;
      doubt(i, source.why, own_place, source.text);
    }
  }

  const BlockTree& tree_;
  std::span<const CutRecord> cuts_;
  std::span<const Anchor> anchors_;
  std::vector<std::optional<Doubt>> doubts_;
  // The lines of each record's summary; none if the record's paper is unknown.
  std::vector<std::vector<SummaryLine>> lines_;
  // The indices of the records with a known paper and a summary.
  std::vector<std::size_t> judged_;
};

}  // namespace

Doubts find_doubts(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors) {
  return DoubtFinder(tree, cuts, anchors).find();
}

}  // namespace daejo::parsers
