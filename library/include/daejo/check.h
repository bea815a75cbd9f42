#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/finding.h"

namespace daejo::api {

/// What `daejo check` takes on its command line. What is not set here is as the nearest daejo.toml, the
/// environment and the defaults say.
struct CheckOptions {
  std::vector<std::string> abstracts = {};  ///< Snapshots of arXiv's metadata, JSON Lines, plain or gzip.
  std::optional<std::string> store = {};    ///< Where fetched abstracts are kept.
  bool offline = false;                     ///< Use no network: what is not at hand is `unverified`.
  std::string config = {};  ///< This daejo.toml for all digests; empty for the nearest of each.
  bool isolated = false;    ///< Read no daejo.toml at all.
  std::size_t threads = 0;  ///< 0 for one on each core. Findings do not depend on it.
};

/// What `daejo check` would print, one finding an entry in file order, then one for each paper and file that
/// was not read, which is `unverified` with the reason "unread".
///
/// `paths` are files, folders and globs. Abstracts come from the snapshots, the store, or arXiv, which is
/// asked once in three seconds at most. Throws `UsageError` for settings that are wrong, and `InputError`
/// where a named file could not be read.
std::vector<Finding> check(const std::vector<std::string>& paths, const CheckOptions& options = {});

}  // namespace daejo::api
