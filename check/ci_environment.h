#pragma once

#include <filesystem>
#include "base/environment.h"
#include "report/ci_options.h"

namespace daejo::check {

/// Makes the options of CI reports. In GitHub Actions and GitLab CI/CD, environment variables give the root
/// folder of the checkout and the web address of its files. In any other environment, reported paths are
/// relative to `working_directory`, and there are no links to files.
report::CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo::check
