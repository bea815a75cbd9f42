#include "cli/apply_settings.h"

#include <chrono>
#include <cmath>

#include "arxiv/store.h"
#include "base/environment.h"
#include "base/parallel.h"
#include "cli/language_choice.h"

namespace daejo {
namespace {

std::chrono::milliseconds to_time(double seconds) {
  return std::chrono::milliseconds(std::lround(seconds * 1000));
}

void take_text(const Settings& settings, std::string_view key, auto& out) {
  if (const auto* text = setting_value<std::string>(settings, key)) out = *text;
}

void take_abstracts(const Settings& settings, AbstractOptions& options) {
  if (const auto* files = setting_value<std::vector<std::string>>(settings, "abstracts")) {
    options.snapshots.assign(files->begin(), files->end());
  }
  options.store = store_in_force(settings);
  if (const auto* flag = setting_value<bool>(settings, "offline")) options.offline = *flag;
  take_text(settings, "api-url", options.api_url);
  if (const auto* flag = setting_value<bool>(settings, "full-text")) options.full_text = *flag;
  take_text(settings, "full-text-url", options.full_text_url);
  take_text(settings, "contact", options.contact);
  if (const auto* seconds = setting_value<double>(settings, "api-interval")) {
    options.interval = to_time(*seconds);
    options.first_delay = options.interval;
  }
  if (const auto* seconds = setting_value<double>(settings, "deadline")) options.deadline = to_time(*seconds);
}

void take_judging(const Settings& settings, JudgeOptions& judge) {
  if (const auto* at = setting_value<double>(settings, "mismatch-at")) judge.thresholds.mismatch = *at;
  if (const auto* at = setting_value<double>(settings, "review-at")) judge.thresholds.review = *at;
  if (const auto* share = setting_value<double>(settings, "base-rate")) judge.base_rate = *share;
}

}  // namespace

void apply_settings(const Settings& settings, CheckOptions& options) {
  take_abstracts(settings, options.abstracts);
  take_text(settings, "model", options.model.model);
  take_text(settings, "glossary", options.model.glossary);
  take_text(settings, "background", options.model.background);
  take_text(settings, "profile", options.model.profile);
  take_text(settings, "sources", options.sources);
  take_judging(settings, options.audit.judge);
  if (const auto* flag = setting_value<bool>(settings, "preview")) options.reasons.preview = *flag;
  const auto* jobs = setting_value<std::int64_t>(settings, "jobs");
  options.audit.threads = jobs == nullptr ? default_threads() : static_cast<std::size_t>(*jobs);
  options.reasons.threads = options.audit.threads;
  if (const auto* color = setting_value<std::string>(settings, "color")) {
    options.color = parse_color_mode(*color).value_or(ColorMode::auto_);
  }
  options.language = language_in_force(settings);
}

std::filesystem::path store_in_force(const Settings& settings) {
  const auto* store = setting_value<std::string>(settings, "store");
  return store == nullptr ? default_store_path() : std::filesystem::path(*store);
}

Language language_in_force(const Settings& settings) {
  const auto* name = setting_value<std::string>(settings, "lang");
  return choose_language(name == nullptr ? "auto" : *name, environment_variable);
}

}  // namespace daejo
