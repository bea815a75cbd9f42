#include "cli/apply_settings.h"

#include <chrono>
#include <cmath>

#include "arxiv/store.h"
#include "base/environment.h"
#include "base/parallel.h"
#include "cli/language_choice.h"

namespace daejo::cli {
namespace {

std::chrono::milliseconds to_time(double seconds) {
  return std::chrono::milliseconds(std::lround(seconds * 1000));
}

void take_text(const project::Settings& settings, std::string_view key, auto& out) {
  if (const auto* text = project::setting_value<std::string>(settings, key)) out = *text;
}

void take_abstracts(const project::Settings& settings, arxiv::AbstractOptions& options) {
  if (const auto* files = project::setting_value<std::vector<std::string>>(settings, "abstracts")) {
    options.snapshots.assign(files->begin(), files->end());
  }
  options.store = store_in_force(settings);
  if (const auto* flag = project::setting_value<bool>(settings, "offline")) options.offline = *flag;
  take_text(settings, "api-url", options.api_url);
  if (const auto* flag = project::setting_value<bool>(settings, "full-text")) options.full_text = *flag;
  take_text(settings, "full-text-url", options.full_text_url);
  take_text(settings, "contact", options.contact);
  if (const auto* seconds = project::setting_value<double>(settings, "api-interval")) {
    options.interval = to_time(*seconds);
    options.first_delay = options.interval;
  }
  if (const auto* seconds = project::setting_value<double>(settings, "deadline"))
    options.deadline = to_time(*seconds);
}

void take_judging(const project::Settings& settings, audit::JudgeOptions& judge) {
  if (const auto* at = project::setting_value<double>(settings, "mismatch-at"))
    judge.thresholds.mismatch = *at;
  if (const auto* at = project::setting_value<double>(settings, "review-at")) judge.thresholds.review = *at;
  if (const auto* share = project::setting_value<double>(settings, "base-rate")) judge.base_rate = *share;
}

}  // namespace

void apply_settings(const project::Settings& settings, check::CheckOptions& options) {
  take_abstracts(settings, options.abstracts);
  take_text(settings, "model", options.model.model);
  take_text(settings, "glossary", options.model.glossary);
  take_text(settings, "background", options.model.background);
  take_text(settings, "profile", options.model.profile);
  take_text(settings, "sources", options.sources);
  take_judging(settings, options.audit.judge);
  if (const auto* flag = project::setting_value<bool>(settings, "preview")) options.reasons.preview = *flag;
  const auto* jobs = project::setting_value<std::int64_t>(settings, "jobs");
  options.audit.threads = jobs == nullptr ? default_threads() : static_cast<std::size_t>(*jobs);
  options.reasons.threads = options.audit.threads;
  if (const auto* color = project::setting_value<std::string>(settings, "color")) {
    options.color = report::parse_color_mode(*color).value_or(report::ColorMode::auto_);
  }
  options.language = language_in_force(settings);
}

std::filesystem::path store_in_force(const project::Settings& settings) {
  const auto* store = project::setting_value<std::string>(settings, "store");
  return store == nullptr ? arxiv::default_store_path() : std::filesystem::path(*store);
}

Language language_in_force(const project::Settings& settings) {
  const auto* name = project::setting_value<std::string>(settings, "lang");
  return choose_language(name == nullptr ? "auto" : *name, environment_variable);
}

}  // namespace daejo::cli
