#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "daejo/finding.h"

namespace daejo::api {

/// The options of `daejo check`. An option that is not set here is taken from the nearest daejo.toml, the
/// environment, or the default.
struct CheckOptions {
  std::vector<std::string> abstracts = {};  ///< Snapshots of arXiv's metadata, JSON Lines, plain or gzip.
  std::optional<std::string> store = {};    ///< The file that stores fetched abstracts.
  bool offline = false;     ///< Do not use the network. Papers that are not stored are `unverified`.
  std::string config = {};  ///< The daejo.toml for all digests; empty to use the nearest one of each.
  bool isolated = false;    ///< Read no daejo.toml at all.
  std::size_t threads = 0;  ///< 0 for one per core; does not affect the findings.
  std::optional<std::string> profile = {};  ///< The publisher's profile, a file that `daejo profile` wrote.
  std::optional<std::string> sources =
      {};                  ///< The folder with the texts that the bot read, a file per paper.
  bool full_text = false;  ///< Fetch arXiv's HTML of the papers of which `sources` has no text.
  bool preview = false;    ///< Run preview rules, too. Their reasons are notes.
};

/// Checks digests like `daejo check`. Returns one finding for each entry, in file order, and then one for
/// each paper and file that was not read. The findings for these are `unverified` and have the reason
/// "unread".
///
/// `paths` are files, folders and globs. Abstracts come from the snapshots, the store, or arXiv, which gets
/// at most one request every three seconds. Throws `UsageError` for wrong settings, and `InputError` if a
/// named file cannot be read.
std::vector<Finding> check(const std::vector<std::string>& paths, const CheckOptions& options = {});

}  // namespace daejo::api
