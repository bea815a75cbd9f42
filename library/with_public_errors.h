#pragma once

#include <exception>

#include "base/error.h"
#include "daejo/error.h"

namespace daejo::library {

/// Calls `work` and returns its result. Converts exceptions of daejo's own types to those of the public API.
template <typename Work>
auto with_public_errors(const Work& work) {
  try {
    return work();
  } catch (const UsageError& error) {
    throw api::UsageError(error.what());
  } catch (const InputError& error) {
    throw api::InputError(error.what(), error.place().file, error.place().line);
  } catch (const Error& error) {
    throw api::Error(error.what());
  }
}

}  // namespace daejo::library
