#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo {

/// `daejo/daejo.db` in `$XDG_CACHE_HOME`, else in `$HOME/.cache`. Throws `UsageError` where neither is set.
std::filesystem::path default_store_path();

struct StoreInfo {
  std::size_t papers = 0;     ///< Different ids, versions not counted.
  std::size_t versions = 0;   ///< All that is stored.
  std::string first_fetched;  ///< ISO 8601; empty where nothing is stored.
  std::string last_fetched;
  std::size_t bytes = 0;
};

struct ImportResult {
  std::size_t papers = 0;  ///< How many were put into the store.
  std::vector<Problem> problems;
};

/// The papers that were fetched or imported, in one SQLite file. Several processes may use one store at a
/// time. Every operation throws `InputError`, its place the path, where the file cannot be read or written,
/// is damaged, or comes from a newer daejo.
class Store {
 public:
  /// Opens a store to look things up. Creates nothing: where there is no such file there is no store.
  static std::optional<Store> open_to_read(const std::filesystem::path& path);
  /// Opens a store, creating it and its folder where they are missing, and brings an older one up to date.
  static Store open_to_write(const std::filesystem::path& path);

  Store(Store&& other) noexcept;
  Store& operator=(Store&& other) noexcept;
  ~Store();

  /// The papers that are there, by the id as asked. An id with a version finds that version, or one stored
  /// without a version; an id without one finds the highest version.
  std::map<ArxivId, Paper> find(std::span<const ArxivId> ids);

  /// Puts all or none; what is there of the same version is replaced. `fetched_at` is ISO 8601.
  void put(std::span<const Paper> papers, const std::string& fetched_at);

  /// Puts a bulk snapshot's papers that have an abstract, some thousand at a time: an import that is
  /// interrupted or fails leaves what it had put. `progress` gets the papers put so far.
  ImportResult import_snapshot(const std::filesystem::path& snapshot, const std::string& fetched_at,
                               const std::function<void(std::size_t)>& progress);

  StoreInfo info();

 private:
  class Connection;
  explicit Store(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> connection_;
};

}  // namespace daejo
