#pragma once

#include <filesystem>
#include <optional>

#include "audit/score/judge.h"
#include "check/open_model.h"
#include "check/result_cache.h"

namespace daejo {

/// What reading a file depends on besides its bytes, its name and the settings for it: the program.
std::optional<ResultKeyMaker> program_key();

/// What results have besides the verdict and the reasons of every run.
struct ResultExtras {
  bool sentences = false;  ///< Each sentence's support.
  bool preview = false;    ///< The reasons of rules that are previews.
};

/// What all results of a run depend on: the program with its model, the model, glossary and background that
/// were chosen instead, and the options of judging. Nothing where that cannot be told, so that results must
/// not be kept.
std::optional<ResultKeyMaker> run_key(const ModelChoice& model, const JudgeOptions& options,
                                      ResultExtras extras);

/// Where results are kept: beside the store.
std::filesystem::path result_cache_of(const std::filesystem::path& store);

}  // namespace daejo
