#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace daejo::report {

/// The content of a file in tests/report/golden. After an intended change, write the files again from the
/// build folder: `tests/report/report_sample FORMAT findings > …/golden/findings.NAME`.
inline std::string golden(const std::string& name) {
  std::ifstream file(std::string(DAEJO_SOURCE_DIR) + "/tests/report/golden/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace daejo::report
