#pragma once

#include <optional>
#include <string_view>

namespace daejo::parsers {

/// What a piece of a record is for. A record is what a digest says about one paper. Only its summary is
/// judged.
enum class Role {
  title,
  translated_title,
  authors,
  metadata,
  summary,
  original,        ///< The paper's abstract, or an English summary next to the Korean one.
  recommendation,  ///< Why the paper was chosen, a score, who should read it.
  comment,         ///< The editor's own words.
  reference,       ///< Text about another paper.
  leftover,        ///< Part of the page's template: buttons, footers.
  ignored,         ///< Left out by the settings.
};

/// The role's name in reports: "title", "translated-title", "quoted-original", …
std::string_view to_string(Role role);

/// The role of the text under a label; nothing if the label is unknown. A label may be words ("요약 (한글)",
/// "**URL**"), a key (`summary_ko`), the name of a column, or an HTML class.
std::optional<Role> role_of_label(std::string_view label);

/// Whether the label marks its text as English or as the original, and not as Korean: "요약 (영문)",
/// `summary_en`.
bool says_english(std::string_view label);

/// Whether the text has only words like "arXiv", "PDF", "논문 링크" and "바로가기", or numbers, and so is not
/// a title. True for a text without words.
bool is_generic_link_text(std::string_view text);

/// Whether the heading belongs to the beginning or end of a digest, such as "들어가며", "마치며" or "공지".
bool is_edge_heading(std::string_view text);

/// Whether the heading does not name a paper: it has no words, names a collection ("Daily Papers", "오늘의
/// 논문") or belongs to its beginning or end, or is a common heading within a paper's text ("References",
/// "요약").
bool is_generic_heading(std::string_view text);

}  // namespace daejo::parsers
