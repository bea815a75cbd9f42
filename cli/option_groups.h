#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

#include "arxiv/make_source.h"
#include "audit/judge.h"
#include "cli/check_command.h"
#include "cli/open_model.h"

namespace daejo {

/// Numbers from `low` to `high`, both inside; CLI::Range lets "nan" pass.
CLI::Validator number_from(double low, double high);

/// A time of `least` seconds up to a day.
CLI::Option* add_seconds(CLI::App& command, const std::string& name, std::chrono::milliseconds& time,
                         double least, const std::string& help);

/// --model and --glossary.
void add_model_choice(CLI::App& command, ModelChoice& choice);

/// The model, --mismatch-at, --review-at and --base-rate.
void add_judging(CLI::App& command, JudgeOptions& judge, ModelChoice& choice);

/// --jobs; sets `threads` to what fits the machine.
void add_threads(CLI::App& command, std::size_t& threads);

/// --offline and how to ask arXiv.
void add_network(CLI::App& command, AbstractOptions& abstracts);

/// --store.
void add_store_choice(CLI::App& command, std::string& store);

/// --queue.
CLI::Option* add_queue_choice(CLI::App& command, std::string& queue, const std::string& help);

/// --lang.
void add_language(CLI::App& command, std::string& name);

/// The store that was named, or the one in the cache folder.
std::filesystem::path store_path(const std::string& named);

/// --source-url.
void add_source_url(CLI::App& command, HtmlOptions& html);

/// What the commands that audit digests share, as it was typed.
struct DigestArguments {
  CheckOptions check;
  std::string store;
  std::string color = "auto";
  std::string language = "auto";
};

/// The digests, where their abstracts come from, and how to judge.
void add_digests(CLI::App& command, DigestArguments& arguments);

/// The options that were typed, ready to run.
CheckOptions finished(const DigestArguments& arguments);

}  // namespace daejo
