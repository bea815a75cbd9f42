#pragma once

#include <string>
#include <vector>

#include "tests/support/digest_shapes.h"

namespace daejo::test {

// Digests in the formats of tools that people write and talk with.

std::string notebook(const std::vector<ShapePaper>& papers);
std::string slack_export(const std::vector<ShapePaper>& papers);
std::string org_file(const std::vector<ShapePaper>& papers);
std::string quarto(const std::vector<ShapePaper>& papers);

}  // namespace daejo::test
