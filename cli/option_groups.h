#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

#include "arxiv/make_source.h"
#include "audit/score/judge.h"
#include "check/check_command.h"
#include "check/open_model.h"

namespace daejo {

/// Numbers from `low` to `high`, inclusive; CLI::Range accepts "nan".
CLI::Validator number_from(double low, double high);

/// A time of `least` seconds up to a day.
CLI::Option* add_seconds(CLI::App& command, const std::string& name, std::chrono::milliseconds& time,
                         double least, const std::string& help);

/// --model and --glossary.
void add_model_choice(CLI::App& command, ModelChoice& choice);

/// The model, --background, --mismatch-at, --review-at and --base-rate.
void add_judging(CLI::App& command, JudgeOptions& judge, ModelChoice& choice);

/// --jobs; sets `threads` to what fits the machine.
void add_threads(CLI::App& command, std::size_t& threads);

/// --queue.
CLI::Option* add_queue_choice(CLI::App& command, std::string& queue, const std::string& help);

/// --source-url.
void add_source_url(CLI::App& command, HtmlOptions& html);

/// The arguments of the commands that audit digests, as typed.
struct DigestArguments {
  CheckOptions check;
  ProjectRequest project;
};

/// Adds the digests, the sources of abstracts, how to judge, and where to find the settings.
void add_digests(CLI::App& command, DigestArguments& arguments);

/// Adds the settings of a whole run.
void add_run_settings(CLI::App& command, TypedSettings& typed);

/// Lists the digests, reads their settings (which may start git), and returns the options of the run. Throws
/// like `open_project`.
CheckOptions resolve_options(const DigestArguments& arguments);

}  // namespace daejo
