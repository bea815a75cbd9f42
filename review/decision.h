#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace daejo::review {

/// An editor's decision on a summary. The first five after `none` say what is wrong with it.
enum class Decision {
  none,
  unrelated,  ///< It is about something else.
  generic,    ///< It would suit any paper.
  swapped,    ///< It describes another paper of the digest.
  section,    ///< One section is wrong, the rest is right.
  figure,     ///< A figure is wrong, the rest is right.
  right,      ///< The summary is right, so the finding was a false alarm.
  fixed,      ///< It was wrong and has been corrected.
  skip,       ///< Set aside without a decision.
};

/// The names "none", "unrelated", …. Never rename them, because stored queues contain them.
std::string_view to_string(Decision decision);
std::optional<Decision> parse_decision(std::string_view name);

/// Every decision but `none`, in display order.
std::span<const Decision> all_decisions();

bool is_wrong(Decision decision);

/// Whether the decision settles the findings about the text, so that later checks do not report them again.
bool settles(Decision decision);

}  // namespace daejo::review
