#pragma once

#include <optional>
#include <string_view>

namespace daejo {

/// What a piece of a record is for. Only the summary is judged.
enum class Role {
  title,
  translated_title,
  authors,
  metadata,
  summary,
  original,        ///< The abstract, or an English summary beside the Korean one.
  recommendation,  ///< Why the paper was chosen, a score, who should read it.
  comment,         ///< The editor's own words.
  reference,       ///< About another paper.
  leftover,        ///< Of a template: buttons, footers.
  ignored,         ///< What the settings say to leave out.
};

/// "title", "translated-title", "quoted-original", …
std::string_view to_string(Role role);

/// What a label ("요약 (한글)", "**URL**", `summary_ko`, a column, a class of HTML) says of the text beside
/// it; nothing where it says nothing known.
std::optional<Role> role_of_label(std::string_view label);

/// Whether the label says that its text is English: "요약 (영문)", `summary_en`.
bool says_english(std::string_view label);

/// Whether the text is nothing but words such as "arXiv", "PDF", "논문 링크", "바로가기", which no title is.
bool is_generic_link_text(std::string_view text);

/// Whether the heading opens or closes an issue of many papers: a greeting, a notice.
bool is_edge_heading(std::string_view text);

/// Whether the heading names a collection ("Daily Papers", "오늘의 논문"), a part of one, or a part of a
/// paper
/// ("References"), and so no paper.
bool is_generic_heading(std::string_view text);

}  // namespace daejo
