#pragma once

#include "daejo/check.h"
#include "daejo/error.h"
#include "daejo/finding.h"
#include "daejo/read_digest.h"
#include "daejo/scorer.h"

namespace daejo::api {

/// The version of the library, like "0.1.0". It follows semantic versioning; before 1.0, a new minor version
/// may break callers.
std::string_view version();

}  // namespace daejo::api
