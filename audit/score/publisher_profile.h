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

/// The usual values of the signals in one publisher's summaries. A profile is learned once from past digests,
/// and never from the run that uses it. Thus what counts as unusual does not depend on the other texts of the
/// run.
struct PublisherProfile {
  std::string model;          ///< The model that computed the signals. Another model gives other values.
  std::size_t summaries = 0;  ///< How many summaries it was learned from.
  /// By the names of `Judgement::signals`. "invented" differs: it does not include the assumed share of
  /// inventions.
  std::map<std::string, UsualSignal, std::less<>> signals;
};

/// Learns from the entries whose verdict is `ok`. `base_rate` is that of the entries whose judgement names
/// none. Throws `Error` if fewer than 30 of the entries have signals.
PublisherProfile learn_profile(std::span<const AuditedEntry> entries, const std::string& model,
                               double base_rate);

/// Renders a profile as JSON with one signal per line.
std::string to_profile_text(const PublisherProfile& profile);

/// Reads a profile. Throws `InputError` if the text is not a profile, or if the profile was made with another
/// model.
PublisherProfile parse_profile(std::string_view text, const std::string& file, const std::string& model);

/// By how many deviations a summary's log odds of an invention are above the publisher's mean. A deviation
/// counts as at least 2. `invented` are the log odds with the prior of `base_rate`, which is subtracted
/// first. Returns nothing if a right summary can be that far above the mean, or if the rest is below 2.
std::optional<double> unusual_deviations(const PublisherProfile& profile, double invented, double base_rate);

}  // namespace daejo::audit
