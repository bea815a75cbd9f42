#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.h"

namespace daejo::audit {

/// The distribution of a signal in a publisher's summaries with the verdict `ok`.
struct UsualSignal {
  double mean = 0;
  double deviation = 0;  ///< Standard deviation.
};

/// The usual values of the signals in one publisher's summaries. A profile is learned once from past digests,
/// and not from the run that uses it. Thus what counts as unusual does not depend on the other texts of the
/// run.
struct PublisherProfile {
  std::string model;          ///< The model that computed the signals. Another model gives other values.
  std::size_t summaries = 0;  ///< How many summaries with the signal "invented" it was learned from.
  /// By the names of `Judgement::signals`. The values of "invented" are those of the judgements minus the
  /// `invention_prior`.
  std::map<std::string, UsualSignal, std::less<>> signals;
};

/// Learns from the entries whose verdict is `ok`. `base_rate` is that of the entries whose judgement names
/// none. Throws `Error` if fewer than 30 of the entries with that verdict have the signal "invented".
PublisherProfile learn_profile(std::span<const AuditedEntry> entries, const std::string& model,
                               double base_rate);

/// Renders a profile as JSON with one signal per line.
std::string to_profile_text(const PublisherProfile& profile);

/// Reads a profile. Throws `InputError` if the text is not a profile or lacks a value, if it has another
/// format version, or if it was learned with another model.
PublisherProfile parse_profile(std::string_view text, const std::string& file, const std::string& model);

/// By how many standard deviations a summary's log odds of an invention are above the publisher's mean.
/// `invented` are the log odds with the `invention_prior` of `base_rate`, which is subtracted first. A
/// standard deviation below 2 counts as 2. Returns nothing if the result is below 2.33, if the log odds
/// without the prior are below 2, or if `invented` is not finite.
std::optional<double> unusual_deviations(const PublisherProfile& profile, double invented, double base_rate);

}  // namespace daejo::audit
