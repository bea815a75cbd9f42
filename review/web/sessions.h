#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

/// The editor behind a browser session.
struct Session {
  std::string name;
  std::string holder;  ///< Random; tells sessions of one name apart.
};

/// Issues and verifies session tokens. A token contains its signed data (HMAC-SHA-512-256), so that it
/// survives a restart and is valid on every machine that shares the queue's secret.
class Sessions {
 public:
  /// `secret` is any text; tokens of other secrets are invalid.
  explicit Sessions(std::string_view secret);

  /// `until` in seconds since 1970.
  std::string issue(const std::string& name, std::int64_t until) const;
  /// Nothing for a forged, damaged or expired token.
  std::optional<Session> read(std::string_view token, std::int64_t now) const;
  /// The token that a page sends with every change, known only to readers of the page.
  std::string csrf_token(std::string_view session_token) const;

 private:
  std::string key_;
};

/// Compares in constant time.
bool is_same_secret(std::string_view one, std::string_view other);

/// 256 random bits as hexadecimal digits.
std::string random_secret();

/// Checks one password at a time, and rejects all for a minute after ten wrong ones: Argon2 is expensive, and
/// nobody should guess passwords or keep the machine busy.
class PasswordGate {
 public:
  explicit PasswordGate(std::string hash) : hash_(std::move(hash)) {}

  enum class Answer { right, wrong, wait };
  /// `now` in seconds of any steady clock.
  Answer check(const std::string& password, std::int64_t now);

 private:
  std::string hash_;
  std::mutex mutex_;
  int wrong_ = 0;
  std::int64_t closed_until_ = 0;
};

}  // namespace daejo
