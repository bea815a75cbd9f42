#include "base/error.h"
#include "parsers/read_digest.h"
#include "tools/fuzz/digest_promises.h"
#include "tools/fuzz/input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  using namespace daejo::parsers;
  for (const DigestFormat format : {DigestFormat::yaml, DigestFormat::csv, DigestFormat::script}) {
    try {
      fuzz::check_digest(parse_digest(fuzz::text_of(bytes, size), "2024-10-17.data", format));
    } catch (const InputError&) {
      // Throwing InputError is a valid outcome.
    }
  }
  return 0;
}
