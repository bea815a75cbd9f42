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

namespace daejo::arxiv {

/// `daejo/daejo.db` in `$XDG_CACHE_HOME`, or else in `$HOME/.cache`. Throws `UsageError` if neither is set.
std::filesystem::path default_store_path();

struct StoreInfo {
  std::size_t papers = 0;     ///< The number of distinct ids without versions.
  std::size_t versions = 0;   ///< The number of stored records: every version counts.
  std::string first_fetched;  ///< The earliest fetch, in ISO 8601; empty if nothing is stored.
  std::string last_fetched;
  std::size_t bytes = 0;
};

struct ImportResult {
  std::size_t papers = 0;  ///< How many papers were put into the store.
  std::vector<Problem> problems;
};

/// What is known about a paper's full text.
struct StoredText {
  std::optional<std::string> text;  ///< Nothing if arXiv had no full text.
  std::string fetched_at;           ///< In ISO 8601.
};

/// Stores fetched and imported papers in one SQLite file. Several processes may use it at once. Every
/// function throws an `InputError` with the path as its place if the file cannot be read or written, is
/// damaged, or comes from a newer daejo.
class Store {
 public:
  /// Opens an existing store for reading. Returns nothing if the file does not exist; never creates one.
  static std::optional<Store> open_to_read(const std::filesystem::path& path);
  /// Opens a store for writing. Creates the file and its folder if they are missing, and upgrades an older
  /// store.
  static Store open_to_write(const std::filesystem::path& path);

  Store(Store&& other) noexcept;
  Store& operator=(Store&& other) noexcept;
  ~Store();

  /// The stored papers among `ids`, by the requested id. For an id with a version, it finds that version, or
  /// else a record of unknown version. For an id without a version, it finds the highest version.
  std::map<parsers::ArxivId, parsers::Paper> find(std::span<const parsers::ArxivId> ids);

  /// Stores all papers or, if there is an error, none. A record of the same version is replaced. `fetched_at`
  /// is in ISO 8601.
  void put(std::span<const parsers::Paper> papers, const std::string& fetched_at);

  /// Imports the papers of a bulk snapshot that have an abstract, a few thousand at a time. If the import is
  /// interrupted or fails, the papers stored so far remain. `progress` gets their number.
  ImportResult import_snapshot(const std::filesystem::path& snapshot, const std::string& fetched_at,
                               const std::function<void(std::size_t)>& progress);

  /// The full text that was stored under exactly this id, or the note that there was none. Nothing if neither
  /// is stored.
  std::optional<StoredText> find_full_text(const parsers::ArxivId& id);
  void put_full_text(const parsers::ArxivId& id, const StoredText& text);

  StoreInfo info();

 private:
  class Connection;
  explicit Store(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> connection_;
};

}  // namespace daejo::arxiv
