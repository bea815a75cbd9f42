#pragma once

#include <string>

namespace daejo::review {

/// Initialises libsodium. May be called repeatedly. Throws `Error` if it fails.
void start_sodium();

/// The queue stores the password's hash as a secret of this name.
inline constexpr const char* password_secret = "password";

/// Hashes a password with Argon2id; the result starts with "$argon2id$".
std::string hash_password(const std::string& password);

/// Verifies a password against a hash. This takes as long as hashing.
bool is_password_of(const std::string& hash, const std::string& password);

}  // namespace daejo::review
