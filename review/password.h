#pragma once

#include <string>

namespace daejo::review {

/// Initialises libsodium. May be called repeatedly. Throws `Error` if it fails.
void start_sodium();

/// The name of the secret in the queue that holds the password's hash.
inline constexpr const char* password_secret = "password";

/// Hashes a password with Argon2id. The result starts with "$argon2id$". Throws `Error` if there is too
/// little memory.
std::string hash_password(const std::string& password);

/// Whether a password has this hash. This takes as long as hashing the password.
bool is_password_of(const std::string& hash, const std::string& password);

}  // namespace daejo::review
