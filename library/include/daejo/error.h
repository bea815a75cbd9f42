#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace daejo::api {

/// The base class of this library's own exceptions. The text says in whole sentences what happened, where,
/// and what to do.
class [[gnu::visibility("default")]] Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An argument or a setting is wrong.
class [[gnu::visibility("default")]] UsageError : public Error {
 public:
  using Error::Error;
};

/// A file cannot be read. The text begins with the place in the file, as far as it is known:
/// "digest.json:3:1: …".
class [[gnu::visibility("default")]] InputError : public Error {
 public:
  InputError(const std::string& text, std::string file_name, std::size_t line_number)
      : Error(text), file(std::move(file_name)), line(line_number) {}

  std::string file;
  std::size_t line = 0;  ///< From 1; 0 if the error is about the whole file.
};

}  // namespace daejo::api
