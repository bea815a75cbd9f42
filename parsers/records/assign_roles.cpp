#include "parsers/records/assign_roles.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "parsers/records/column_roles.h"
#include "parsers/records/form_role.h"
#include "parsers/records/label_lines.h"
#include "parsers/records/remarks_aside.h"
#include "parsers/records/set_aside.h"
#include "parsers/records/title_lines.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// The smallest share of Hangul syllables among the letters of a Korean text.
constexpr double least_korean_share = 0.1;

bool is_korean_text(std::string_view text) {
  const std::size_t hangul = count_hangul(text);
  const std::size_t letters = hangul + count_latin(text);
  return hangul > 0 && static_cast<double>(hangul) >= least_korean_share * static_cast<double>(letters);
}

bool is_english_text(std::string_view text) {
  constexpr std::size_t fewest_letters = 12;
  return !is_korean_text(text) && count_latin(text) >= fewest_letters;
}

bool names(const std::vector<std::string>& labels, const Piece& piece) {
  return std::ranges::any_of(
      labels, [&](const std::string& label) { return to_ascii_lower(label) == to_ascii_lower(piece.label); });
}

/// Whether a piece is about a paper other than the record's: it has a link to such a paper in its first 24
/// bytes, or it begins with "[[", has little Korean text, and names such a paper. False if the record has no
/// paper, or if the piece follows the title on the title's line.
bool is_about_another_paper(const Piece& piece, const Record& record) {
  constexpr std::size_t near_start = 24;
  if (!record.own || piece.is_prefixed) return false;
  if (piece.text.text.starts_with("[[") && count_hangul(piece.text.text) < least_prose) {
    const auto named = arxiv_id_in_text(piece.text.text);
    return named && named->base != record.own->id.base;
  }
  return std::ranges::any_of(piece.text.links, [&](const TextLink& link) {
    if (link.text.begin > near_start) return false;
    const auto id = arxiv_id_in_link(link.url);
    return id && id->base != record.own->id.base;
  });
}

bool is_data(PieceKind kind) {
  return kind == PieceKind::field || kind == PieceKind::cell;
}

/// Corrects a role that the piece's text contradicts.
Role role_with_text(Role role, const Piece& piece) {
  const std::string_view text = piece.text.text;
  // A translated abstract, or the address of the original.
  if (role == Role::original && is_korean_text(text))
    return arxiv_id_in_text(text) ? Role::metadata : Role::summary;
  // The role may come from an element around the whole record with the class "meta".
  if (role == Role::metadata && is_korean_prose(text) && piece.text.links.empty()) return Role::summary;
  const bool names_papers = arxiv_id_in_text(text).has_value() || !piece.text.links.empty();
  // "Comparison with Related Work" is a section of notes, too.
  const bool is_sentence = count_hangul(text) >= least_prose && ends_sentence(text);
  if (role == Role::reference && !names_papers && is_sentence) return Role::summary;
  return role;
}

/// Whether a piece is a short value of a field or column, such as a field of science or a venue. It has fewer
/// than ten syllables, is no English text and no sentence with a full stop, and is not in a context that is a
/// summary.
bool is_small_value(const Piece& piece) {
  constexpr std::size_t few_syllables = 10;
  const bool may_be = is_data(piece.kind) && piece.has_own_label && piece.context != Role::summary;
  if (!may_be || ends_with_stop(piece.text.text)) return false;
  return count_hangul(piece.text.text) < few_syllables && !is_english_text(piece.text.text);
}

Role first_role(const Piece& piece, const Record& record) {
  std::optional<Role> own = piece.has_own_label ? role_of_label(piece.label) : std::nullopt;
  if (own == Role::leftover) own = piece.text.text.empty() ? own : std::nullopt;
  const bool is_in_title = piece.context == Role::title || piece.context == Role::translated_title;
  if (is_in_title && own == Role::original) return Role::title;  // In {"title": {"en": …, "ko": …}}
  if (is_in_title && own == Role::summary) return Role::translated_title;
  const bool is_title = own == Role::title || own == Role::translated_title;
  if (own && *own != Role::summary) return is_title ? *own : role_with_text(*own, piece);
  const auto form = role_of_form(piece, record);
  if (form && !(own && is_korean_prose(piece.text.text))) return *form;
  if (is_about_another_paper(piece, record)) return Role::reference;
  // A sentence in the front matter under a label such as `validation`.
  const bool is_labelled_sentence = own == Role::summary && piece.context == Role::metadata &&
                                    count_hangul(piece.text.text) >= least_prose &&
                                    ends_sentence(piece.text.text);
  if (is_labelled_sentence) return Role::summary;
  if (piece.context && *piece.context != Role::summary) return role_with_text(*piece.context, piece);
  if (!own && is_data(piece.kind) && is_small_value(piece)) return Role::metadata;
  return Role::summary;
}

/// Counts of the pieces of summaries under one label, in all records.
struct LabelHabit {
  std::size_t korean = 0;
  std::size_t all = 0;
  std::size_t set_aside = 0;  ///< How many were set aside as English text in a record with a Korean summary.
};

class RoleAssigner {
 public:
  RoleAssigner(std::span<CutRecord> records, const ReaderRules& rules) : records_(records), rules_(rules) {}

  void assign() {
    take_label_lines(records_);
    take_repeated_beginnings(records_);
    for (CutRecord& cut : records_) {
      cut_off_remarks(cut);
      for (Piece& piece : cut.pieces) give_first_role(piece, *cut.record);
    }
    set_repeated_lines_aside(records_);
    set_lone_why_aside(records_);
    for (CutRecord& cut : records_) {
      take_english_items(cut);
      take_title_from_column(cut);
      find_title(cut);
      find_translated_title(cut);
    }
    take_headlines_above_titles(records_);
    set_values_aside(records_);
    set_other_columns_aside(records_);
    set_labelled_remarks_aside(records_);
    set_ideas_aside(records_);
    set_html_asides_aside(records_);
    take_lone_notes(records_);
    set_other_papers_aside(records_);
    set_repeated_texts_aside(records_);
    set_repeated_endings_aside(records_);
    set_end_aside(records_);
    count_habits();
    count_english_sentences();
    if (!rules_.summary.empty()) return;
    std::vector<CutRecord*> english;
    for (CutRecord& cut : records_) {
      if (has_korean_summary(cut)) {
        set_english_aside(cut);
      } else {
        english.push_back(&cut);
      }
    }
    for (CutRecord* cut : english) keep_english_summary(*cut);
    set_previews_aside(records_);
  }

 private:
  void give_first_role(Piece& piece, const Record& record) const {
    if (piece.kind == PieceKind::head || piece.role == Role::leftover) return;
    if (names(rules_.ignore, piece)) {
      piece.role = Role::ignored;
      return;
    }
    piece.role = first_role(piece, record);
    if (rules_.summary.empty()) return;
    if (names(rules_.summary, piece)) {
      piece.role = Role::summary;
    } else if (piece.role == Role::summary) {
      piece.role = Role::ignored;
    }
  }

  /// Makes a labelled remark in parentheses, after a sentence at the end of a piece, a piece of its own: "…
  /// (추천인: 민우)".
  static void cut_off_remarks(CutRecord& cut) {
    for (std::size_t i = 0; i < cut.pieces.size(); ++i) {
      Piece& piece = cut.pieces[i];
      const std::string_view text = trim(piece.text.text);
      const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
      if (open == std::string_view::npos || open == 0 || piece.kind == PieceKind::head) continue;
      const LabelledText remark = split_label(trimmed_slice(piece.text, {open + 1, text.size() - 1}), {});
      const auto role = remark.label.empty() ? std::nullopt : role_of_label(remark.label);
      const bool is_aside = role == Role::recommendation || role == Role::comment || role == Role::reference;
      if (!is_aside || !ends_sentence(text.substr(0, open))) continue;
      Piece aside = piece;
      aside.text = remark.text;
      aside.label = remark.label;
      aside.has_own_label = true;
      aside.source.begin = source_offset(piece.text.runs, open);
      piece.text = trimmed_slice(piece.text, {0, open});
      piece.source.end = aside.source.begin;
      cut.pieces.insert(cut.pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(aside));
      ++i;
    }
  }

  /// Makes short English items below a heading such as "Abstract" a part of the summary, if Korean items
  /// below the same heading are. They are then notes in two languages, and not the quoted abstract.
  static void take_english_items(CutRecord& cut) {
    constexpr std::size_t longest_item = 240;
    std::set<std::string> korean;
    for (const Piece& piece : cut.pieces) {
      const bool is_item = piece.kind == PieceKind::item && piece.context == Role::original;
      if (is_item && is_judged_piece(piece) && is_korean_text(piece.text.text)) korean.insert(piece.label);
    }
    for (Piece& piece : cut.pieces) {
      const bool may_be = piece.kind == PieceKind::item && piece.role == Role::original &&
                          !piece.has_own_label && !piece.is_quoted && piece.text.text.size() <= longest_item;
      if (may_be && korean.contains(piece.label)) piece.role = Role::summary;
    }
  }

  /// Sets the texts before the head aside as metadata, if all of them are short, such as a category. Returns
  /// the index of the head, or 0 if there is no head or a text before it is not short.
  static std::size_t set_values_before_head_aside(CutRecord& cut) {
    const auto head = std::ranges::find(cut.pieces, PieceKind::head, &Piece::kind);
    if (head == cut.pieces.end()) return 0;
    for (auto piece = cut.pieces.begin(); piece != head; ++piece) {
      if (count_hangul(piece->text.text) >= least_prose || ends_sentence(piece->text.text)) return 0;
    }
    for (auto piece = cut.pieces.begin(); piece != head; ++piece) {
      if (piece->role == Role::summary) piece->role = Role::metadata;
    }
    return static_cast<std::size_t>(head - cut.pieces.begin());
  }

  /// Makes the line below a headline the title, if it looks like a title and the headline has no more ASCII
  /// letters than Hangul syllables, apart from categories. The headline becomes the translated title, or
  /// metadata if it has no Hangul.
  static void find_title_below_headline(CutRecord& cut) {
    const std::size_t head = set_values_before_head_aside(cut);
    if (cut.pieces.size() < head + 2) return;
    Piece& headline = cut.pieces[head];
    Piece& line = cut.pieces[head + 1];
    const std::size_t first_end = std::min(line.text.text.find('\n'), line.text.text.size());
    const std::string_view text = std::string_view(line.text.text).substr(0, first_end);
    const std::string words = without_categories(headline.text.text);
    const bool is_headline = headline.role == Role::title && headline.kind == PieceKind::head &&
                             count_hangul(words) >= count_latin(words);
    const bool may_have_role = line.role == Role::summary || line.role == Role::original;
    const bool may_be_title = line.kind == PieceKind::line && may_have_role && !line.has_own_label &&
                              count_hangul(text) == 0 && !text.ends_with('.');
    if (!is_headline || !may_be_title || !looks_like_title(text) || looks_like_names(text)) return;
    headline.role = count_hangul(words) > 0 ? Role::translated_title : Role::metadata;
    line.role = Role::title;
    if (first_end == line.text.text.size()) return;
    Piece rest = line;  // Usually the authors.
    rest.text = trimmed_slice(line.text, {first_end, line.text.text.size()});
    line.text = trimmed_slice(line.text, {0, first_end});
    rest.role = first_role(rest, *cut.record);
    cut.pieces.insert(cut.pieces.begin() + static_cast<std::ptrdiff_t>(head) + 2, std::move(rest));
  }

  /// If no heading or label gives the title, takes the first piece of the summary that is a single line and
  /// looks like a title. There is no title if Korean text or a longer text that begins like a title comes
  /// first, except one short headline in Korean, which becomes the translated title.
  static void find_title(CutRecord& cut) {
    find_title_below_headline(cut);
    // A text of at most 60 bytes with an id, or with only generic words such as "PDF", is no title.
    constexpr std::size_t longest_id = 60;
    constexpr std::size_t longest_headline = 40;  // In syllables.
    const bool has_title = std::ranges::any_of(cut.pieces, [](const Piece& piece) {
      const std::string_view text = piece.text.text;
      return piece.role == Role::title &&
             (text.size() > longest_id || (!is_generic_link_text(text) && !arxiv_id_in_text(text)));
    });
    if (has_title) return;
    Piece* headline = nullptr;
    for (Piece& piece : cut.pieces) {
      const bool is_line =
          piece.kind != PieceKind::field && piece.kind != PieceKind::code && !piece.is_quoted;
      if (!is_line || piece.role != Role::summary) continue;
      const std::string_view text = piece.text.text;
      const bool ends_line = text.find('\n') != std::string_view::npos;
      const std::string first(text.substr(0, text.find('\n')));
      const bool is_labelled = piece.has_own_label &&
                               (piece.kind != PieceKind::cell || role_of_label(piece.label) == Role::summary);
      if (!looks_like_title(first) || is_labelled || count_hangul(first) * 3 > count_latin(first)) {
        const bool may_be_headline = headline == nullptr && piece.label.empty() && !ends_line &&
                                     count_hangul(text) < longest_headline && !ends_sentence(text);
        if (is_korean_text(text) && !may_be_headline) return;
        headline = &piece;
        continue;
      }
      if (ends_line) return;
      piece.role = Role::title;
      if (headline != nullptr && is_english_title(first)) headline->role = Role::translated_title;
      return;
    }
  }

  /// Makes a short Korean line directly after an English title the translated title, if it is no sentence and
  /// a longer Korean text of the summary follows.
  static void find_translated_title(CutRecord& cut) {
    constexpr std::size_t most_syllables = 40;
    for (std::size_t i = 0; i + 2 < cut.pieces.size() + 1; ++i) {
      const Piece& title = cut.pieces[i];
      if (title.role != Role::title) continue;
      if (i + 1 >= cut.pieces.size() || count_hangul(title.text.text) > 0) return;
      Piece& next = cut.pieces[i + 1];
      const std::string_view text = trim(next.text.text);
      const std::size_t syllables = count_hangul(text);
      const bool is_sentence = text.ends_with('.') || text.ends_with("다") || text.ends_with("요") ||
                               text.ends_with("음") || text.ends_with("함") || text.ends_with("됨");
      const bool is_line = next.kind == PieceKind::line && next.role == Role::summary && next.label.empty();
      if (!is_line || is_sentence || syllables == 0 || syllables > most_syllables) return;
      const bool has_summary = std::any_of(
          cut.pieces.begin() + static_cast<std::ptrdiff_t>(i) + 2, cut.pieces.end(), [&](const Piece& piece) {
            return piece.role == Role::summary && count_hangul(piece.text.text) > syllables;
          });
      if (has_summary) next.role = Role::translated_title;
      return;
    }
  }

  void count_habits() {
    for (const CutRecord& cut : records_) {
      for (const Piece& piece : cut.pieces) {
        if (piece.role != Role::summary || piece.label.empty()) continue;
        LabelHabit& habit = habits_[to_ascii_lower(piece.label)];
        ++habit.all;
        if (is_korean_text(piece.text.text)) ++habit.korean;
      }
    }
  }

  bool is_korean_by_habit(const Piece& piece) const {
    constexpr std::size_t few = 3;
    const auto habit = habits_.find(to_ascii_lower(piece.label));
    return habit != habits_.end() && habit->second.all >= few && 2 * habit->second.korean > habit->second.all;
  }

  /// Sets `quotes_english_` if most records with a Korean summary, and at least three, also have an English
  /// sentence without a label. These sentences are then quoted from the papers.
  void count_english_sentences() {
    constexpr std::size_t fewest_records = 3;
    std::size_t korean = 0;
    std::size_t english = 0;
    for (const CutRecord& cut : records_) {
      if (!has_korean_summary(cut)) continue;
      ++korean;
      if (std::ranges::any_of(cut.pieces, is_english_sentence)) ++english;
    }
    quotes_english_ = english >= fewest_records && 2 * english > korean;
  }

  static bool is_english_sentence(const Piece& piece) {
    return is_judged_piece(piece) && !piece.has_own_label && is_english_prose(piece.text.text);
  }

  static bool has_korean_summary(const CutRecord& cut) {
    return std::ranges::any_of(cut.pieces, [](const Piece& piece) {
      return piece.role == Role::summary && is_korean_text(piece.text.text);
    });
  }

  void set_english_aside(CutRecord& cut) {
    std::set<std::string> korean_labels;
    for (const Piece& piece : cut.pieces) {
      if (piece.role == Role::summary && is_korean_text(piece.text.text)) korean_labels.insert(piece.label);
    }
    for (Piece& piece : cut.pieces) {
      if (piece.role != Role::summary || !is_english_text(piece.text.text)) continue;
      if (stays_among_korean(piece, korean_labels)) continue;
      piece.role = Role::original;
      if (!piece.label.empty()) ++habits_[to_ascii_lower(piece.label)].set_aside;
    }
  }

  /// Whether an English piece stays in the summary. It does if it has a label of its own whose text is mostly
  /// Korean in all records; this does not apply to fields and cells. It also does if it is short, without a
  /// label of its own and not quoted, and the record has Korean text under the same label, unless it is a
  /// sentence and `quotes_english_` is true.
  bool stays_among_korean(const Piece& piece, const std::set<std::string>& korean_labels) const {
    constexpr std::size_t longest_sentence = 240;
    if (piece.has_own_label && !is_data(piece.kind) && is_korean_by_habit(piece)) return true;
    if (quotes_english_ && is_english_sentence(piece)) return false;
    if (piece.has_own_label || piece.is_quoted || piece.text.text.size() > longest_sentence) return false;
    return korean_labels.contains(piece.label);
  }

  /// In a record without a Korean summary, the English text is the summary. Text under a label whose texts
  /// were mostly set aside in other records is the abstract, unless the record has no other text of a
  /// summary. If the record has no summary at all, quoted originals become the summary if their label says
  /// that they are English.
  void keep_english_summary(CutRecord& cut) const {
    const auto is_abstract = [this](const Piece& piece) {
      const auto habit = habits_.find(to_ascii_lower(piece.label));
      return !piece.label.empty() && habit != habits_.end() &&
             2 * habit->second.set_aside > habit->second.all;
    };
    const bool leaves_some = std::ranges::any_of(
        cut.pieces, [&](const Piece& piece) { return is_judged_piece(piece) && !is_abstract(piece); });
    for (Piece& piece : cut.pieces) {
      if (leaves_some && is_judged_piece(piece) && is_abstract(piece)) piece.role = Role::original;
    }
    if (has_summary(cut)) return;
    for (Piece& piece : cut.pieces) {
      if (piece.role == Role::original && says_english(piece.label)) piece.role = Role::summary;
    }
  }

  std::span<CutRecord> records_;
  const ReaderRules& rules_;
  std::map<std::string, LabelHabit> habits_;
  bool quotes_english_ = false;
};

}  // namespace

bool is_judged_piece(const Piece& piece) {
  return piece.role == Role::summary && !piece.text.text.empty();
}

bool has_summary(const CutRecord& cut) {
  return std::ranges::any_of(cut.pieces, is_judged_piece);
}

void assign_roles(std::span<CutRecord> records, const ReaderRules& rules) {
  RoleAssigner(records, rules).assign();
}

}  // namespace daejo::parsers
