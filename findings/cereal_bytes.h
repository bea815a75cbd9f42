#pragma once

#include <cereal/archives/binary.hpp>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/error.h"

namespace daejo {

/// Serializes data with cereal. The type needs a `serialize` function.
template <typename Data>
std::string cereal_to_bytes(const Data& data) {
  std::ostringstream out;
  cereal::BinaryOutputArchive archive(out);
  archive(data);
  return std::move(out).str();
}

/// Reads what `cereal_to_bytes` wrote. Throws `Error` if bytes are missing, or if a size in them is larger
/// than any container or than the memory.
template <typename Data>
Data cereal_from_bytes(std::string bytes) {
  std::istringstream in(std::move(bytes));
  Data data;
  const auto refuse = [] {
    throw Error(
        "Data that daejo stored for this run are damaged; run daejo again, and if that does not help, delete the file that ends in .results beside the store.");
  };
  try {
    cereal::BinaryInputArchive archive(in);
    archive(data);
  } catch (const cereal::Exception&) {
    refuse();
  } catch (const std::length_error&) {
    refuse();
  } catch (const std::bad_alloc&) {
    refuse();
  }
  return data;
}

}  // namespace daejo
