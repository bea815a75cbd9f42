#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace daejo::review {

/// The session of an editor in a browser.
struct Session {
  std::string name;
  std::string holder;  ///< A random value that distinguishes sessions with the same name.
};

/// Issues and verifies session tokens. A token contains the session's data and a signature of them
/// (HMAC-SHA-512-256), so it remains valid after a restart of the server, and on every machine that uses the
/// same secret.
class Sessions {
 public:
  /// `secret` may be any text. Tokens signed with another secret are invalid.
  explicit Sessions(std::string_view secret);

  /// Issues a token that is valid until the time `until`, in seconds since 1970.
  std::string issue(const std::string& name, std::int64_t until) const;
  /// Verifies a token. Returns nothing if it is forged, damaged or expired at the time `now`, in seconds
  /// since 1970.
  std::optional<Session> read(std::string_view token, std::int64_t now) const;
  /// The token that protects a session against cross-site request forgery. A page sends it with every change,
  /// and only somebody who can read the page knows it.
  std::string csrf_token(std::string_view session_token) const;

 private:
  std::string key_;
};

/// Compares two texts in a time that depends on their lengths, but not on where they differ.
bool is_same_secret(std::string_view one, std::string_view other);

/// 256 random bits as 64 hexadecimal digits.
std::string random_secret();

/// Checks one password at a time. After ten wrong ones without a right one between them, it rejects all
/// passwords for a minute. This hinders guessing, and attackers cannot keep the machine busy with Argon2,
/// which is slow on purpose.
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
