#include "project/baseline.h"

#include "base/error.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  try {
    const auto findings = project::parse_baseline(fuzz::text_of(bytes, size), "baseline.json");
    const std::string text = to_baseline_text(findings);
    fuzz::promise(project::parse_baseline(text, "baseline.json") == findings,
                  "a baseline that is written is read again");
  } catch (const InputError&) {
    // Throwing InputError is a valid outcome.
  }
  return 0;
}
