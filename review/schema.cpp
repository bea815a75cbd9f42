#include "review/schema.h"

#include <array>

namespace daejo::review {
namespace {

constexpr std::array<const char*, 1> sqlite_steps = {R"sql(
  CREATE TABLE item (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    paper_key TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    mismatch REAL,
    logit REAL,
    codes TEXT NOT NULL,
    doubted INTEGER NOT NULL,
    body TEXT NOT NULL,
    results TEXT NOT NULL,
    is_current INTEGER NOT NULL,
    previous INTEGER REFERENCES item (id),
    decision TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    fixed_text TEXT NOT NULL
  );
  CREATE INDEX item_of_paper ON item (paper_key, file);
  CREATE INDEX item_state ON item (is_current, decision, doubted, previous, verdict);
  CREATE TABLE history (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    item INTEGER NOT NULL REFERENCES item (id),
    version INTEGER NOT NULL,
    action TEXT NOT NULL,
    decision TEXT NOT NULL,
    note TEXT NOT NULL,
    fixed_text TEXT NOT NULL,
    who TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    detail TEXT NOT NULL,
    UNIQUE (item, version)
  );
  CREATE TRIGGER history_stays BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END;
  CREATE TRIGGER history_keeps BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'The history is never shortened.'); END;
  CREATE TABLE finding (
    item INTEGER NOT NULL REFERENCES item (id),
    file TEXT NOT NULL,
    code TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (item, file, fingerprint)
  );
  CREATE TABLE digest_paper (
    file TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    PRIMARY KEY (file, arxiv_id)
  );
  CREATE TABLE lease (
    item INTEGER PRIMARY KEY REFERENCES item (id),
    holder TEXT NOT NULL,
    name TEXT NOT NULL,
    held_until TEXT NOT NULL
  );
  CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL
  );
)sql"};

// PostgreSQL keeps the old version of an updated row until it is cleaned up, and counting must not scan many
// of these. If an update changes no indexed column and the page has room, the new version stays on the page,
// and PostgreSQL soon reuses the room of the old one (HOT). Therefore no index contains a column that
// decisions change, and half of each page is left free. Long texts are stored outside the rows (TOAST).
constexpr std::array<const char*, 1> postgres_steps = {R"sql(
  CREATE TABLE item (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version BIGINT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    paper_key TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    file TEXT NOT NULL,
    line BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    mismatch DOUBLE PRECISION,
    logit DOUBLE PRECISION,
    codes TEXT NOT NULL,
    doubted BIGINT NOT NULL,
    body TEXT NOT NULL,
    results TEXT NOT NULL,
    is_current BIGINT NOT NULL,
    previous BIGINT REFERENCES item (id),
    decision TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    fixed_text TEXT NOT NULL
  ) WITH (fillfactor = 50, toast_tuple_target = 128);
  CREATE INDEX item_of_paper ON item (paper_key, file);
  CREATE TABLE history (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item BIGINT NOT NULL REFERENCES item (id),
    version BIGINT NOT NULL,
    action TEXT NOT NULL,
    decision TEXT NOT NULL,
    note TEXT NOT NULL,
    fixed_text TEXT NOT NULL,
    who TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    detail TEXT NOT NULL,
    UNIQUE (item, version)
  );
  CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN RAISE EXCEPTION ''The history is never changed or shortened.''; END';
  CREATE TRIGGER history_stays BEFORE UPDATE OR DELETE ON history
    FOR EACH ROW EXECUTE FUNCTION history_stays();
  CREATE TRIGGER history_keeps BEFORE TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION history_stays();
  CREATE TABLE finding (
    item BIGINT NOT NULL REFERENCES item (id),
    file TEXT NOT NULL,
    code TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (item, file, fingerprint)
  );
  CREATE TABLE digest_paper (
    file TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    title TEXT NOT NULL,
    abstract TEXT NOT NULL,
    PRIMARY KEY (file, arxiv_id)
  );
  CREATE TABLE lease (
    item BIGINT PRIMARY KEY REFERENCES item (id),
    holder TEXT NOT NULL,
    name TEXT NOT NULL,
    held_until TEXT NOT NULL
  );
  CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL
  );
)sql"};

static_assert(sqlite_steps.size() == postgres_steps.size());

}  // namespace

std::span<const char* const> sqlite_migrations() {
  return sqlite_steps;
}

std::span<const char* const> postgres_migrations() {
  return postgres_steps;
}

}  // namespace daejo::review
