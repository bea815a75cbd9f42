#pragma once

#include <string>

#include "tests/support/digest_shapes.h"

namespace daejo::test {

// These functions write a digest of the papers in the formats of Jupyter, Slack, Org mode and Quarto.

std::string notebook(const Papers& papers);
std::string slack_export(const Papers& papers);
std::string org_file(const Papers& papers);
std::string quarto(const Papers& papers);

}  // namespace daejo::test
