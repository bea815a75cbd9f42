#include "parsers/records/doubts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "parsers/records/form_role.h"
#include "parsers/records/markup_residue.h"
#include "parsers/records/remark.h"
#include "parsers/records/summary_lines.h"
#include "parsers/records/title_lines.h"
#include "parsers/records/unclaimed.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

using Why = UnreadPaper::Why;

/// The number at the beginning of a line, such as "2. A Title"; nothing if there is none.
std::optional<int> leading_number(std::string_view line) {
  constexpr std::size_t most_digits = 2;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == 0 || digits > most_digits || !line.substr(digits).starts_with(". ")) return std::nullopt;
  return std::stoi(std::string(line.substr(0, digits)));
}

class DoubtFinder {
 public:
  DoubtFinder(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors)
      : tree_(tree), cuts_(cuts), anchors_(anchors), doubts_(cuts.size()), lines_(judged_lines(cuts)) {}

  Doubts find() {
    for (const std::size_t i : lines_.judged) doubt_lines(i);
    doubt_speech();
    doubt_remarks();
    doubt_gaps();
    doubt_order();
    doubt_shift();
    doubt_titles();
    doubt_numbers();
    doubt_split_records();
    doubt_sources();
    spread();
    Doubts found{std::move(doubts_), {}};
    std::vector<bool> is_doubtful;
    for (const auto& doubt : found.doubts) is_doubtful.push_back(doubt.has_value());
    found.unsure = find_unsure_text(tree_, cuts_, lines_, is_doubtful);
    return found;
  }

 private:
  void doubt(std::size_t cut, Why why, std::size_t offset, std::string_view text) {
    if (!doubts_[cut]) doubts_[cut] = Doubt{why, offset, std::string(text)};
  }

  void doubt(std::size_t cut, Why why, const SummaryLine& line) {
    doubt(cut, why, offset_of(line), line.text);
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
    for (const SummaryLine& line : lines_.of[cut]) {
      const bool was_in_formula = in_formula;
      for (std::size_t at = 0; (at = line.text.find("$$", at)) != std::string_view::npos; at += 2)
        in_formula = !in_formula;
      const bool is_comment = line.piece->kind == PieceKind::code && line.text.starts_with('#');
      if (in_formula || was_in_formula || is_comment) continue;
      if (names_paper(line.text, cuts_[cut].record->own->id) || has_markup_residue(line.text))
        doubt(cut, Why::markup_in_summary, line);
    }
  }

  /// Doubts records whose own paper is named only by a bare id inside what someone says (see `is_in_speech`).
  void doubt_speech() {
    for (const std::size_t i : lines_.judged) {
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
    std::map<std::size_t, SummaryLine> remarks;
    std::size_t strong = 0;
    for (const std::size_t i : lines_.judged) {
      bool has_other = false;
      std::optional<SummaryLine> remark;
      for (const SummaryLine& line : lines_.of[i]) {
        has_other = has_other || (line.remark == RemarkSign::none && line.syllables >= prose_syllables);
        const bool counts = line.remark != RemarkSign::none && line.label != SummaryLabel::whole;
        if (counts && (!remark || line.remark >= remark->remark)) remark = line;
      }
      if (!has_other || !remark) continue;
      remarks.emplace(i, *remark);
      strong += remark->remark == RemarkSign::strong ? 1 : 0;
    }
    const bool are_some = remarks.size() >= fewest_siblings && 3 * remarks.size() >= lines_.judged.size() &&
                          3 * strong >= remarks.size();
    for (const auto& [i, remark] : remarks) {
      // The last record may end with the digest's farewell.
      const bool is_farewell = i == lines_.judged.back() && lines_.judged.size() >= fewest_siblings &&
                               remark.remark == RemarkSign::strong &&
                               lines_.of[i].back().text == remark.text && remark.label == SummaryLabel::none;
      if (are_some || is_farewell) doubt(i, Why::remark_in_summary, remark);
    }
  }

  /// Doubts records that are followed, before the next record, by at least as much Korean prose as their
  /// summaries have. Together with the last record, these must be at least half of the records, and at least
  /// three.
  void doubt_gaps() {
    std::map<std::size_t, std::size_t> firsts;
    for (std::size_t at = 0; at + 1 < lines_.judged.size(); ++at) {
      const std::size_t i = lines_.judged[at];
      const Span gap{cuts_[i].record->blocks.end, cuts_[lines_.judged[at + 1]].record->blocks.begin};
      const auto prose = prose_between(tree_, gap, cuts_.subspan(i + 1, lines_.judged[at + 1] - i - 1));
      if (prose.syllables > 0 && prose.syllables >= lines_.syllables_of(i)) firsts.emplace(i, prose.first);
    }
    if (!lines_.are_most(firsts.size() + 1)) return;
    for (const auto& [i, first] : firsts) {
      const Block& block = tree_.blocks[first];
      doubt(i, Why::text_outside, block.source.begin, block.content.text);
    }
  }

  /// Doubts all records with a summary if there is Korean prose before the first record, and the last record
  /// is the only one without a summary. The records then begin where they should end. There must be at least
  /// three records with a paper, and they must not be sections below headings or blocks of their own.
  void doubt_order() {
    if (lines_.judged.size() + 1 < fewest_siblings) return;
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
      if (cuts_[i].record->own) own.push_back(i);
    }
    const bool only_last_is_empty =
        own.size() == lines_.judged.size() + 1 && own.back() != lines_.judged.back();
    const RecordStart start = cuts_[own.front()].record->start;
    const bool are_sections = start == RecordStart::heading || start == RecordStart::group;
    if (!only_last_is_empty || are_sections) return;
    for (std::size_t k = 0; k < cuts_[own.front()].record->blocks.begin; ++k) {
      const Block& block = tree_.blocks[k];
      if (block.continues || !is_korean_prose(paragraph_text(tree_, k))) continue;
      for (const std::size_t i : lines_.judged)
        doubt(i, Why::text_outside, block.source.begin, block.content.text);
    }
  }

  /// Doubts all records if most of them name their papers below their texts, and a paper that no record is
  /// about is named before the first one. Each text then probably belongs to the paper above it. Records that
  /// are a block of their own, or end with their link, do not count as naming their papers below, because
  /// they hold both the text and the paper.
  void doubt_shift() {
    if (lines_.judged.size() < 2) return;
    const std::size_t begin = cuts_[lines_.judged.front()].record->blocks.begin;
    std::set<std::string> owned;
    std::size_t below = 0;
    for (const std::size_t i : lines_.judged) {
      const Anchor& own = *cuts_[i].record->own;
      owned.insert(own.id.base);
      const RecordStart start = cuts_[i].record->start;
      const bool holds_both = start == RecordStart::linked_end || start == RecordStart::group;
      if (!holds_both && own.block > lines_.of[i].back().piece->block && !own.note) ++below;
    }
    if (2 * below <= lines_.judged.size()) return;
    for (const Anchor& anchor : anchors_) {
      if (anchor.block >= begin) break;
      if (anchor.is_in_prose || !anchor.is_certain || owned.contains(anchor.id.base)) continue;
      const Block& block = tree_.blocks[anchor.block];
      for (const std::size_t i : lines_.judged)
        doubt(i, Why::text_outside, block.source.begin, anchor.id.base);
      return;
    }
  }

  /// Doubts all records if most of them have a title below their link, but the last one has none, and a title
  /// with prose below it precedes the first record. Each text then probably belongs to the link below it.
  void doubt_titles() {
    std::vector<const Record*> own;
    for (const CutRecord& cut : cuts_) {
      if (cut.record->own) own.push_back(cut.record);
    }
    if (own.size() < fewest_siblings || find_english_title(tree_, own.back()->blocks)) return;
    const std::size_t begin = own.front()->blocks.begin;
    const auto before = find_english_title(tree_, {0, begin});
    if (!before || !has_prose_block(tree_, {*before, begin})) return;
    const auto below = std::ranges::count_if(own, [&](const Record* record) {
      return find_english_title(tree_, {record->own->block + 1, record->blocks.end}).has_value();
    });
    if (2 * static_cast<std::size_t>(below) + 2 < own.size()) return;
    const Block& title = tree_.blocks[*before];
    for (const std::size_t i : lines_.judged)
      doubt(i, Why::text_outside, title.source.begin, title.content.text);
  }

  /// Doubts all records if most of them have a numbered headline below their paper's id, and the number
  /// before that of the first one is above the first record. Each text then probably belongs to the id below
  /// it.
  void doubt_numbers() {
    std::size_t numbered = 0;
    std::optional<int> first;
    for (const std::size_t i : lines_.judged) {
      const Record& record = *cuts_[i].record;
      const auto number = first_number({record.own->block + 1, record.blocks.end});
      if (!number) continue;
      if (!first) first = number;
      ++numbered;
    }
    if (numbered < 2 || 2 * numbered < lines_.judged.size() || *first < 2) return;
    const std::size_t begin = cuts_[lines_.judged.front()].record->blocks.begin;
    for (std::size_t k = begin; k-- > 0;) {
      const Block& block = tree_.blocks[k];
      if (leading_number(block.content.text) != *first - 1) continue;
      for (const std::size_t i : lines_.judged)
        doubt(i, Why::text_outside, block.source.begin, block.content.text);
      return;
    }
  }

  /// The first number at the beginning of a line in these blocks; nothing if there is none.
  std::optional<int> first_number(Span blocks) const {
    for (std::size_t k = blocks.begin; k < blocks.end; ++k) {
      if (auto number = leading_number(tree_.blocks[k].content.text)) return number;
    }
    return std::nullopt;
  }

  /// Doubts neighbouring records that are about one paper, if more than half of the records, and at least
  /// three, are such.
  void doubt_split_records() {
    std::set<std::size_t> split;
    for (std::size_t at = 0; at + 1 < lines_.judged.size(); ++at) {
      const Anchor& own = *cuts_[lines_.judged[at]].record->own;
      if (own.id.base != cuts_[lines_.judged[at + 1]].record->own->id.base) continue;
      split.insert({lines_.judged[at], lines_.judged[at + 1]});
    }
    if (2 * split.size() <= lines_.judged.size() || !lines_.are_most(split.size())) return;
    for (const std::size_t i : split) {
      const Block& block = tree_.blocks[cuts_[i].record->blocks.begin];
      doubt(i, Why::paper_twice, block.source.begin, cuts_[i].record->own->id.base);
    }
  }

  /// Doubts records that name their paper in a list of sources below the text, if the list has other titles
  /// with an address. The text is then about several papers.
  void doubt_sources() {
    for (const std::size_t i : lines_.judged) {
      const Anchor& own = *cuts_[i].record->own;
      const bool follows_texts = std::ranges::all_of(lines_.of[i], [&](const SummaryLine& line) {
        return line.syllables < least_prose || line.piece->block < own.block;
      });
      if (!follows_texts || own.note) continue;
      if (is_in_list_of_sources(tree_, own.block, *cuts_[i].record))
        doubt(i, Why::several_papers, tree_.blocks[own.block].source.begin, own.id.base);
    }
  }

  /// Doubts all records of a paper if one of them is in doubt, and all records with a summary if at least
  /// half of them, and at least three, are.
  void spread() {
    std::map<std::string, std::size_t> papers;
    std::size_t count = 0;
    for (const std::size_t i : lines_.judged) {
      if (!doubts_[i]) continue;
      papers.emplace(cuts_[i].record->own->id.base, i);
      ++count;
    }
    if (papers.empty()) return;
    const std::size_t example = papers.begin()->second;
    const bool is_whole_file = lines_.are_most(count);
    for (const std::size_t i : lines_.judged) {
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
  JudgedLines lines_;
};

}  // namespace

Doubts find_doubts(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors) {
  return DoubtFinder(tree, cuts, anchors).find();
}

}  // namespace daejo::parsers
