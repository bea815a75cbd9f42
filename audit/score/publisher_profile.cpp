#include "audit/score/publisher_profile.h"

#include <fmt/format.h>

#include <cmath>

#include "audit/score/suspicions.h"
#include "base/error.h"
#include "base/json.h"

namespace daejo::audit {
namespace {

constexpr int profile_version = 1;
constexpr std::size_t fewest_summaries = 30;

/// Of normally distributed values, one in a hundred is more than this many standard deviations above the
/// mean. The log odds of right summaries have a long lower tail, so even fewer of these are that high.
constexpr double usual_deviations = 2.33;
/// Log odds (without the prior) below this do not suggest an invention, however unusual they are. At 2, the
/// odds of an invention are about seven times the prior odds.
constexpr double least_evidence = 2;
/// A standard deviation is assumed to be at least this. If a profile was learned from a few similar
/// summaries, any other summary would otherwise be unusual.
constexpr double least_deviation = 2;

/// The mean and standard deviation of values that are added one by one (Welford 1962).
class Moments {
 public:
  void add(double value) {
    ++count_;
    const double from_mean = value - mean_;
    mean_ += from_mean / static_cast<double>(count_);
    squares_ += from_mean * (value - mean_);
  }

  std::size_t count() const { return count_; }
  UsualSignal usual() const {
    return {mean_, count_ > 1 ? std::sqrt(squares_ / static_cast<double>(count_ - 1)) : 0};
  }

 private:
  std::size_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
};

double number_at(const ParsedJson& object, const char* field, const std::string& file) {
  const auto found = object.find(field);
  if (found == object.end() || !found->is_number() || !std::isfinite(found->get<double>())) {
    throw InputError(
        {file},
        fmt::format("A signal of this profile lacks '{}'; write it again with `daejo profile`.", field));
  }
  return found->get<double>();
}

}  // namespace

PublisherProfile learn_profile(std::span<const AuditedEntry> entries, const std::string& model,
                               double base_rate) {
  std::map<std::string, Moments, std::less<>> moments;
  for (const AuditedEntry& audited : entries) {
    if (audited.judgement.verdict != Verdict::ok) continue;
    const double used_rate = audited.judgement.base_rate.value_or(base_rate);
    for (const Signal& signal : audited.judgement.signals) {
      const double prior = signal.name == invented_signal ? invention_prior(used_rate) : 0;
      moments[signal.name].add(signal.value - prior);
    }
  }
  const auto found = moments.find(invented_signal);
  const std::size_t count = found == moments.end() ? 0 : found->second.count();
  if (count < fewest_summaries) {
    throw Error(fmt::format(
        "A profile needs at least {} summaries with the verdict ok that say enough to be judged as invented or not; these digests have {}. Name more digests.",
        fewest_summaries, count));
  }
  PublisherProfile profile{model, count, {}};
  for (const auto& [name, values] : moments) profile.signals[name] = values.usual();
  return profile;
}

std::string to_profile_text(const PublisherProfile& profile) {
  std::string text =
      fmt::format("{{\n  \"daejo_profile\": {},\n  \"model\": {},\n  \"summaries\": {},\n  \"signals\": {{",
                  profile_version, Json(profile.model).dump(), profile.summaries);
  std::string_view separator = "\n";
  for (const auto& [name, usual] : profile.signals) {
    text += fmt::format(R"({}    {}: {{"mean": {:.4f}, "deviation": {:.4f}}})", separator, Json(name).dump(),
                        usual.mean, usual.deviation);
    separator = ",\n";
  }
  return text + "\n  }\n}\n";
}

PublisherProfile parse_profile(std::string_view text, const std::string& file, const std::string& model) {
  const ParsedJson document = ParsedJson::parse(text, nullptr, false);
  const bool is_profile = document.is_object() && document.contains("daejo_profile") &&
                          document.contains("signals") && document["signals"].is_object() &&
                          document.contains("model") && document["model"].is_string();
  if (!is_profile) throw InputError({file}, "Not a publisher's profile; write one with `daejo profile`.");
  if (document["daejo_profile"] != profile_version) {
    throw InputError({file}, "This profile has another format version; write it again with `daejo profile`.");
  }
  PublisherProfile profile;
  profile.model = document["model"].get<std::string>();
  if (profile.model != model) {
    throw InputError(
        {file},
        fmt::format(
            "This profile was learned with the model '{}', and the run uses '{}'; write it again with `daejo profile`.",
            profile.model, model));
  }
  if (const auto count = document.find("summaries"); count != document.end() && count->is_number_unsigned()) {
    profile.summaries = count->get<std::size_t>();
  }
  for (const auto& [name, usual] : document["signals"].items()) {
    profile.signals[name] = {number_at(usual, "mean", file), number_at(usual, "deviation", file)};
  }
  if (!profile.signals.contains(invented_signal)) {
    throw InputError({file},
                     "This profile lacks the signal 'invented'; write it again with `daejo profile`.");
  }
  return profile;
}

std::optional<double> unusual_deviations(const PublisherProfile& profile, double invented, double base_rate) {
  const auto usual = profile.signals.find(invented_signal);
  if (usual == profile.signals.end() || !std::isfinite(invented)) return std::nullopt;
  const double evidence = invented - invention_prior(base_rate);
  const double above = (evidence - usual->second.mean) / std::max(usual->second.deviation, least_deviation);
  return evidence >= least_evidence && above >= usual_deviations ? std::optional(above) : std::nullopt;
}

}  // namespace daejo::audit
