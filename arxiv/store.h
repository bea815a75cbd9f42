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

/// `daejo/daejo.db` in `$XDG_CACHE_HOME`, or else in `$HOME/.cache`. A variable that is not an absolute path
/// is ignored. Throws `UsageError` if both are ignored.
std::filesystem::path default_store_path();

struct StoreInfo {
  std::size_t papers = 0;     ///< The number of papers. A paper with several versions counts once.
  std::size_t versions = 0;   ///< The number of records, one for each stored version of a paper.
  std::string first_fetched;  ///< The earliest fetch, in ISO 8601; empty if nothing is stored.
  std::string last_fetched;
  std::size_t bytes = 0;
};

struct ImportResult {
  std::size_t papers = 0;  ///< How many papers of the snapshot were put into the store.
  std::vector<Problem> problems;
};

/// What is known about a paper's full text.
struct StoredText {
  std::optional<std::string> text;  ///< Nothing if arXiv had no full text that could be read.
  std::string fetched_at;           ///< In ISO 8601.
};

/// Stores fetched and imported papers, and full texts, in one SQLite file. Several processes may use the file
/// at once. Every function throws an `InputError` with the path as its place if the file cannot be read or
/// written or is damaged. The functions that open the file also throw it if a newer daejo wrote the file.
class Store {
 public:
  /// Opens an existing store for reading. If the file does not exist, returns nothing and does not create it.
  static std::optional<Store> open_to_read(const std::filesystem::path& path);
  /// Opens a store for writing. Creates the file and its folder if they are missing, and upgrades an older
  /// store.
  static Store open_to_write(const std::filesystem::path& path);

  Store(Store&& other) noexcept;
  Store& operator=(Store&& other) noexcept;
  ~Store();

  /// Finds the papers with these ids. The keys of the result are the requested ids that were found. For an id
  /// with a version, finds that version, or else a record whose version is unknown. For an id without a
  /// version, finds the highest version.
  std::map<parsers::ArxivId, parsers::Paper> find(std::span<const parsers::ArxivId> ids);

  /// Stores all papers or, if there is an error, none. Replaces a record with the same id and version.
  /// `fetched_at` is in ISO 8601.
  void put(std::span<const parsers::Paper> papers, const std::string& fetched_at);

  /// Imports the papers of a bulk snapshot that have an abstract, a few thousand at a time. If the import is
  /// interrupted or fails, the papers stored so far remain. `progress` receives the number of papers stored
  /// so far; it may be empty.
  ImportResult import_snapshot(const std::filesystem::path& snapshot, const std::string& fetched_at,
                               const std::function<void(std::size_t)>& progress);

  /// Finds what `put_full_text` stored under exactly this id, version included: a full text, or the note that
  /// there was none. Returns nothing if neither is stored.
  std::optional<StoredText> find_full_text(const parsers::ArxivId& id);
  void put_full_text(const parsers::ArxivId& id, const StoredText& text);

  StoreInfo info();

 private:
  class Connection;
  explicit Store(std::unique_ptr<Connection> connection);

  std::unique_ptr<Connection> connection_;
};

}  // namespace daejo::arxiv
