#include "parsers/records/unsure_texts.h"

#include <algorithm>
#include <map>
#include <set>

#include "parsers/records/data_fields.h"
#include "parsers/records/set_aside.h"
#include "parsers/records/stray_texts.h"
#include "parsers/records/unsure_lines.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

/// Whether a line is short and does not end like a sentence, so that it may be a value such as a name, a
/// number or a state.
bool is_fragment(const SummaryLine& line) {
  constexpr std::size_t most_syllables = 12;
  constexpr std::size_t most_letters = 40;
  return line.syllables <= most_syllables && count_latin(line.text) <= most_letters &&
         !ends_sentence(line.text);
}

class UnsureTextFinder {
 public:
  UnsureTextFinder(const BlockTree& tree, std::span<const CutRecord> cuts, const JudgedLines& lines)
      : tree_(tree), cuts_(cuts), lines_(lines) {}

  std::optional<UnsureText> find(const std::vector<bool>& is_doubtful) const {
    for (const auto look :
         {&UnsureTextFinder::repeated_lines, &UnsureTextFinder::short_values,
          &UnsureTextFinder::texts_in_several_places, &UnsureTextFinder::texts_with_unknown_labels}) {
      if (auto unsure = summed_up((this->*look)(), is_doubtful)) return unsure;
    }
    for (const auto look : {stray_values, stray_remarks, stray_speech}) {
      if (auto unsure = summed_up(look(lines_), is_doubtful)) return unsure;
    }
    return summed_up(continued_elsewhere(lines_, cuts_), is_doubtful);
  }

 private:
  static std::optional<UnsureText> summed_up(const UnsureLines& texts, const std::vector<bool>& is_doubtful) {
    UnsureText unsure{texts.why, 0, 0, {}};
    for (const auto& [i, line] : texts.of) {
      if (is_doubtful[i] || unsure.records++ > 0) continue;
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
  UnsureLines repeated_lines() const {
    std::map<std::string, std::set<std::size_t>> records;
    for (const std::size_t i : lines_.judged) {
      for (const SummaryLine& line : lines_.of[i]) {
        if (may_be_template(line)) records[letters_of(line.text)].insert(i);
      }
    }
    records.erase("");
    const auto is_repeated = [&](const SummaryLine& line) {
      if (!may_be_template(line)) return false;
      const auto found = records.find(letters_of(line.text));
      return found != records.end() && lines_.are_most(found->second.size());
    };
    UnsureLines unsure{"most entries have the same lines"};
    for (const std::size_t i : lines_.judged) {
      const auto repeated = std::ranges::find_if(lines_.of[i], is_repeated);
      if (repeated != lines_.of[i].end() && !std::ranges::all_of(lines_.of[i], is_repeated))
        unsure.of.emplace(i, *repeated);
    }
    return unsure;
  }

  /// Finds short values in summaries, such as a name or a number, in records that also have prose. If at
  /// least half of the records, and at least three, are like that, the values are probably data about the
  /// paper and not part of its summary. Otherwise the result is empty.
  UnsureLines short_values() const {
    UnsureLines unsure{"there are short values beside the text"};
    for (const std::size_t i : lines_.judged) {
      bool has_prose = false;
      std::optional<SummaryLine> fragment;
      for (const SummaryLine& line : lines_.of[i]) {
        has_prose = has_prose || (line.syllables >= prose_syllables && ends_sentence(line.text));
        if (!fragment && is_fragment(line) && line.label == SummaryLabel::none) fragment = line;
      }
      if (has_prose && fragment) unsure.of.emplace(i, *fragment);
    }
    if (!lines_.are_most(unsure.of.size())) unsure.of.clear();
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
    // The label of a quote may be a question of someone, which differs from record to record.
    const bool is_unknown_in_quote = line.piece->is_quoted && !role_of_label(line.piece->label);
    return place + "|" + (is_unknown_in_quote ? std::string() : letters_of(line.piece->label));
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
    for (const std::size_t i : lines_.judged) {
      for (const SummaryLine& line : lines_.of[i]) {
        const std::string_view label = plain_label(line.text);
        if (!label.empty()) records[std::string(label)].insert(i);
      }
    }
    std::set<std::string> labels;
    for (const auto& [label, having] : records) {
      if (lines_.are_most(having.size()) && !role_of_label(label)) labels.insert(label);
    }
    return labels;
  }

  /// Finds texts that are in another place than other texts of the same summary, and are not labelled as a
  /// summary. Only places where at least a quarter of the records, and at least three, have text count,
  /// and fields that all records have.
  UnsureLines texts_in_several_places() const {
    UnsureLines unsure{"there are texts in several places, and not all of them are labelled as the summary"};
    std::map<std::string, std::set<std::size_t>> records;
    std::map<std::size_t, std::map<std::string, PlacedText>> places;
    std::set<std::string> fields;  // Places that are fields of data.
    const std::set<std::string> labels = repeated_labels();
    for (const std::size_t i : lines_.judged) {
      const Piece* field = nullptr;
      std::size_t in_field = 0;
      for (const SummaryLine& line : lines_.of[i]) {
        const bool is_field = line.piece->kind == PieceKind::field;
        if (is_field && line.piece != field) {
          field = line.piece;
          in_field = count_hangul(field->text.text);
        }
        // What people say beside a summary is often a short quote.
        const std::size_t least = line.piece->is_quoted ? least_prose : prose_syllables;
        if (is_field ? in_field < least_prose : line.syllables < least) continue;
        std::string place = place_of(line, *cuts_[i].record);
        const std::string label(plain_label(line.text));
        if (place.ends_with('|') && labels.contains(label)) place += label;
        records[place].insert(i);
        if (is_field) fields.insert(place);
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
      return (count >= fewest_siblings && 4 * count >= lines_.judged.size()) ||
             (fields.contains(place) && count == lines_.judged.size());
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
        const bool is_some = share_of_summary * text.syllables >= lines_.syllables_of(i);
        const std::size_t count = records[place].size();
        const bool is_labelled = place == whole_place || place == part_place;
        // A text without any label may have labelled parts after it.
        const bool has_only_parts =
            texts.size() == 2 && texts.contains(std::string(part_place)) && place.ends_with('|');
        if (is_labelled || has_only_parts || !is_some || (doubtful != nullptr && count >= fewest)) continue;
        doubtful = &text;
        fewest = count;
      }
      if (doubtful != nullptr) unsure.of.emplace(i, *doubtful->first);
    }
    return unsure;
  }

  /// The label of a line or of its piece, if daejo does not know its role; empty otherwise.
  static std::string_view unknown_label(const SummaryLine& line) {
    if (line.label != SummaryLabel::none) return {};
    const std::string_view label = line.piece->label.empty() ? plain_label(line.text) : line.piece->label;
    return role_of_label(label) ? std::string_view() : label;
  }

  /// Finds texts under a label that daejo does not know ("주문 계기: …"), in records that have other prose,
  /// too. At least half of the records, and at least three, must have the label.
  UnsureLines texts_with_unknown_labels() const {
    std::map<std::string, std::set<std::size_t>> records;
    for (const std::size_t i : lines_.judged) {
      for (const SummaryLine& line : lines_.of[i]) {
        const std::string label = letters_of(unknown_label(line));
        if (!label.empty()) records[label].insert(i);
      }
    }
    UnsureLines unsure{"most entries have a text with a label that daejo does not know"};
    for (const std::size_t i : lines_.judged) {
      std::size_t syllables = 0;
      std::optional<SummaryLine> labelled;
      for (SummaryLine line : lines_.of[i]) {
        const std::string_view label = unknown_label(line);
        const auto found = records.find(letters_of(label));
        if (found == records.end() || !lines_.are_most(found->second.size())) continue;
        syllables += line.syllables;
        line.text = label;
        if (!labelled) labelled = line;
      }
      const std::size_t all = lines_.syllables_of(i);
      const bool is_some = share_of_summary * syllables >= all;
      if (labelled && is_some && all - syllables >= prose_syllables) unsure.of.emplace(i, *labelled);
    }
    return unsure;
  }

  const BlockTree& tree_;
  std::span<const CutRecord> cuts_;
  const JudgedLines& lines_;
};

}  // namespace

std::optional<UnsureText> find_unsure_text(const BlockTree& tree, std::span<const CutRecord> cuts,
                                           const JudgedLines& lines, const std::vector<bool>& is_doubtful) {
  return UnsureTextFinder(tree, cuts, lines).find(is_doubtful);
}

}  // namespace daejo::parsers
