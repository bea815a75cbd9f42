#include "parsers/records/set_aside.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/ascii.h"
#include "parsers/records/remark.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

bool is_in_table_or_data(const Piece& piece) {
  return piece.kind == PieceKind::field || piece.kind == PieceKind::cell;
}

bool is_labelled_value(const Piece& piece) {
  constexpr std::size_t few_syllables = 16;
  constexpr std::size_t longest_value = 100;
  return piece.has_own_label && !piece.context && !is_in_table_or_data(piece) &&
         piece.role == Role::summary && !role_of_label(piece.label) &&
         count_hangul(piece.text.text) < few_syllables && piece.text.text.size() < longest_value &&
         !ends_sentence(piece.text.text);
}

bool is_cell_without_sentence(const Piece& piece) {
  const bool may_be_summary = piece.has_own_label && count_hangul(piece.text.text) >= least_prose;
  return piece.kind == PieceKind::cell && piece.role == Role::summary && !may_be_summary &&
         !ends_sentence(piece.text.text);
}

/// The label of a piece, if the label has no known role and the text after it is a short value; else empty.
std::string_view label_of_value(const Piece& piece) {
  if (is_labelled_value(piece)) return piece.label;
  constexpr std::size_t few_syllables = 12;
  constexpr std::size_t most_syllables = 40;
  constexpr std::size_t longest_value = 400;
  constexpr std::string_view sentence_ends[] = {".", "다", "요", "!", "?"};
  const std::string_view text = piece.text.text;
  const bool is_line = piece.kind == PieceKind::line || piece.kind == PieceKind::item;
  if (!is_line || piece.has_own_label || piece.role != Role::summary || text.size() > longest_value)
    return {};
  const std::string_view label = plain_label(text);
  if (label.empty() || text.find('\n') != std::string_view::npos || role_of_label(label)) return {};
  if (ends_with_one_of(text, sentence_ends)) return {};
  // "없음" looks like the end of a sentence.
  const std::size_t most = ends_sentence(text) ? few_syllables : most_syllables;
  return count_hangul(text) < most ? label : std::string_view();
}

/// The number of records that have each text.
using RecordCounts = std::map<std::string, std::size_t, std::less<>>;

/// Counts, for each text that `text_of` returns for a piece, the records with such a piece. A record counts
/// once for a text, and only if `counts` is true for the record. The empty text is left out.
template <typename Counts>
RecordCounts count_records(std::span<const CutRecord> records, std::string_view (*text_of)(const Piece&),
                           const Counts& counts) {
  RecordCounts times;
  for (const CutRecord& cut : records) {
    if (!counts(cut)) continue;
    std::set<std::string_view> texts;
    for (const Piece& piece : cut.pieces) texts.insert(text_of(piece));
    texts.erase(std::string_view());
    for (const std::string_view text : texts) ++times[std::string(text)];
  }
  return times;
}

RecordCounts count_records(std::span<const CutRecord> records, std::string_view (*text_of)(const Piece&)) {
  return count_records(records, text_of, [](const CutRecord&) { return true; });
}

std::size_t count_summaries(std::span<const CutRecord> records) {
  return static_cast<std::size_t>(std::ranges::count_if(records, has_summary));
}

/// Whether a piece of a record's summary is a sentence. Pieces for which `is_left_out` is true do not count.
template <typename IsLeftOut>
bool has_sentence(const CutRecord& cut, const IsLeftOut& is_left_out) {
  return std::ranges::any_of(cut.pieces, [&](const Piece& piece) {
    return is_judged_piece(piece) && !is_left_out(piece) && is_sentence(piece.text.text);
  });
}

bool has_sentence(const CutRecord& cut) {
  return has_sentence(cut, [](const Piece&) { return false; });
}

/// Makes leftovers of those pieces that are part of the summary.
void leave_out(std::span<Piece> pieces) {
  for (Piece& piece : pieces) {
    if (is_judged_piece(piece)) piece.role = Role::leftover;
  }
}

/// The first line of an unlabelled paragraph of the summary, if the line is short; empty otherwise.
std::string_view short_first_line(const Piece& piece) {
  constexpr std::size_t longest_line = 60;
  const bool may_be = piece.kind == PieceKind::line && piece.role == Role::summary && !piece.has_own_label;
  if (!may_be) return {};
  const std::string_view text = piece.text.text;
  const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
  return line.size() <= longest_line && count_hangul(line) < least_prose ? line : std::string_view();
}

/// The last piece that has text and is no leftover, such as an advertisement; null if there is none.
const Piece* last_with_text(const CutRecord& cut) {
  const auto last = std::find_if(cut.pieces.rbegin(), cut.pieces.rend(), [](const Piece& piece) {
    return !piece.text.text.empty() && piece.role != Role::leftover;
  });
  return last == cut.pieces.rend() ? nullptr : &*last;
}

/// If all records but the last one end with metadata, such as a link, sets aside what follows the last
/// metadata of the last record, because it is the end of the document. There must be at least three records,
/// and text of the summary before that metadata.
void set_text_below_last_value_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 3;
  if (records.size() < fewest_records) return;
  for (const CutRecord& cut : records.first(records.size() - 1)) {
    const Piece* last = last_with_text(cut);
    if (last == nullptr || last->role != Role::metadata) return;
  }
  std::vector<Piece>& pieces = records.back().pieces;
  const auto value = std::find_if(pieces.rbegin(), pieces.rend(),
                                  [](const Piece& piece) { return piece.role == Role::metadata; });
  if (value == pieces.rend() || !std::any_of(value, pieces.rend(), is_judged_piece)) return;
  leave_out({value.base(), pieces.end()});
}

/// Whether a piece is part of the summary, and its first id or one of its links is of a paper other than the
/// record's. False if the record has no paper.
bool names_another_paper(const Piece& piece, const Record& record) {
  if (!is_judged_piece(piece) || !record.own) return false;
  const auto is_other = [&](const std::optional<ArxivId>& id) {
    return id && id->base != record.own->id.base;
  };
  return is_other(arxiv_id_in_text(piece.text.text)) ||
         std::ranges::any_of(piece.text.links,
                             [&](const TextLink& link) { return is_other(arxiv_id_in_link(link.url)); });
}

/// Whether a piece is part of the summary and consists of a label and other papers: "📎 비슷한 논문:
/// 2501.00001".
bool only_names_other_papers(const Piece& piece, const Record& record) {
  constexpr std::size_t longest_line = 300;
  constexpr std::size_t longest_label = 60;
  constexpr std::size_t few_syllables = 6;
  const std::string_view text = piece.text.text;
  if (text.size() > longest_line || piece.has_own_label || text.find('\n') != std::string_view::npos)
    return false;
  const std::size_t colon = text.substr(0, longest_label).find(": ");
  if (colon == std::string_view::npos || count_hangul(text.substr(colon)) > few_syllables) return false;
  const std::string_view label = trim(text.substr(0, colon));
  const bool leads_to_papers = label.ends_with("논문") || role_of_label(label) == Role::reference;
  return leads_to_papers && names_another_paper(piece, record);
}

/// Whether a piece is part of the summary and is a short line in English with an arXiv id, as in the preview
/// of a link: "Abstract page for arXiv paper 2501.00001".
bool is_line_with_id(const Piece& piece) {
  constexpr std::size_t longest_line = 100;
  const std::string_view text = piece.text.text;
  return is_judged_piece(piece) && text.size() <= longest_line && text.find('\n') == std::string_view::npos &&
         !piece.has_own_label && !ends_with_stop(text) && count_hangul(text) == 0 &&
         arxiv_id_in_text(text).has_value();
}

/// Whether a piece is part of the summary and repeats the title or a part of the title, as in the preview of
/// a link.
bool repeats_title(const Piece& piece, std::string_view title) {
  constexpr std::size_t shortest_title = 12;
  const std::string_view text = piece.text.text;
  return is_judged_piece(piece) && !piece.has_own_label && text.size() >= shortest_title &&
         count_hangul(text) == 0 && title.find(text) != std::string_view::npos;
}

/// The first title of a record; empty if it has none, or if the title is longer than 400 bytes.
std::string_view title_of(const CutRecord& cut) {
  constexpr std::size_t longest_title = 400;
  const auto title = std::ranges::find(cut.pieces, Role::title, &Piece::role);
  if (title == cut.pieces.end() || title->text.text.size() > longest_title) return {};
  return title->text.text;
}

/// If only the last record names another paper in its summary, and has a text of its own before, the end of
/// the document begins at that mention: "가장 많이 읽힌 논문: …". Sets the pieces from there on aside. There
/// must be at least three records.
void set_mention_at_end_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 3;
  if (records.size() < fewest_records) return;
  const auto names_another = [](const CutRecord& cut) {
    return std::find_if(cut.pieces.cbegin(), cut.pieces.cend(),
                        [&](const Piece& piece) { return names_another_paper(piece, *cut.record); });
  };
  CutRecord& last = records.back();
  const auto mention = names_another(last);
  if (mention == last.pieces.cend() || !std::any_of(last.pieces.cbegin(), mention, is_judged_piece)) return;
  for (const CutRecord& cut : records.first(records.size() - 1)) {
    if (names_another(cut) != cut.pieces.cend()) return;
  }
  leave_out(std::span(last.pieces).subspan(static_cast<std::size_t>(mention - last.pieces.cbegin())));
}

/// Counts of the texts under one label that has no known role.
struct LabelledTexts {
  std::size_t all = 0;
  std::size_t remarks = 0;
  std::size_t strong = 0;  ///< How many of the remarks have a strong sign.
};

bool has_unknown_label(const Piece& piece) {
  const bool may_be = !piece.context || *piece.context == Role::summary;
  return is_judged_piece(piece) && piece.has_own_label && may_be && !is_in_table_or_data(piece) &&
         !role_of_label(piece.label);
}

/// The text of an unlabelled paragraph, if it is too long to repeat by chance; empty otherwise.
std::string_view text_that_may_repeat(const Piece& piece) {
  const bool may_be =
      piece.kind == PieceKind::line && !piece.has_own_label && count_hangul(piece.text.text) >= least_prose;
  return may_be ? std::string_view(piece.text.text) : std::string_view();
}

/// The last piece of the summary, if it is an unlabelled paragraph; null otherwise.
Piece* last_paragraph(CutRecord& cut) {
  const auto last = std::find_if(cut.pieces.rbegin(), cut.pieces.rend(), is_judged_piece);
  const bool is_paragraph =
      last != cut.pieces.rend() && last->kind == PieceKind::line && !last->has_own_label;
  return is_paragraph ? &*last : nullptr;
}

/// The offset at which the last sentence of a text begins; 0 if the text is a single sentence or the last one
/// is short.
std::size_t begin_of_last_sentence(std::string_view text) {
  constexpr std::size_t fewest_syllables = 8;
  text = text.substr(0, text.find_last_not_of(" \n") + 1);
  std::size_t stop = std::min(text.find_last_not_of(".!?"), text.size());
  while ((stop = text.substr(0, stop).find_last_of(".!?\n")) != std::string_view::npos) {
    const std::size_t begin = std::min(text.find_first_not_of(" \n", stop + 1), text.size());
    if (text[stop] != '\n' && begin == stop + 1) continue;  // The point of a number.
    return count_hangul(text.substr(begin)) >= fewest_syllables ? begin : 0;
  }
  return 0;
}

}  // namespace

std::string_view plain_label(std::string_view line) {
  constexpr std::size_t longest_label = 30;
  const std::size_t colon = line.substr(0, longest_label).find(": ");
  return colon == std::string_view::npos ? std::string_view() : line.substr(0, colon);
}

void set_values_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 2;
  const RecordCounts times = count_records(records, label_of_value);
  // By start, as a digest may have records of several kinds.
  std::map<RecordStart, std::size_t> with_summary;
  for (const CutRecord& cut : records) with_summary[cut.record->start] += has_summary(cut) ? 1 : 0;
  for (CutRecord& cut : records) {
    const bool has_labelled = std::ranges::any_of(cut.pieces, [](const Piece& piece) {
      return is_judged_piece(piece) && piece.has_own_label && role_of_label(piece.label) == Role::summary;
    });
    const bool has_prose =
        has_sentence(cut, [](const Piece& piece) { return piece.kind == PieceKind::cell; });
    const auto is_repeated_value = [&](const Piece& piece) {
      const auto known = times.find(label_of_value(piece));
      return known != times.end() && known->second >= fewest_records &&
             2 * known->second >= with_summary[cut.record->start];
    };
    for (Piece& piece : cut.pieces) {
      const bool is_value = (has_prose && is_cell_without_sentence(piece)) ||
                            ((has_labelled || has_prose) && is_repeated_value(piece));
      if (is_value) piece.role = Role::metadata;
    }
  }
}

void set_labelled_remarks_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_texts = 2;
  std::map<std::string, LabelledTexts> labels;
  for (const CutRecord& cut : records) {
    for (const Piece& piece : cut.pieces) {
      if (!has_unknown_label(piece)) continue;
      LabelledTexts& texts = labels[piece.label];
      const RemarkSign sign = find_remark_sign(piece.text.text);
      ++texts.all;
      texts.remarks += sign == RemarkSign::none ? 0 : 1;
      texts.strong += sign == RemarkSign::strong ? 1 : 0;
    }
  }
  std::erase_if(labels, [&](const auto& label) {
    const LabelledTexts& texts = label.second;
    // Summaries in a friendly style have weak signs, too.
    const bool are_remarks = texts.strong > 0 && 3 * texts.strong >= texts.remarks;
    return texts.all < fewest_texts || !are_remarks || 2 * texts.remarks < texts.all;
  });
  if (labels.empty()) return;
  for (CutRecord& cut : records) {
    const bool has_prose = has_sentence(cut, has_unknown_label);
    for (Piece& piece : cut.pieces) {
      if (has_prose && has_unknown_label(piece) && labels.contains(piece.label)) piece.role = Role::comment;
    }
  }
}

void set_repeated_lines_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 3;
  const std::size_t least = std::max(fewest_records, count_summaries(records));
  RecordCounts times = count_records(records, short_first_line);
  std::erase_if(times, [&](const auto& line) { return line.second < least; });
  if (times.empty()) return;
  for (CutRecord& cut : records) {
    const bool has_prose = has_sentence(cut);
    for (std::size_t i = 0; has_prose && i < cut.pieces.size(); ++i) {
      const std::string_view line = short_first_line(cut.pieces[i]);
      if (line.empty() || !times.contains(line)) continue;
      Piece rest = cut.pieces[i];
      rest.text = trimmed_slice(rest.text, {line.size(), rest.text.text.size()});
      cut.pieces[i].text = trimmed_slice(cut.pieces[i].text, {0, line.size()});
      cut.pieces[i].role = Role::leftover;
      if (rest.text.text.empty()) continue;
      const auto role = role_of_label(clean_title(cut.pieces[i].text.text));
      if (role == Role::comment || role == Role::recommendation) rest.role = *role;
      rest.source.begin = source_offset(rest.text.runs, 0);
      cut.pieces[i].source.end = rest.source.begin;
      cut.pieces.insert(cut.pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
    }
  }
}

void set_other_papers_aside(std::span<CutRecord> records) {
  for (CutRecord& cut : records) {
    for (Piece& piece : cut.pieces) {
      if (only_names_other_papers(piece, *cut.record)) piece.role = Role::reference;
    }
  }
}

void set_previews_aside(std::span<CutRecord> records) {
  for (CutRecord& cut : records) {
    const std::string_view title = title_of(cut);
    const bool has_prose = has_sentence(cut);
    for (Piece& piece : cut.pieces) {
      if (has_prose && (is_line_with_id(piece) || repeats_title(piece, title))) piece.role = Role::metadata;
    }
  }
}

void set_repeated_texts_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 3;
  RecordCounts all = count_records(records, text_that_may_repeat);
  std::erase_if(all, [&](const auto& text) { return text.second < fewest_records; });
  if (all.empty()) return;
  const auto repeats = [&](const Piece& piece) { return all.contains(piece.text.text); };
  const RecordCounts beside_others = count_records(
      records, text_that_may_repeat, [&](const CutRecord& cut) { return has_sentence(cut, repeats); });
  const auto is_template = [&](const auto& text) {
    const auto found = beside_others.find(text.first);
    return found != beside_others.end() && 2 * found->second > text.second;
  };
  for (CutRecord& cut : records) {
    for (Piece& piece : cut.pieces) {
      const auto known = all.find(text_that_may_repeat(piece));
      if (known != all.end() && is_template(*known) && is_judged_piece(piece)) piece.role = Role::leftover;
    }
  }
}

void set_repeated_endings_aside(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 3;
  std::map<std::string, std::size_t, std::less<>> times;
  std::size_t judged = 0;
  for (CutRecord& cut : records) {
    if (!cut.record->own || !has_summary(cut)) continue;
    ++judged;
    const Piece* last = last_paragraph(cut);
    const std::size_t begin = last == nullptr ? 0 : begin_of_last_sentence(last->text.text);
    if (begin > 0) ++times[std::string(trim(std::string_view(last->text.text).substr(begin)))];
  }
  std::erase_if(times, [&](const auto& ending) {
    return ending.second < fewest_records || 2 * ending.second <= judged;
  });
  if (times.empty()) return;
  for (CutRecord& cut : records) {
    Piece* last = last_paragraph(cut);
    const std::size_t begin = last == nullptr ? 0 : begin_of_last_sentence(last->text.text);
    if (begin == 0 || !times.contains(trim(std::string_view(last->text.text).substr(begin)))) continue;
    Piece ending = *last;
    ending.text = trimmed_slice(ending.text, {begin, ending.text.text.size()});
    ending.source.begin = source_offset(ending.text.runs, 0);
    ending.role = Role::leftover;
    last->text = trimmed_slice(last->text, {0, begin});
    last->source.end = ending.source.begin;
    cut.pieces.insert(cut.pieces.begin() + (last - cut.pieces.data()) + 1, std::move(ending));
  }
}

void set_end_aside(std::span<CutRecord> records) {
  set_text_below_last_value_aside(records);
  set_mention_at_end_aside(records);
  const auto is_end = [](const Piece& piece) { return is_judged_piece(piece) && piece.is_after_rule; };
  if (records.size() < 2 || std::ranges::count_if(records, has_summary) < 2) return;
  CutRecord& last = records.back();
  for (const CutRecord& cut : records.first(records.size() - 1)) {
    if (std::ranges::any_of(cut.pieces, is_end)) return;
  }
  const bool has_other = std::ranges::any_of(
      last.pieces, [&](const Piece& piece) { return is_judged_piece(piece) && !is_end(piece); });
  for (Piece& piece : last.pieces) {
    if (has_other && is_end(piece)) piece.role = Role::leftover;
  }
}

}  // namespace daejo::parsers
