#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/finding.h"

namespace daejo::api {

/// The options of `daejo check`. An option that has its default value here is taken from the environment,
/// else from the nearest daejo.toml, else it has the default of `daejo check`.
struct CheckOptions {
  std::vector<std::string> abstracts = {};  ///< Snapshots of arXiv's metadata, JSON Lines, plain or gzip.
  std::optional<std::string> store = {};    ///< The file that stores fetched abstracts.
  bool offline = false;     ///< Do not use the network. A paper without a local abstract is `unverified`.
  std::string config = {};  ///< The daejo.toml for all digests; empty to use the nearest one of each.
  bool isolated = false;    ///< Read no daejo.toml at all.
  std::size_t threads = 0;  ///< 0 for one per core; does not affect the findings.
  std::optional<std::string> profile = {};  ///< The publisher's profile, a file that `daejo profile` wrote.
  std::optional<std::string> sources =
      {};                  ///< The folder with the texts that the bot read, a file per paper.
  bool full_text = false;  ///< Fetch arXiv's HTML of papers for which the text that the bot read is unknown.
  bool preview = false;    ///< Run preview rules, too. Their reasons are notes unless settings change that.
};

/// Checks digests like `daejo check`. Returns one finding for each entry, in the order of the files, and then
/// one for each paper and each file that was not read. A finding for what was not read is `unverified` and
/// has the reason "unread".
///
/// `paths` are files, folders and globs. If there are none, the paths in daejo.toml are checked. Abstracts
/// come from the snapshots, the store, or arXiv, which gets at most one request every three seconds unless
/// settings change that. If arXiv cannot be reached, other services may be asked. Throws `UsageError` for
/// wrong settings, and `InputError` if no digest can be read at one of the paths, or if another file that is
/// needed cannot be read.
std::vector<Finding> check(const std::vector<std::string>& paths, const CheckOptions& options = {});

}  // namespace daejo::api
