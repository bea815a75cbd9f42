#pragma once

#include <filesystem>

namespace daejo {

/// Puts a snapshot into the store and says how many papers that were. Throws `InputError` where there were
/// none.
void run_store_import(const std::filesystem::path& store, const std::filesystem::path& snapshot, bool quiet);

/// Says what the store holds.
void run_store_info(const std::filesystem::path& store);

}  // namespace daejo
