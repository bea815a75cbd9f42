#pragma once

#include <optional>
#include <string_view>

namespace daejo::parsers {

/// What a piece of a record is for. Only the summary is judged.
enum class Role {
  title,
  translated_title,
  authors,
  metadata,
  summary,
  original,        ///< The abstract, or an English summary next to the Korean one.
  recommendation,  ///< Why the paper was chosen, a score, who should read it.
  comment,         ///< The editor's own words.
  reference,       ///< It is about another paper.
  leftover,        ///< Part of a template: buttons, footers.
  ignored,         ///< Left out by the settings.
};

/// The role's name in reports: "title", "translated-title", "quoted-original", …
std::string_view to_string(Role role);

/// The role of the text under a label ("요약 (한글)", "**URL**", `summary_ko`, a column, an HTML class);
/// nothing if the label is unknown.
std::optional<Role> role_of_label(std::string_view label);

/// Whether the label says that its text is English: "요약 (영문)", `summary_en`.
bool says_english(std::string_view label);

/// Whether the text has only words like "arXiv", "PDF", "논문 링크", "바로가기", and so is not a title.
bool is_generic_link_text(std::string_view text);

/// Whether the heading opens or closes a digest of many papers, like a greeting or a notice.
bool is_edge_heading(std::string_view text);

/// Whether the heading names a collection ("Daily Papers", "오늘의 논문"), a part of one, or a part of a
/// paper ("References"), but not a paper itself.
bool is_generic_heading(std::string_view text);

}  // namespace daejo::parsers
