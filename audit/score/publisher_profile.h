#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.h"

namespace daejo::audit {

/// The distribution of a signal in a publisher's right summaries.
struct UsualSignal {
  double mean = 0;
  double deviation = 0;  ///< Standard deviation.
};

/// The usual values of the signals in one publisher's summaries. It is learned once from past digests and
/// never from the run that uses it, so that a text has one verdict.
struct PublisherProfile {
  std::string model;          ///< The model that computed the signals. Another model has other values.
  std::size_t summaries = 0;  ///< How many it was learned from.
  /// By name, as `Judgement::signals`, except that "invented" leaves the assumed share of inventions out.
  std::map<std::string, UsualSignal, std::less<>> signals;
};

/// Learns from the entries whose verdict is `ok`. Throws `Error` if the signals could be computed for
/// fewer than 30 of them.
PublisherProfile learn_profile(std::span<const AuditedEntry> entries, const std::string& model,
                               double base_rate);

/// Renders it as JSON with one signal per line.
std::string to_profile_text(const PublisherProfile& profile);

/// Reads a profile. Throws `InputError` if the text is not a profile, or is one of another model.
PublisherProfile parse_profile(std::string_view text, const std::string& file, const std::string& model);

/// By how many deviations the log odds of an invention are above the publisher's usual ones. Nothing unless
/// that is so far that a right summary is hardly ever there. `invented` is at the base rate.
std::optional<double> unusual_deviations(const PublisherProfile& profile, double invented, double base_rate);

}  // namespace daejo::audit
