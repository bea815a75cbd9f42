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

namespace daejo::cli {

/// Accepts numbers from `low` to `high`, inclusive. `CLI::Range` is not used, because it accepts "nan".
CLI::Validator number_from(double low, double high);

/// Adds an option or argument for the path of a file.
template <typename Path>
CLI::Option* add_file(CLI::App& command, const std::string& name, Path& path, const std::string& help) {
  return command.add_option(name, path, help)->type_name("FILE");
}

/// Adds --output for a command that otherwise writes to standard output.
void add_output(CLI::App& command, std::filesystem::path& path);

/// Adds --format, whose value must be one of `names`. The default is the value that `format` has before.
CLI::Option* add_format(CLI::App& command, std::string& format, std::vector<std::string> names,
                        const std::string& help = "What to write");

/// Adds an option for a time in seconds, from `least` to a day. The default is the value that `time` has
/// before.
CLI::Option* add_seconds(CLI::App& command, const std::string& name, std::chrono::milliseconds& time,
                         double least, const std::string& help);

/// Adds --model and --glossary.
void add_model_choice(CLI::App& command, check::ModelChoice& choice);

/// Adds --model, --glossary, --background, --profile, --mismatch-at, --review-at and --base-rate.
void add_judging(CLI::App& command, audit::JudgeOptions& judge, check::ModelChoice& choice);

/// Adds --jobs and -j, and sets `threads` to the default for this machine.
void add_threads(CLI::App& command, std::size_t& threads);

/// Adds --queue.
CLI::Option* add_queue_choice(CLI::App& command, std::string& queue, const std::string& help);

/// Adds --source-url.
void add_source_url(CLI::App& command, report::HtmlOptions& html);

/// The arguments of commands that read digests, as typed.
struct DigestArguments {
  check::CheckOptions check;
  check::ProjectRequest project;
};

/// Adds the paths of digests, --stdin-filename, --exclude, the options of `add_run_settings`, --config and
/// --isolated.
void add_digests(CLI::App& command, DigestArguments& arguments);

/// Adds the options for settings that apply to a whole run.
void add_run_settings(CLI::App& command, project::TypedSettings& typed);

/// Lists the digests (which may start git), reads their settings, and returns the options of the run. Throws
/// what `open_project` throws.
check::CheckOptions resolve_options(const DigestArguments& arguments);

}  // namespace daejo::cli
