#pragma once

#include <string>

#include "tests/support/digest_shapes.h"

namespace daejo::test {

// Digests in the formats of tools that people write and talk with.

std::string notebook(const Papers& papers);
std::string slack_export(const Papers& papers);
std::string org_file(const Papers& papers);
std::string quarto(const Papers& papers);

}  // namespace daejo::test
