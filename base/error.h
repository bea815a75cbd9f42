#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace daejo {

/// A place in an input, such as a file. Lines and columns count from 1, columns in bytes; 0 means unknown.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// "file:line:column". An unknown column is left out. If the line is unknown, line and column are left out.
std::string to_string(const Place& place);

/// An error that usually ends the command. Its text tells the user what happened and what to do.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The command line or the configuration is wrong.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// A file, a response or a line cannot be read. The text of `what` is the place, a colon and the sentence.
class InputError : public Error {
 public:
  InputError(const Place& place, const std::string& sentence);

  const Place& place() const { return place_; }
  /// The sentence without its place.
  const std::string& sentence() const { return sentence_; }

 private:
  Place place_;
  std::string sentence_;
};

/// Something wrong that did not stop the work: a place and a sentence about it.
struct Problem {
  Place place;
  std::string sentence;
};

}  // namespace daejo
