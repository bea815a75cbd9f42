#include "parsers/text/title_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/entry_fields.h"
#include "parsers/text/block_text.h"
#include "parsers/text/ornaments.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

/// The offset of the space before a tag like "#paper/cv" at the end of a title; the size of the title if
/// there is no such tag.
std::size_t begin_of_last_tag(std::string_view title) {
  const std::size_t space = title.rfind(' ');
  const bool is_tag = space != std::string_view::npos && space + 2 < title.size() &&
                      title[space + 1] == '#' && !is_ascii_digit(title[space + 2]);
  return is_tag ? space : title.size();
}

/// The characters that are removed before a title, in addition to ornaments.
constexpr std::string_view front_marks = " \t\n*#-|>_~=+•.";

/// The offset of the first byte from `offset` on that is no digit, or the size of the title.
std::size_t skip_digits(std::string_view title, std::size_t offset) {
  return std::min(title.find_first_not_of("0123456789", offset), title.size());
}

/// A title without the number before it: "#3 A Title", "논문 2 : A Title", "발표 1. A Title", "Paper 3. A
/// Title".
std::string_view without_count(std::string_view title) {
  if (title.starts_with('#') && title.size() > 1 && is_ascii_digit(title[1])) {
    const std::size_t digits = skip_digits(title, 1);
    if (title.substr(digits).starts_with(' ')) return without_front(title.substr(digits), front_marks);
  }
  constexpr std::size_t most_syllables = 4;
  const std::size_t space = std::min(title.find(' '), title.size());
  const std::string_view word = title.substr(0, space);
  const std::size_t syllables = count_hangul(word);
  const bool is_word = (syllables > 0 && syllables <= most_syllables && word.size() == 3 * syllables) ||
                       word == "Paper" || word == "paper";
  if (!is_word || space == title.size()) return title;
  const std::size_t end = skip_digits(title, space + 1);
  const std::size_t mark = std::min(title.find_first_not_of(' ', end), title.size());
  const bool is_count = end > space + 1 && mark + 1 < title.size() &&
                        (title[mark] == ':' || title.substr(mark).starts_with(". "));
  return is_count ? without_front(title.substr(mark + 1), front_marks) : title;
}

/// Removes marks, numbers and what is in square brackets at the start of a title: "1/5 A Title", "3. A
/// Title", "[4] A Title".
std::string_view without_numbers(std::string_view title) {
  title = without_count(without_front(title, front_marks));
  for (bool again = true; again;) {
    again = false;
    title = without_front(title, front_marks);
    std::size_t digits = 0;
    while (digits < title.size() && digits < 4 && is_ascii_digit(title[digits])) ++digits;
    const std::string_view behind = title.substr(digits);
    // "1/5 A Title"
    if (digits > 0 && behind.starts_with('/') && behind.size() > 1 && is_ascii_digit(behind[1])) {
      const std::size_t space = behind.find(' ');
      if (space <= 4) {
        title = without_front(behind.substr(space), front_marks);
        again = true;
        continue;
      }
    }
    const bool is_number =
        digits > 0 && (behind.starts_with(". ") || behind.starts_with(") ") ||
                       behind.starts_with("\xEF\xB8\x8F\xE2\x83\xA3") || behind.starts_with("\xE2\x83\xA3"));
    if (is_number) {
      title = without_front(behind.substr(behind[0] == '.' || behind[0] == ')' ? 1 : 0), front_marks);
      again = true;
    } else if (title.starts_with('[')) {
      const std::size_t close = title.find(']');
      const bool leaves_text = close != std::string_view::npos &&
                               count_latin(title.substr(close)) + count_hangul(title.substr(close)) > 2;
      const std::string_view rest = leaves_text ? trim(title.substr(close + 1)) : std::string_view();
      if (rest.starts_with('(') && rest.ends_with(')'))
        return title.substr(1, close - 1);  // [A Title] (arXiv)
      if (leaves_text) {
        title.remove_prefix(close + 1);
        again = true;
      }
    }
  }
  return title;
}

/// Whether a text is four digits, such as the year or the month of a paper.
bool is_year(std::string_view text) {
  constexpr std::size_t digits = 4;
  text = trim(text);
  return text.size() == digits && std::ranges::all_of(text, is_ascii_digit);
}

constexpr std::size_t longest_source = 60;

/// Whether a text names authors or a group together with a year, with a comma between them: "Ada Lovelace et
/// al., 2026", "2405, Sea Lab". Without a year, authors must have "et al.", perhaps with their group behind
/// it.
bool is_source_of_title(std::string_view text) {
  constexpr std::string_view ends[] = {" et al.", " et al", " 외"};
  text = trim(text);
  if (text.size() > longest_source) return false;
  if (ends_with_one_of(text, ends) || text.find(" et al., ") != std::string_view::npos) return true;
  const std::size_t first = text.find(',');
  const std::size_t last = text.rfind(',');
  if (first == std::string_view::npos) return false;
  return is_year(text.substr(0, first)) || is_year(text.substr(last + 1));
}

/// The offset of the dash before authors and a year at the end of a title: "A Title — Ada Lovelace et al.,
/// 2026". The size of the title if there are none.
std::size_t begin_of_source(std::string_view title) {
  constexpr std::size_t longest_dash = 5;  // In bytes, with the spaces.
  const std::size_t from = title.size() - std::min(title.size(), longest_source + longest_dash);
  const std::string_view tail = title.substr(from);
  if (tail.find('-') == tail.npos && tail.find('\xE2') == tail.npos) return title.size();
  for (const std::string_view dash : {" — ", " – ", " - "}) {
    const std::size_t at = tail.rfind(dash);
    if (at != std::string_view::npos && is_source_of_title(tail.substr(at + dash.size()))) return from + at;
  }
  return title.size();
}

/// Removes marks and tags at the end of a title, as in "A Title #paper/cv", and brackets with a generic link
/// text, an arXiv id, a score, a footnote mark, or authors with a year, as in "A Title (PDF)".
std::string_view without_marks_behind(std::string_view title) {
  for (bool again = true; again;) {
    again = false;
    title = without_back(title, " \t\n*|_~=+");
    if (const std::size_t tag = begin_of_last_tag(title); tag < title.size()) {
      title = title.substr(0, tag);
      again = true;
      continue;
    }
    const char last = title.empty() ? ' ' : title.back();
    const std::size_t open = last == ')'   ? title.rfind('(')
                             : last == ']' ? title.rfind('[')
                                           : std::string_view::npos;
    if (open == std::string_view::npos || open == 0) continue;
    const std::string_view inside = title.substr(open + 1, title.size() - open - 2);
    const bool is_score = !inside.empty() && is_ascii_digit(inside.front()) && inside.ends_with("점");
    if (inside.starts_with('^') || is_score || is_generic_link_text(inside) || arxiv_id_in_text(inside) ||
        is_source_of_title(inside)) {
      title = title.substr(0, open);
      again = true;
    }
  }
  return title;
}

/// Removes what follows a title: marks (see `without_marks_behind`), and authors with a year behind a dash.
std::string_view without_tail(std::string_view title) {
  title = without_marks_behind(title);
  const std::size_t source = begin_of_source(title);
  return source == title.size() ? title : without_marks_behind(title.substr(0, source));
}

}  // namespace

std::string clean_title(std::string_view title) {
  title = without_front(without_count(trim(title)), front_marks);
  if (title.starts_with("[[")) {
    const std::size_t bar = title.find('|');
    const std::size_t close = title.find("]]");
    if (close != std::string_view::npos) {
      title = title.substr(0, close).substr(bar < close ? bar + 1 : 2);
    }
  }
  return std::string(trim(without_tail(without_numbers(title))));
}

bool looks_like_title(std::string_view text) {
  constexpr std::size_t longest_title = 400;
  if (text.size() > longest_title) return false;
  // Most texts are Korean, so the letters are counted before the checks that take longer.
  const std::size_t latin = count_latin(text);
  return latin >= 3 && latin >= count_hangul(text) && !find_date(text) && !is_generic_link_text(text) &&
         !is_generic_heading(text) && !looks_like_names(text);
}

}  // namespace daejo::parsers
