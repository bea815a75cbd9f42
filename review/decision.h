#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace daejo::review {

/// An editor's decision on a summary. The first five after `none` say what is wrong with it.
enum class Decision {
  none,
  unrelated,  ///< The summary is about something other than the paper.
  generic,    ///< The summary would suit any paper.
  swapped,    ///< The summary describes another paper of the digest.
  section,    ///< One section of the summary is wrong, the rest is right.
  figure,     ///< A number in the summary is wrong, the rest is right.
  right,      ///< The summary is right, so findings about it are false alarms.
  fixed,      ///< The summary was wrong and has been corrected.
  skip,       ///< The editor set the summary aside without a verdict.
};

/// The name of a decision: "none", "unrelated", …. Never rename a decision, because stored queues contain the
/// names.
std::string_view to_string(Decision decision);
std::optional<Decision> parse_decision(std::string_view name);

/// Every decision but `none`, in display order.
std::span<const Decision> all_decisions();

bool is_wrong(Decision decision);

/// Whether a check with `--queue` accepts the findings about a text with this decision. True for every
/// decision except `none` and `skip`.
bool settles(Decision decision);

}  // namespace daejo::review
