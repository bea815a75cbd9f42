#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/finding.h"

namespace daejo {

/// What a signal is in a publisher's right summaries.
struct UsualSignal {
  double mean = 0;
  double deviation = 0;  ///< Standard deviation.
};

/// What the evidence of one publisher's summaries usually is. It is learned once, from past digests, and
/// never from the run that it serves: one text has one verdict.
struct PublisherProfile {
  std::string model;          ///< The model that computed the signals; those of another differ.
  std::size_t summaries = 0;  ///< How many it was learned from.
  /// By name, as `Judgement::signals`, except that "invented" leaves the assumed share of inventions out.
  std::map<std::string, UsualSignal, std::less<>> signals;
};

/// Learns from the entries whose verdict is `ok`. Throws `Error` if fewer than 30 have the signals of an
/// invention.
PublisherProfile learn_profile(std::span<const AuditedEntry> entries, const std::string& model,
                               double base_rate);

/// As JSON, one signal a line.
std::string to_profile_text(const PublisherProfile& profile);

/// Throws `InputError` for a text that is no profile, and for one of another model.
PublisherProfile parse_profile(std::string_view text, const std::string& file, const std::string& model);

/// How many deviations the log odds of an invention lie above the publisher's usual ones, if that is so far
/// above that a right summary hardly would. `invented` is at the base rate.
std::optional<double> unusual_deviations(const PublisherProfile& profile, double invented, double base_rate);

}  // namespace daejo
