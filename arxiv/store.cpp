#include "arxiv/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "base/environment.h"
#include "base/json.h"
#include "base/percent_encoding.h"
#include "base/sqlite_file.h"
#include "parsers/snapshot.h"

namespace daejo::arxiv {
namespace {

namespace fs = std::filesystem;
/// Each step upgrades a store by one schema version and keeps its contents. Never change a step. For a new
/// schema, add a step at the end.
constexpr std::array<const char*, 2> migrations = {R"sql(
  CREATE TABLE paper (
    base TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    authors TEXT NOT NULL,
    categories TEXT NOT NULL,
    published TEXT NOT NULL,
    updated TEXT NOT NULL,
    comment TEXT NOT NULL,
    doi TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    fetched_at TEXT NOT NULL,
    PRIMARY KEY (base, version));
)sql",
                                                   R"sql(
  CREATE TABLE full_text (
    base TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT,
    fetched_at TEXT NOT NULL,
    PRIMARY KEY (base, version));
)sql"};
constexpr int schema_version = static_cast<int>(migrations.size());

constexpr const char* find_sql = R"sql(
  SELECT base, version, title, abstract, authors, categories, published, updated, comment, doi, withdrawn
  FROM paper WHERE base = ?1 AND (?2 = 0 OR version = ?2 OR version = 0) ORDER BY version DESC LIMIT 1
)sql";

constexpr const char* put_sql = "INSERT OR REPLACE INTO paper VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

std::string to_json(const std::vector<std::string>& texts) {
  return ParsedJson(texts).dump(-1, ' ', false, ParsedJson::error_handler_t::replace);
}

std::vector<std::string> from_json(const std::string& text) {
  std::vector<std::string> texts;
  const ParsedJson array = ParsedJson::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!array.is_array()) return texts;
  for (const ParsedJson& item : array) {
    if (item.is_string()) texts.push_back(item.get<std::string>());
  }
  return texts;
}

parsers::Paper read_paper(SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  parsers::Paper paper;
  paper.id = {text(0), row.getColumn(1).getInt()};
  paper.title = text(2);
  paper.abstract = text(3);
  paper.authors = from_json(text(4));
  paper.categories = from_json(text(5));
  paper.published = text(6);
  paper.updated = text(7);
  paper.comment = text(8);
  paper.doi = text(9);
  paper.withdrawn = row.getColumn(10).getInt() != 0;
  return paper;
}

constexpr SqliteKind store_kind = {"store", "delete it, and it is filled again", "--store FILE"};

template <typename Action>
auto with_path(const fs::path& path, const Action& action) {
  return with_sqlite_file(path, store_kind, action);
}

}  // namespace

/// An open database with its prepared statements.
class Store::Connection {
 public:
  Connection(fs::path path, int flags)
      : path_(std::move(path)), database_(sqlite_name(path_, flags), flags, sqlite_busy_milliseconds) {
    version_ = sqlite_version(database_, store_kind, migrations.size());
  }

  void migrate() {
    if (version_ == schema_version) return;
    try {
      database_.exec("PRAGMA journal_mode = WAL");
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_BUSY) throw;  // SQLITE_BUSY means that another process is doing it.
    }
    migrate_sqlite(database_, migrations);
    version_ = schema_version;
  }

  const fs::path& path() const { return path_; }
  SQLite::Database& database() { return database_; }
  /// Whether the file had none of the store's tables when it was opened, for example because it was empty, or
  /// because another process had just created it and not added the tables yet. False after `migrate`.
  bool is_blank() const { return version_ == 0; }
  bool has_full_texts() const { return version_ >= 2; }

  SQLite::Statement& finder() { return prepared(finder_, find_sql); }
  SQLite::Statement& putter() { return prepared(putter_, put_sql); }

 private:
  /// The file name for SQLite. If the store is opened for reading, its folder is not writable, and there is
  /// no write-ahead log, the name also says that the file does not change (`immutable`). Then SQLite need not
  /// create files of its own in the folder.
  static std::string sqlite_name(const fs::path& path, int flags) {
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code code;
    const bool is_writable = ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0;
    const bool reads_only = (flags & SQLite::OPEN_READONLY) != 0;
    if (!reads_only || is_writable || fs::exists(path.string() + "-wal", code)) return path;
    return "file:" + percent_encoded(path.string(), "-._~/") + "?immutable=1";
  }

  SQLite::Statement& prepared(std::optional<SQLite::Statement>& statement, const char* sql) {
    if (!statement) statement.emplace(database_, sql);
    return *statement;
  }

  fs::path path_;
  SQLite::Database database_;
  int version_ = 0;
  std::optional<SQLite::Statement> finder_;
  std::optional<SQLite::Statement> putter_;
};

fs::path default_store_path() {
  const fs::path folder = user_folder("XDG_CACHE_HOME", ".cache");
  if (!folder.empty()) return folder / "daejo" / "daejo.db";
  throw UsageError(
      "Neither XDG_CACHE_HOME nor HOME names a folder for the store; name it with --store FILE.");
}

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&& other) noexcept = default;
Store& Store::operator=(Store&& other) noexcept = default;
Store::~Store() = default;

std::optional<Store> Store::open_to_read(const fs::path& path) {
  if (!sqlite_file_exists(path, store_kind)) return std::nullopt;
  return with_path(path, [&] {
    try {
      return Store(std::make_unique<Connection>(path, SQLite::OPEN_READONLY | SQLite::OPEN_URI));
    } catch (const SQLite::Exception& error) {
      // If a process was killed while writing, it left a journal. SQLite needs write access to undo the
      // changes in the journal.
      if (error.getErrorCode() != SQLITE_READONLY) throw;
      return Store(std::make_unique<Connection>(path, SQLite::OPEN_READWRITE));
    }
  });
}

Store Store::open_to_write(const fs::path& path) {
  std::error_code code;
  if (!sqlite_file_exists(path, store_kind) && path.has_parent_path())
    fs::create_directories(path.parent_path(), code);
  if (code) {
    throw InputError({path.string()}, "The folder of the store cannot be created (" + code.message() +
                                          "); name another store with --store FILE.");
  }
  return with_path(path, [&] {
    auto connection = std::make_unique<Connection>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    connection->database().exec("PRAGMA synchronous = NORMAL");
    connection->migrate();
    return Store(std::move(connection));
  });
}

std::map<parsers::ArxivId, parsers::Paper> Store::find(std::span<const parsers::ArxivId> ids) {
  return with_path(connection_->path(), [&] {
    std::map<parsers::ArxivId, parsers::Paper> found;
    if (connection_->is_blank()) return found;
    // A transaction locks the file once, and not once for each paper.
    SQLite::Transaction transaction(connection_->database());
    for (const parsers::ArxivId& id : ids) {
      SQLite::Statement& finder = connection_->finder();
      finder.reset();
      finder.bindNoCopy(1, id.base);
      finder.bind(2, id.version);
      if (finder.executeStep()) found.emplace(id, read_paper(finder));
      finder.reset();
    }
    transaction.commit();
    return found;
  });
}

void Store::put(std::span<const parsers::Paper> papers, const std::string& fetched_at) {
  with_path(connection_->path(), [&] {
    SQLite::Transaction transaction(connection_->database(), SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement& putter = connection_->putter();
    for (const parsers::Paper& paper : papers) {
      putter.reset();
      putter.bind(1, paper.id.base);
      putter.bind(2, paper.id.version);
      putter.bind(3, paper.title);
      putter.bind(4, paper.abstract);
      putter.bind(5, to_json(paper.authors));
      putter.bind(6, to_json(paper.categories));
      putter.bind(7, paper.published);
      putter.bind(8, paper.updated);
      putter.bind(9, paper.comment);
      putter.bind(10, paper.doi);
      putter.bind(11, paper.withdrawn ? 1 : 0);
      putter.bind(12, fetched_at);
      putter.exec();
    }
    putter.reset();
    transaction.commit();
  });
}

ImportResult Store::import_snapshot(const fs::path& snapshot, const std::string& fetched_at,
                                    const std::function<void(std::size_t)>& progress) {
  constexpr std::size_t papers_per_transaction = 5'000;
  ImportResult result;
  std::vector<parsers::Paper> waiting;
  const auto put_waiting = [&] {
    put(waiting, fetched_at);
    result.papers += waiting.size();
    waiting.clear();
    if (progress) progress(result.papers);
  };
  const auto take = [&](parsers::Paper&& paper) {
    if (!paper.abstract.empty()) waiting.push_back(std::move(paper));
    if (waiting.size() >= papers_per_transaction) put_waiting();
    return true;
  };
  try {
    result.problems = parsers::read_snapshot(snapshot, take);
  } catch (const InputError&) {
    put_waiting();
    throw;
  }
  put_waiting();
  return result;
}

std::optional<StoredText> Store::find_full_text(const parsers::ArxivId& id) {
  return with_path(connection_->path(), [&]() -> std::optional<StoredText> {
    if (!connection_->has_full_texts()) return std::nullopt;
    SQLite::Statement row(connection_->database(),
                          "SELECT text, fetched_at FROM full_text WHERE base = ? AND version = ?");
    row.bind(1, id.base);
    row.bind(2, id.version);
    if (!row.executeStep()) return std::nullopt;
    StoredText stored{std::nullopt, row.getColumn(1).getString()};
    if (!row.getColumn(0).isNull()) stored.text = row.getColumn(0).getString();
    return stored;
  });
}

void Store::put_full_text(const parsers::ArxivId& id, const StoredText& text) {
  with_path(connection_->path(), [&] {
    SQLite::Statement putter(connection_->database(), "INSERT OR REPLACE INTO full_text VALUES (?, ?, ?, ?)");
    putter.bind(1, id.base);
    putter.bind(2, id.version);
    if (text.text) putter.bind(3, *text.text);
    putter.bind(4, text.fetched_at);
    putter.exec();
  });
}

StoreInfo Store::info() {
  return with_path(connection_->path(), [&] {
    StoreInfo info;
    std::error_code code;
    const auto bytes = fs::file_size(connection_->path(), code);
    if (!code) info.bytes = static_cast<std::size_t>(bytes);
    if (connection_->is_blank()) return info;
    SQLite::Statement row(
        connection_->database(),
        "SELECT COUNT(DISTINCT base), COUNT(*), IFNULL(MIN(fetched_at), ''), IFNULL(MAX(fetched_at), '') FROM paper");
    row.executeStep();
    info.papers = static_cast<std::size_t>(row.getColumn(0).getInt64());
    info.versions = static_cast<std::size_t>(row.getColumn(1).getInt64());
    info.first_fetched = row.getColumn(2).getString();
    info.last_fetched = row.getColumn(3).getString();
    return info;
  });
}

}  // namespace daejo::arxiv
