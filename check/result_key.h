#pragma once

#include <filesystem>
#include <optional>

#include "audit/score/judge.h"
#include "check/open_model.h"
#include "check/result_cache.h"

namespace daejo::check {

/// The first part of every key. It identifies this build of daejo. Nothing if the build is unknown.
std::optional<ResultKeyMaker> program_key();

/// The optional parts of results. They are part of the key, because they differ between runs.
struct ResultExtras {
  bool sentences = false;  ///< Each sentence's support.
  bool preview = false;    ///< The reasons of preview rules.
};

/// The part of the key that all results of a run have in common: the build of daejo, the chosen model,
/// glossary, background and profile, the options for judging, and `extras`. Returns nothing if the build or
/// the background cannot be identified; then results must not be cached. Throws `InputError` if another of
/// the files cannot be read.
std::optional<ResultKeyMaker> run_key(const ModelChoice& model, const audit::JudgeOptions& options,
                                      ResultExtras extras);

/// The path of the result cache: the path of the store, followed by ".results".
std::filesystem::path result_cache_of(const std::filesystem::path& store);

}  // namespace daejo::check
