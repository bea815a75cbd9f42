#include "tests/faults/kill_fixture.h"

#include <cstdlib>

#include "tests/support/fake_arxiv.h"

namespace daejo::test {

int kills() {
  constexpr int few = 6;
  const char* const wanted = std::getenv("DAEJO_TEST_KILLS");
  return wanted == nullptr ? few : std::atoi(wanted);
}

std::string Kill::write_snapshot(const std::string& name, std::span<const parsers::Paper> papers) const {
  return write(name, snapshot_of(papers));
}

}  // namespace daejo::test
