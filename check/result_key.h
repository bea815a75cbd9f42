#pragma once

#include <filesystem>
#include <optional>

#include "audit/score/judge.h"
#include "check/open_model.h"
#include "check/result_cache.h"

namespace daejo::check {

/// The start of a key: it identifies this build of daejo. Nothing if the build is unknown.
std::optional<ResultKeyMaker> program_key();

/// What results can contain besides what every run has.
struct ResultExtras {
  bool sentences = false;  ///< Each sentence's support.
  bool preview = false;    ///< The reasons of preview rules.
};

/// The part of the key that all results of a run have in common: the build of daejo, the chosen model,
/// glossary, background and profile, and the options for judging. Nothing if one of them cannot be
/// identified; then results must not be cached.
std::optional<ResultKeyMaker> run_key(const ModelChoice& model, const audit::JudgeOptions& options,
                                      ResultExtras extras);

/// The path of the result cache. It is next to the store.
std::filesystem::path result_cache_of(const std::filesystem::path& store);

}  // namespace daejo::check
