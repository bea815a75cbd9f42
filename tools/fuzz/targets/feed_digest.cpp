#include "base/error.h"
#include "parsers/read_digest.h"
#include "tools/fuzz/digest_promises.h"
#include "tools/fuzz/input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  const std::string_view text = fuzz::text_of(bytes, size);
  for (const parsers::DigestFormat format :
       {parsers::DigestFormat::feed, parsers::DigestFormat::json_lines}) {
    try {
      fuzz::check_digest(parse_digest(text, "2024-10-17.xml", format));
    } catch (const InputError&) {
      // Throwing InputError is a valid outcome.
    }
  }
  return 0;
}
