#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace daejo {

/// An editor's decision on a summary. The first five after `none` say what is wrong with it.
enum class Decision {
  none,
  unrelated,  ///< It is about something else.
  generic,    ///< It would suit any paper.
  swapped,    ///< It describes another paper of the digest.
  section,    ///< A section of it is wrong, the rest is right.
  figure,     ///< A figure of it is wrong, the rest is right.
  right,      ///< A false alarm.
  fixed,      ///< It was wrong and has been corrected.
  skip,       ///< Put aside; decides nothing.
};

/// "none", "unrelated", …; never rename them, because stores contain them.
std::string_view to_string(Decision decision);
std::optional<Decision> parse_decision(std::string_view name);

/// Every decision but `none`, in the order to list them in.
std::span<const Decision> all_decisions();

bool is_wrong(Decision decision);

/// Whether the decision settles the text's findings, so that later checks do not report them again.
bool settles(Decision decision);

}  // namespace daejo
