#pragma once

#include <filesystem>

namespace daejo::cli {

/// Imports a snapshot into the store and prints how many papers it had. Throws `InputError` if it had none.
void run_store_import(const std::filesystem::path& store, const std::filesystem::path& snapshot, bool quiet);

/// Prints what the store contains.
void run_store_info(const std::filesystem::path& store);

}  // namespace daejo::cli
