#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace daejo::review {

/// The editor who is signed in to a browser session.
struct Session {
  std::string name;
  std::string holder;  ///< A random value that is different for two sessions with the same name.
};

/// Issues and verifies session tokens. A token contains its own signed data (HMAC-SHA-512-256), so it remains
/// valid after a restart of the server, and on every machine that shares the queue's secret.
class Sessions {
 public:
  /// `secret` may be any text. Tokens signed with another secret are invalid.
  explicit Sessions(std::string_view secret);

  /// Issues a token that is valid until the time `until`, in seconds since 1970.
  std::string issue(const std::string& name, std::int64_t until) const;
  /// Verifies a token. Returns nothing if it is forged, damaged or expired.
  std::optional<Session> read(std::string_view token, std::int64_t now) const;
  /// The token against cross-site requests. A page sends it with every change, and only somebody who can read
  /// the page knows it.
  std::string csrf_token(std::string_view session_token) const;

 private:
  std::string key_;
};

/// Compares two texts in a time that does not depend on where they differ.
bool is_same_secret(std::string_view one, std::string_view other);

/// 256 random bits as hexadecimal digits.
std::string random_secret();

/// Checks one password at a time. After ten wrong ones, it rejects all for a minute, so that nobody can guess
/// passwords or keep the machine busy, since Argon2 takes much time.
class PasswordGate {
 public:
  explicit PasswordGate(std::string hash) : hash_(std::move(hash)) {}

  enum class Answer { right, wrong, wait };
  /// `now` is in seconds, by any clock that is never set back.
  Answer check(const std::string& password, std::int64_t now);

 private:
  std::string hash_;
  std::mutex mutex_;
  int wrong_ = 0;
  std::int64_t closed_until_ = 0;
};

}  // namespace daejo::review
