#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pqxx/pqxx>
#include <utility>

#include "base/error.h"
#include "review/schema.h"
#include "review/sql_database.h"

namespace daejo::review {
namespace {

/// An arbitrary number for the advisory lock, unlikely to be used by others in the same database.
constexpr std::int64_t lock_number = 0x6461656A6F;

/// The address without its password and its query, for messages.
std::string shown(const std::string& address) {
  const std::size_t start = address.find("://");
  const std::size_t at = address.find('@');
  if (start == std::string::npos || at == std::string::npos) return address.substr(0, address.find('?'));
  const std::size_t colon = address.find(':', start + 3);
  const std::string server = address.substr(at, address.find('?') - at);
  return address.substr(0, std::min(colon, at)) + server;
}

template <typename Action>
auto with_address(const std::string& address, const Action& action) {
  const auto fail = [&](std::string why) -> InputError {
    while (!why.empty() && (why.back() == '\n' || why.back() == ' ')) why.pop_back();
    return {
        {shown(address)},
        fmt::format(
            "PostgreSQL cannot hold the review queue ({}); check the address, the rights of its user, and whether the server is running.",
            why)};
  };
  try {
    return action();
  } catch (const pqxx::failure& error) {
    throw fail(error.what());
  }
}

/// SQL values in PostgreSQL's text form. A NUL byte becomes U+FFFD, because PostgreSQL would take it for the
/// end of the text.
class Parameters {
 public:
  explicit Parameters(std::span<const SqlValue> values) {
    texts_.reserve(values.size());
    for (const SqlValue& value : values) {
      texts_.push_back(to_text(value));
      pointers_.push_back(std::holds_alternative<std::nullptr_t>(value) ? nullptr : texts_.back().c_str());
    }
  }

  const std::vector<const char*>& pointers() const { return pointers_; }

 private:
  static std::string to_text(const SqlValue& value) {
    if (const auto* const number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* const number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    std::string out;
    if (const auto* const text = std::get_if<std::string>(&value)) {
      for (const char letter : *text) out += letter == '\0' ? "\xEF\xBF\xBD" : std::string(1, letter);
    }
    return out;
  }

  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

class PostgresDatabase : public SqlDatabase {
 public:
  explicit PostgresDatabase(std::string address) : address_(std::move(address)), connection_(address_) {
    // Without this setting, PostgreSQL's notices appear on standard error.
    connection_.set_variable("client_min_messages", "warning");
    connection_.set_client_encoding("UTF8");
    migrate();
  }

  SqlAnswer run(const std::string& statement, std::span<const SqlValue> values) override {
    return with_address(address_, [&] {
      if (transaction_) return run_in(*transaction_, statement, values);
      pqxx::nontransaction alone(connection_);
      return run_in(alone, statement, values);
    });
  }

  void transact(bool alone, const std::function<void()>& work) override {
    with_address(address_, [&] {
      if (transaction_) return transact_within(work);
      transaction_ = std::make_unique<pqxx::work>(connection_);
      try {
        if (alone) transaction_->exec_params("SELECT pg_advisory_xact_lock($1)", lock_number);
        work();
        transaction_->commit();
      } catch (...) {
        transaction_.reset();
        throw;
      }
      transaction_.reset();
    });
  }

  void back_up(const std::filesystem::path& /*file*/) override {
    throw UsageError("PostgreSQL has its own backups; run `pg_dump` on " + shown(address_) + ".");
  }

  std::string integrity() override { return {}; }

 private:
  void transact_within(const std::function<void()>& work) {
    transaction_->exec("SAVEPOINT part");
    try {
      work();
    } catch (...) {
      transaction_->exec("ROLLBACK TO SAVEPOINT part");
      throw;
    }
    transaction_->exec("RELEASE SAVEPOINT part");
  }

  /// Returns the name of a prepared statement. The first call with a statement prepares it on this
  /// connection.
  const std::string& prepared(const std::string& statement) {
    const auto [found, is_new] = names_.try_emplace(statement, fmt::format("daejo_{}", names_.size()));
    if (is_new) connection_.prepare(found->second, statement);
    return found->second;
  }

  template <typename Transaction>
  SqlAnswer run_in(Transaction& transaction, const std::string& statement, std::span<const SqlValue> values) {
    const Parameters parameters(values);
    const pqxx::result result = transaction.exec_prepared(
        prepared(statement), pqxx::prepare::make_dynamic_params(parameters.pointers()));
    SqlAnswer answer;
    answer.changed = result.affected_rows();
    for (const auto& row : result) {
      SqlRow cells;
      for (const auto& field : row) {
        cells.push_back(field.is_null() ? std::nullopt : std::optional<std::string>(field.c_str()));
      }
      answer.rows.push_back(std::move(cells));
    }
    return answer;
  }

  void migrate() {
    const auto steps = postgres_migrations();
    pqxx::work transaction(connection_);
    transaction.exec_params("SELECT pg_advisory_xact_lock($1)", lock_number);
    transaction.exec("CREATE TABLE IF NOT EXISTS daejo_schema (version BIGINT NOT NULL)");
    const pqxx::result found = transaction.exec("SELECT version FROM daejo_schema");
    const std::size_t version = found.empty() ? 0 : found[0][0].as<std::size_t>();
    if (version > steps.size()) {
      throw InputError(
          {shown(address_)},
          fmt::format(
              "The review queue was written by a newer daejo: its format has the number {}, and this daejo reads up to {}; update daejo.",
              version, steps.size()));
    }
    for (std::size_t step = version; step < steps.size(); ++step) transaction.exec(steps[step]);
    if (version < steps.size()) {
      transaction.exec("DELETE FROM daejo_schema");
      transaction.exec_params("INSERT INTO daejo_schema VALUES ($1)", steps.size());
    }
    transaction.commit();
  }

  std::string address_;
  pqxx::connection connection_;
  std::map<std::string, std::string> names_;  ///< The names of prepared statements, keyed by their SQL.
  std::unique_ptr<pqxx::work> transaction_;
};

}  // namespace

std::unique_ptr<SqlDatabase> open_postgres(const std::string& address) {
  return with_address(address, [&] { return std::make_unique<PostgresDatabase>(address); });
}

}  // namespace daejo::review
