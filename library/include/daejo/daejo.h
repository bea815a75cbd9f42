#pragma once

#include "daejo/check.h"
#include "daejo/error.h"
#include "daejo/finding.h"
#include "daejo/read_digest.h"
#include "daejo/scorer.h"

namespace daejo::api {

/// "0.1.0". The library follows semantic versions; before 1.0 a new minor version may break a caller.
std::string_view version();

}  // namespace daejo::api
