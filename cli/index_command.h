#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "check/open_model.h"

namespace daejo::cli {

struct IndexOptions {
  std::vector<std::filesystem::path> snapshots;
  std::filesystem::path output;  ///< The index to write; empty to add to an existing one.
  std::filesystem::path add_to;  ///< The index to add to; empty to write a new one.
  check::ModelChoice model;
  std::size_t threads = 1;
  bool quiet = false;
};

/// Builds an index of the papers in snapshots, or adds them to an existing one. Throws `Error`.
void run_index(const IndexOptions& options);

/// Reads an index completely and prints what it contains. Throws `InputError` if it is damaged.
void run_index_verify(const std::filesystem::path& index, const check::ModelChoice& model);

}  // namespace daejo::cli
